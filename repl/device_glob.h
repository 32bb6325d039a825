// Wildcards in paths on the device: * ? [abc] within a name, and ** for any directories between; a path that ends in
// ** means every file below, at any depth. As in a shell, * passes over names that begin with a dot. Matching is here,
// the device only lists its directories. Same threading as DeviceFs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "repl/device_fs.h"

namespace adder::repl {

struct DevicePath {
  std::string path;  // as it was given, with the wildcards replaced
  bool is_directory = false;
  uint64_t size = 0;  // bytes; 0 for directories
};

bool has_wildcard(std::string_view path);
// The pattern and the name have no "/" in them. Pure.
bool matches_name(const std::string& pattern, const std::string& name);

// What a path with wildcards stands for, sorted; a path without stands for itself, if it is there. kDeviceFile when
// there is nothing of the kind.
Result<std::vector<DevicePath>> expand(DeviceFs& files, const std::string& pattern);

// A directory and all in it, itself not among them: each directory before what it holds, otherwise in the order of
// DeviceFs::list().
Result<std::vector<DevicePath>> list_below(DeviceFs& files, const std::string& directory);

// "a" and "b" make "a/b"; nothing, or what ends in "/", takes no other "/".
std::string join_device_path(const std::string& directory, const std::string& name);

}  // namespace adder::repl
