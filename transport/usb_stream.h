// A USB serial device (CDC-ACM, USB CDC PSTN subclass 1.2) through libusb, for where no kernel driver has it. Line
// coding and DTR/RTS are its class requests. What is written counts as sent when a few KB of it are on their way, as
// with a kernel's port. A device that is unplugged is kVanished at once.
#pragma once

#include <memory>

#include "transport/byte_stream.h"
#include "transport/known_boards.h"
#include "transport/usb_ports.h"

namespace adder::transport {

// kNotFound; kPermission (says which udev rule helps); kBusy (a kernel driver or another program has it).
Result<std::unique_ptr<ByteStream>> open_usb(const UsbName& name, const LineSettings& line = {},
                                             const LinePolicy& lines = LinePolicy::on());

}  // namespace adder::transport
