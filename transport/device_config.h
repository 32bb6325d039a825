// A person's own names for devices, in ~/.config/adder/devices.toml (or $XDG_CONFIG_HOME/adder/devices.toml):
//
//   default = "desk"                   # what is meant where no device is named
//   [desk]
//   device = "id:e6614c311b4f8a2c"     # anything that --device takes, another alias too
//   baud = 115200
//   dtr = false                        # DTR and RTS after opening: true, false, or "keep"
//   rts = false
//   password = "secret"                # of a WebREPL
//
// Only `device` must be there. Read when a name has to be resolved, and nowhere kept.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "transport/known_boards.h"
#include "transport/result.h"

namespace adder::transport {

struct DeviceAlias {
  std::string device;
  std::optional<int> baud;
  std::optional<LinePolicy> lines;  // where dtr or rts is given
  std::string password;
};

struct DeviceConfig {
  std::string default_device;  // empty: none
  std::map<std::string, DeviceAlias> aliases;
};

// kLocalFile, with the line: no TOML, an unknown key, a wrong type, an alias without a device.
Result<DeviceConfig> parse_device_config(const std::string& text, const std::string& file_name);
std::string device_config_path();
// Empty when there is no such file.
Result<DeviceConfig> load_device_config();

// The alias behind a name, its own aliases followed; `device` is a name that is no alias. Nothing for what is none.
// kLocalFile when aliases lead in a circle.
Result<std::optional<DeviceAlias>> find_alias(const DeviceConfig& config, const std::string& name);

}  // namespace adder::transport
