// memcpy, memmove, memset and memcmp by words. picolibc's, where size was all that counted, take four or five
// instructions a byte, and the heap does little else than clear and move. Compiled so that none of these loops becomes
// a call of itself.
#include <cstddef>
#include <cstdint>

namespace {

struct Line {  // of four words: a load and a store of several registers
  uint32_t words[4];
};
struct [[gnu::packed]] Unaligned {
  uint32_t word;
};

#ifdef __ARM_FEATURE_UNALIGNED
constexpr uintptr_t kWordAlign = 0;  // words may lie anywhere
#else
constexpr uintptr_t kWordAlign = 3;
#endif

uint32_t word_at(const void* p) { return static_cast<const Unaligned*>(p)->word; }
void put_word(void* p, uint32_t word) { static_cast<Unaligned*>(p)->word = word; }

void copy_up(uint8_t* to, const uint8_t* from, size_t n) {
  uintptr_t both = reinterpret_cast<uintptr_t>(to) | reinterpret_cast<uintptr_t>(from);
  if (!(both & 3)) {
    for (; n >= sizeof(Line); n -= sizeof(Line), to += sizeof(Line), from += sizeof(Line)) {
      *reinterpret_cast<Line*>(to) = *reinterpret_cast<const Line*>(from);
    }
  }
  if (!(both & kWordAlign)) {
    for (; n >= 4; n -= 4, to += 4, from += 4) put_word(to, word_at(from));
  }
  for (; n; --n) *to++ = *from++;
}

void copy_down(uint8_t* to, const uint8_t* from, size_t n) {
  to += n;
  from += n;
  if (!((reinterpret_cast<uintptr_t>(to) | reinterpret_cast<uintptr_t>(from)) & kWordAlign)) {
    for (; n >= 4; n -= 4) {
      to -= 4;
      from -= 4;
      put_word(to, word_at(from));
    }
  }
  for (; n; --n) *--to = *--from;
}

}  // namespace

extern "C" {

void* memcpy(void* to, const void* from, size_t n) {
  copy_up(static_cast<uint8_t*>(to), static_cast<const uint8_t*>(from), n);
  return to;
}

void* memmove(void* to, const void* from, size_t n) {
  auto* t = static_cast<uint8_t*>(to);
  auto* f = static_cast<const uint8_t*>(from);
  if (static_cast<size_t>(t - f) < n) {
    copy_down(t, f, n);
  } else {
    copy_up(t, f, n);
  }
  return to;
}

void* memset(void* to, int value, size_t n) {
  auto* p = static_cast<uint8_t*>(to);
  auto byte = static_cast<uint8_t>(value);
  uint32_t word = byte * 0x01010101u;
  for (; n && reinterpret_cast<uintptr_t>(p) & 3; --n) *p++ = byte;
  for (; n >= sizeof(Line); n -= sizeof(Line), p += sizeof(Line))
    *reinterpret_cast<Line*>(p) = {{word, word, word, word}};
  for (; n >= 4; n -= 4, p += 4) *reinterpret_cast<uint32_t*>(p) = word;
  for (; n; --n) *p++ = byte;
  return to;
}

int memcmp(const void* a, const void* b, size_t n) {
  auto* x = static_cast<const uint8_t*>(a);
  auto* y = static_cast<const uint8_t*>(b);
  if (!((reinterpret_cast<uintptr_t>(x) | reinterpret_cast<uintptr_t>(y)) & kWordAlign)) {
    for (; n >= 4 && word_at(x) == word_at(y); n -= 4, x += 4, y += 4) {
    }
  }
  for (; n; --n, ++x, ++y) {
    if (*x != *y) return *x - *y;
  }
  return 0;
}
}
