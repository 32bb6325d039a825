// SHA-256 (FIPS 180-4), to check on this side what the device's hashlib says of an uploaded file. Floors above use it too.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace adder::repl {

std::array<uint8_t, 32> sha256(std::string_view bytes);
std::string sha256_digest(std::string_view bytes);  // the same 32 bytes, as hashlib's digest()

}  // namespace adder::repl
