// What of a byte stream is UTF-8 already. For whoever must hand text on to somebody that insists on it, while a device
// cuts characters anywhere and sends other bytes too.
#pragma once

#include <string>

namespace adder::transport {

// Takes from the front of `bytes` all but a character that is cut off at the end (3 bytes at most), and returns it with
// U+FFFD for each byte that is none (overlong forms, surrogates and what is beyond U+10FFFF are none).
std::string take_valid_utf8(std::string& bytes);

}  // namespace adder::transport
