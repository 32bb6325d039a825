// Lines, columns and UTF-8 of source text: pure functions over a span.
#include "vm/compile/source_text.h"

#include <cstring>

namespace adder::vm {

bool Text::equals(const char* literal, size_t size) const {
  return length == size && (size == 0 || std::memcmp(data, literal, size) == 0);
}

Text source_line(Text source, uint32_t line) {
  uint32_t at = 0;
  for (uint32_t current = 1; current <= line; ++current) {
    const uint32_t start = at;
    while (at < source.length && source[at] != '\n' && source[at] != '\r') ++at;
    if (current == line) return Text{source.data + start, at - start};
    if (at >= source.length) break;
    at += (source[at] == '\r' && at + 1 < source.length && source[at + 1] == '\n') ? 2 : 1;
  }
  return Text{source.data, 0};
}

uint32_t count_characters(Text text, uint32_t bytes) {
  uint32_t count = 0;
  for (uint32_t at = 0; at < bytes && at < text.length; ++at) {
    if ((uint8_t(text[at]) & 0xC0) != 0x80) ++count;
  }
  return bytes > text.length ? count + (bytes - text.length) : count;
}

uint32_t decode_utf8(Text text, uint32_t at, uint32_t* size) {
  const uint8_t lead = uint8_t(text[at]);
  *size = 1;
  if (lead < 0x80) return lead;
  const uint32_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  *size = 0;
  if (lead < 0xC2 || lead > 0xF4 || text.length - at < length) return 0;
  uint32_t code = lead & (0x7Fu >> length);
  for (uint32_t i = 1; i < length; ++i) {
    const uint8_t byte = uint8_t(text[at + i]);
    if ((byte & 0xC0) != 0x80) return 0;
    code = (code << 6) | (byte & 0x3F);
  }
  static constexpr uint32_t kSmallest[] = {0x80, 0x800, 0x10000};
  if (code < kSmallest[length - 2] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return 0;
  *size = length;
  return code;
}

uint32_t encode_utf8(uint32_t code, char* out) {
  if (code < 0x80) {
    out[0] = char(code);
    return 1;
  }
  const uint32_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  for (uint32_t i = length - 1; i > 0; --i) {
    out[i] = char(0x80 | (code & 0x3F));
    code >>= 6;
  }
  out[0] = char((0xF00u >> length) | code);
  return length;
}

bool is_identifier_character(uint32_t code) {
  // First and last of each range that is refused.
  static constexpr uint32_t kRefused[][2] = {
      {0x80, 0xA9},     {0xAB, 0xB4},     {0xB6, 0xB6},       {0xB8, 0xB9},       {0xBB, 0xBF},        {0xD7, 0xD7},
      {0xF7, 0xF7},     {0x2000, 0x203E}, {0x2041, 0x2053},   {0x2055, 0x2070},   {0x20A0, 0x20CF},    {0x2190, 0x2BFF},
      {0x2E00, 0x2E7F}, {0x3000, 0x3004}, {0x3008, 0x3020},   {0xD800, 0xF8FF},   {0xFE10, 0xFE1F},    {0xFE30, 0xFE32},
      {0xFE35, 0xFE4C}, {0xFE50, 0xFE6F}, {0xFEFF, 0xFF0F},   {0xFF1A, 0xFF20},   {0xFF3B, 0xFF3E},    {0xFF40, 0xFF40},
      {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF}, {0x1F000, 0x1FBEF}, {0xE0000, 0xE00FF}, {0xE01F0, 0x10FFFF},
  };
  for (const auto& range : kRefused) {
    if (code >= range[0] && code <= range[1]) return false;
  }
  return true;
}

}  // namespace adder::vm
