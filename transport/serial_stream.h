// A serial port through libserialport. Opened exclusively, raw, 8N1 at 115200 until set_line() says otherwise. What
// becomes of DTR and RTS is for the caller to say, since they reset some boards (known_boards.h). An unplugged adapter
// is kVanished at once.
#pragma once

#include <memory>
#include <string>

#include "transport/byte_stream.h"
#include "transport/known_boards.h"

namespace adder::transport {

// kBusy says which program has it, as far as can be known.
Result<std::unique_ptr<ByteStream>> open_serial(const std::string& path, const LineSettings& line = {},
                                                const LinePolicy& lines = LinePolicy::on());

}  // namespace adder::transport
