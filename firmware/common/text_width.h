// How many terminal columns a character takes: two for East Asian wide characters and emoji, none for marks that
// combine, one otherwise. The ranges are the blocks of Unicode 15's EastAsianWidth.txt that matter, not every line.
#pragma once

#include <cstddef>
#include <cstdint>

namespace adder::firmware {

inline int width_of(uint32_t c) {
  struct Range {
    uint32_t first, last;
    int width;
  };
  static constexpr Range kRanges[] = {
      {0x0300, 0x036F, 0}, {0x1100, 0x115F, 2},   {0x200B, 0x200F, 0},   {0x20D0, 0x20FF, 0},   {0x2E80, 0xA4CF, 2},
      {0xAC00, 0xD7A3, 2}, {0xF900, 0xFAFF, 2},   {0xFE00, 0xFE0F, 0},   {0xFE30, 0xFE6F, 2},   {0xFF00, 0xFF60, 2},
      {0xFFE0, 0xFFE6, 2}, {0x1F300, 0x1F64F, 2}, {0x1F680, 0x1F6FF, 2}, {0x1F900, 0x1F9FF, 2}, {0x20000, 0x3FFFD, 2},
  };
  if (c < 0x300) return 1;
  for (const Range& range : kRanges) {
    if (c <= range.last) return c >= range.first ? range.width : 1;
  }
  return 1;
}

// The width of the character at text[*at]; moves *at behind it. The text is valid UTF-8.
inline int next_width(const char* text, size_t length, size_t* at) {
  auto lead = static_cast<uint8_t>(text[(*at)++]);
  uint32_t c = lead < 0x80 ? lead : lead < 0xE0 ? lead & 0x1F : lead < 0xF0 ? lead & 0x0F : lead & 0x07;
  while (*at < length && (text[*at] & 0xC0) == 0x80) c = c << 6 | (text[(*at)++] & 0x3F);
  return width_of(c);
}

}  // namespace adder::firmware
