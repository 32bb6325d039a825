// Who has a port open: what a "busy" error should say. Looks through /proc, which takes some milliseconds, so only
// where something has failed already. Other people's processes can be seen by root alone.
#pragma once

#include <string>
#include <vector>

#include "transport/result.h"

namespace adder::transport {

struct PortHolder {
  int process_id = 0;
  std::string name;  // "thonny", "mpremote", "picocom"; the script's name for an interpreter
};

// `path` may be a symlink. This process is among them if it has the port open.
std::vector<PortHolder> port_holders(const std::string& path);

// "cannot open /dev/ttyACM0: thonny (process 1234) holds it: …", as far as it can be found out.
Error busy_error(const std::string& path);

}  // namespace adder::transport
