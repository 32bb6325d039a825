// The rule that a path with a leading ":" is on the device, how names join, and what wildcards stand for.
#pragma once

#include <string>
#include <vector>

#include "repl/device_glob.h"

namespace adder::app::cli {

inline bool is_device_path(const std::string& path) { return path.starts_with(':'); }
// The path as the device knows it; for commands whose paths are all on the device the ":" may be left out.
inline std::string device_path(const std::string& path) { return is_device_path(path) ? path.substr(1) : path; }

inline std::string join_path(const std::string& directory, const std::string& name) {
  if (directory.empty() || directory.ends_with('/')) return directory + name;
  return directory + "/" + name;
}

// "c.py" of "a/b/c.py" and of "a/b/c.py/".
inline std::string base_name(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  size_t slash = path.rfind('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

// The files and directories that all these words mean, each with or without a leading ":", in this order.
transport::Result<std::vector<repl::DevicePath>> expand_device_paths(repl::DeviceFs& files,
                                                                     const std::vector<std::string>& given);

}  // namespace adder::app::cli
