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
size_t continuations(word w) {  // bytes 10xxxxxx
  word bits = (w & ~(w << 1) & kHighs) >> 7;
  return bits * kOnes >> (sizeof(word) - 1) * 8;
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

u32 utf8_next_any(const u8*& p) {
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
    count -= continuations(load_word(p));
  }
  for (; p < end; ++p) count -= is_continuation(*p);
  return count;
}

size_t utf8_skip(const u8* p, size_t n, size_t characters) {
  size_t i = 0;
  for (; i + sizeof(word) <= n; i += sizeof(word)) {
    size_t starts = sizeof(word) - continuations(load_word(p + i));
    if (starts > characters) break;
    characters -= starts;
  }
  for (; i < n; ++i) {  // of a character that began in the last word, the rest comes first
    if (is_continuation(p[i])) continue;
    if (!characters) break;
    --characters;
  }
  return i;
}

size_t ascii_prefix(const u8* p, size_t n) {
  size_t i = 0;
  for (; i + sizeof(word) <= n; i += sizeof(word)) {
    if (load_word(p + i) & kHighs) break;
  }
  while (i < n && p[i] < 0x80) ++i;
  return i;
}

}  // namespace adder::vm
