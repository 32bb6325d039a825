// SHA-256 as the text that indexes, locks and manifests hold: 64 lower-case hexadecimal digits, or their beginning.
#pragma once

#include <string>
#include <string_view>

namespace adder::packages {

inline constexpr size_t kWholeHashDigits = 64;
inline constexpr size_t kLeastHashDigits = 8;  // what the index gives, of which more would be better

std::string hash_text(std::string_view bytes);
// Of 32 bytes as a device computes them.
std::string hex_text(std::string_view bytes);
bool is_whole_hash(std::string_view text);
// A beginning of at least kLeastHashDigits, or the whole.
bool is_hash_beginning(std::string_view text);

}  // namespace adder::packages
