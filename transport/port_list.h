// Which devices are connected to this computer. Listing is cheap (a few ms) and may be polled; it opens no port and
// sends nothing. To be told of changes see port_watcher.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "transport/known_boards.h"
#include "transport/result.h"

namespace adder::transport {

enum class PortKind {
  kSerial,     // a serial port, USB or built in
  kPty,        // a pty, usually a simulator that somebody runs
  kSimulator,  // "sim": a private adder-sim that open_endpoint() starts
  kNetwork,    // a URL, see device_url.h; never in a list
  kUsb         // a USB serial device that no kernel driver has: reached through libusb, see usb_stream.h
};

struct PortInfo {
  PortKind kind = PortKind::kSerial;
  std::string path;           // "/dev/ttyACM0", a symlink, "usb:2e8a:0005:e6614c", or "sim"
  std::string description;    // what a person calls it: the board's name, else the product's, else "serial port"
  std::string serial_number;  // these are as the device tells them; empty when unknown
  std::string manufacturer;
  std::string product;
  std::string board;              // of the table of known boards; empty: not in it
  std::optional<BoardRole> role;  // as well
  std::optional<int> vendor_id, product_id;

  bool is_usb() const { return vendor_id.has_value() && product_id.has_value(); }
  bool operator==(const PortInfo&) const = default;
};

// Where running simulators publish their ptys: $XDG_RUNTIME_DIR/adder, else /tmp/adder-UID; created 0700 on demand.
Result<std::string> sim_runtime_dir();

// Serial ports sorted by path, then USB devices without a driver, then published simulators that are alive, then "sim",
// which is always there.
std::vector<PortInfo> list_ports();

// How opening a port with these ids treats DTR and RTS: as its board wants it, else by what it is (a USB board's own
// port raises them, anything else is left alone).
LinePolicy line_policy_of(const PortInfo& port);

// Of one serial port by its path, without listing; only the path where nothing is known of it.
PortInfo serial_port_info(const std::string& path);

}  // namespace adder::transport
