// See utf8.h. The table of well-formed sequences is Unicode's, section 3.9.
#include "transport/utf8.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace adder::transport {

namespace {

// How many bytes the sequence at `at` has: 0 when it is not one, -1 when it is cut off.
int sequence_length(std::string_view bytes, size_t at) {
  auto byte = [&](size_t offset) { return static_cast<uint8_t>(bytes[at + offset]); };
  uint8_t first = byte(0);
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4) return 0;
  int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  for (int offset = 1; offset < length; ++offset) {
    if (at + static_cast<size_t>(offset) >= bytes.size()) return -1;
    uint8_t low = 0x80, high = 0xBF;
    if (offset == 1 && first == 0xE0) low = 0xA0;
    if (offset == 1 && first == 0xED) high = 0x9F;
    if (offset == 1 && first == 0xF0) low = 0x90;
    if (offset == 1 && first == 0xF4) high = 0x8F;
    uint8_t next = byte(static_cast<size_t>(offset));
    if (next < low || next > high) return 0;
  }
  return length;
}

}  // namespace

std::string take_valid_utf8(std::string& bytes) {
  std::string text;
  size_t at = 0;
  while (at < bytes.size()) {
    int length = sequence_length(bytes, at);
    if (length < 0) break;
    if (length == 0) {
      text += "\xEF\xBF\xBD";
      ++at;
    } else {
      text.append(bytes, at, static_cast<size_t>(length));
      at += static_cast<size_t>(length);
    }
  }
  bytes.erase(0, at);
  return text;
}

}  // namespace adder::transport
