// What a person may call a device, and how to open it. Names are resolved against a list of ports and the person's own
// aliases; opening one neither resets nor interrupts what runs there.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "transport/byte_stream.h"
#include "transport/device_config.h"
#include "transport/port_list.h"
#include "transport/process_stream.h"

namespace adder::transport {

struct Endpoint {
  PortKind kind = PortKind::kSerial;
  std::string path;           // a URL for kNetwork, "usb:…" for kUsb; empty for kSimulator
  std::string board = "sim";  // kSimulator only
  std::string serial_number;  // of a USB device, by which it is known when it comes back; empty: by its path
  LineSettings line;
  std::optional<LinePolicy> lines;  // what to do with DTR and RTS; nothing: as the board wants it
  std::string password;             // of a WebREPL
};

// In this order: an alias of the config; "sim", "sim:BOARD"; a URL (device_url.h); "usb:VID:PID[:SERIAL]"; "port:PATH";
// "id:SERIAL"; a path; "ttyACM0" and "a0", which are /dev/ttyACM0, and "u0", which is /dev/ttyUSB0. Nothing is the
// config's default, else "auto": the first USB board with a REPL, else the first USB serial port that is no boot loader
// or probe, else the only published simulator. kNotFound lists what there is.
Result<Endpoint> resolve_endpoint(const std::string& name, const std::vector<PortInfo>& ports,
                                  const DeviceConfig& config = {});

// Against list_ports() and load_device_config(), each only if the name needs it.
Result<Endpoint> resolve_device(const std::string& name);

// Opens it. For kSimulator the stream is a ProcessStream with the user's own default flash file. The second form has
// line settings of its own.
Result<std::unique_ptr<ByteStream>> open_endpoint(const Endpoint& endpoint);
Result<std::unique_ptr<ByteStream>> open_endpoint(const Endpoint& endpoint, const LineSettings& line);

// What bridges know it by, as BridgeInfo::device.
std::string bridge_key(const Endpoint& endpoint);

// The same, but a device that a bridge of this user has (bridge_registry.h) is reached through it; the stream is then a
// BridgeStream.
Result<std::unique_ptr<ByteStream>> open_shared(const Endpoint& endpoint);

// resolve_device() + open_shared()
Result<std::unique_ptr<ByteStream>> open_device(const std::string& name);

}  // namespace adder::transport
