// Python literals on the wire: what we write into code that is sent to a device, and what a device's repr() prints
// back. The subset is exactly what DeviceFs needs: bytes and str. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace adder::repl {

// b'…' in ASCII, for any bytes.
std::string bytes_literal(std::string_view bytes);
// '…' of UTF-8 text; control characters are escaped.
std::string str_literal(std::string_view text);
// The value of b'…' or b"…" as repr() prints it; nothing when it is not one, whole and alone.
std::optional<std::string> parse_bytes_literal(std::string_view literal);

}  // namespace adder::repl
