// Walking UTF-8 forwards and backwards, a word at a time where that pays.
#include "vm/objects/utf8.h"

#include <cstring>

namespace adder::vm {

namespace {
constexpr word kOnes = ~word{0} / 255;  // 0x0101...
constexpr word kHighs = kOnes * 0x80;

word load_word(const u8* p) {
  word w;
  std::memcpy(&w, p, sizeof w);
  return w;
}
}  // namespace

size_t utf8_put(u8* out, u32 c) {
  if (c < 0x80) {
    out[0] = static_cast<u8>(c);
    return 1;
  }
  size_t width = utf8_width(c);
  for (size_t i = width - 1; i > 0; --i, c >>= 6) out[i] = static_cast<u8>(0x80 | (c & 0x3F));
  out[0] = static_cast<u8>((0xF00 >> width) | c);
  return width;
}

u32 utf8_next(const u8*& p) {
  u32 c = *p++;
  if (c < 0x80) return c;
  u32 more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : 1;
  c &= 0x3Fu >> more;
  while (more--) c = (c << 6) | (*p++ & 0x3F);
  return c;
}

u32 utf8_previous(const u8*& p) {
  do --p;
  while (is_continuation(*p));
  const u8* at = p;
  return utf8_next(at);
}

size_t utf8_count(const u8* p, size_t n) {
  size_t count = n;
  const u8* end = p + n;
  for (; static_cast<size_t>(end - p) >= sizeof(word); p += sizeof(word)) {
    word w = load_word(p);
    word continuation = (w & ~(w << 1) & kHighs) >> 7;  // one bit in each byte 10xxxxxx
    count -= continuation * kOnes >> (sizeof(word) - 1) * 8;
  }
  for (; p < end; ++p) count -= is_continuation(*p);
  return count;
}

size_t utf8_skip(const u8* p, size_t n, size_t characters) {
  size_t i = 0;
  while (i < n && characters) {
    u8 b = p[i];
    i += b < 0x80 ? 1 : b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
    --characters;
  }
  return i;
}

bool all_ascii(const u8* p, size_t n) {
  const u8* end = p + n;
  for (; static_cast<size_t>(end - p) >= sizeof(word); p += sizeof(word)) {
    if (load_word(p) & kHighs) return false;
  }
  for (; p < end; ++p) {
    if (*p >= 0x80) return false;
  }
  return true;
}

}  // namespace adder::vm
