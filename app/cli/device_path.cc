// See device_path.h.
#include "app/cli/device_path.h"

namespace adder::app::cli {

transport::Result<std::vector<repl::DevicePath>> expand_device_paths(repl::DeviceFs& files,
                                                                     const std::vector<std::string>& given) {
  std::vector<repl::DevicePath> all;
  for (const std::string& path : given) {
    auto found = repl::expand(files, device_path(path));
    if (!found.ok()) return found.error();
    all.insert(all.end(), found->begin(), found->end());
  }
  return all;
}

}  // namespace adder::app::cli
