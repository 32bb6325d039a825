// A serial port through libserialport. Opened exclusively, raw, 8N1 at 115200 until set_line() says otherwise; DTR and
// RTS are asserted on opening, since USB boards send only while DTR is on. An unplugged adapter is kVanished at once.
#pragma once

#include <memory>
#include <string>

#include "transport/byte_stream.h"

namespace adder::transport {

Result<std::unique_ptr<ByteStream>> open_serial(const std::string& path, const LineSettings& line = {});

}  // namespace adder::transport
