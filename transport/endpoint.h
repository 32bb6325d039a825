// Which devices there are, what a person may call them, and how to open one. Listing is cheap (a few ms) and may be
// polled for hot-plug; it opens no port.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "transport/byte_stream.h"
#include "transport/process_stream.h"

namespace adder::transport {

enum class PortKind {
  kSerial,     // a serial port, USB or built in
  kPty,        // a pty, usually a simulator that somebody runs
  kSimulator,  // "sim": a private adder-sim that open_endpoint() starts
  kNetwork     // a URL, see device_url.h; never in a list
};

struct PortInfo {
  PortKind kind = PortKind::kSerial;
  std::string path;           // "/dev/ttyACM0", a symlink, or "sim"
  std::string description;    // "Pico (Raspberry Pi)"
  std::string serial_number;  // empty when unknown
  std::optional<int> vendor_id, product_id;
};

// Where running simulators publish their ptys: $XDG_RUNTIME_DIR/adder, else /tmp/adder-UID; created 0700 on demand.
Result<std::string> sim_runtime_dir();

// Serial ports sorted by path, then published simulators that are alive, then "sim", which is always there.
std::vector<PortInfo> list_ports();

// What a name means: "sim", "sim:BOARD", "port:PATH", "id:SERIAL", "/dev/…" or another path; "ttyACM0" and "a0" are
// /dev/ttyACM0, "u0" is /dev/ttyUSB0; "socket://…" and the other URLs of device_url.h. "auto" or nothing is the first
// USB serial port (one with VID and PID), else the only published simulator. kNotFound lists what there is.
struct Endpoint {
  PortKind kind = PortKind::kSerial;
  std::string path;           // empty for kSimulator
  std::string board = "sim";  // kSimulator only
};
Result<Endpoint> resolve_endpoint(const std::string& name, const std::vector<PortInfo>& ports);

// Opens it. For kSimulator the stream is a ProcessStream with the user's own default flash file.
Result<std::unique_ptr<ByteStream>> open_endpoint(const Endpoint& endpoint, const LineSettings& line = {});

// resolve + open, against list_ports().
Result<std::unique_ptr<ByteStream>> open_device(const std::string& name);

}  // namespace adder::transport
