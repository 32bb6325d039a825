// See hash_text.h.
#include "packages/hash_text.h"

#include <algorithm>

#include "repl/sha256.h"

namespace adder::packages {

namespace {

bool is_hex(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace

std::string hex_text(std::string_view bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (unsigned char byte : bytes) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

std::string hash_text(std::string_view bytes) {
  auto digest = repl::sha256(bytes);
  return hex_text({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

bool is_whole_hash(std::string_view text) { return text.size() == kWholeHashDigits && is_hex(text); }

bool is_hash_beginning(std::string_view text) {
  return text.size() >= kLeastHashDigits && text.size() <= kWholeHashDigits && is_hex(text);
}

}  // namespace adder::packages
