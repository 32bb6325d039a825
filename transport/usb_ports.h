// USB serial devices (CDC-ACM) that no kernel driver has, as in a container or on a kernel without cdc_acm: found in
// /sys without opening them, named "usb:VID:PID" or "usb:VID:PID:SERIAL" (hexadecimal ids).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transport/port_list.h"
#include "transport/result.h"

namespace adder::transport {

struct UsbName {
  int vendor_id = 0;
  int product_id = 0;
  std::string serial_number;  // empty: the first device with these ids

  std::string text() const;
  bool operator==(const UsbName&) const = default;
};

// kNotFound says what is wrong.
Result<UsbName> parse_usb_name(std::string_view name);

std::vector<PortInfo> list_driverless_cdc();

}  // namespace adder::transport
