// Single bytes are the C library's business, natively longer ones are too. On boards: compare where the last byte fits;
// after a failure, the byte just behind the window decides: when it occurs nowhere in the needle (a small Bloom mask
// answers), the window jumps past it.
#define _GNU_SOURCE 1  // memmem, memrchr; never called on boards, but declared there too
#include "vm/objects/byte_search.h"

#include <cstring>

namespace adder::vm {

namespace {

constexpr word kOnes = ~word{0} / 255;
constexpr word kHighs = kOnes * 0x80;

size_t find_byte(const u8* hay, size_t n, u8 b) {
  auto* at = static_cast<const u8*>(std::memchr(hay, b, n));
  return at ? static_cast<size_t>(at - hay) : kNotFound;
}

// Bytes of w that are zero.
size_t zero_bytes(word w) {
  word zeros = ~(((w & ~kHighs) + ~kHighs) | w | ~kHighs);
  return (zeros >> 7) * kOnes >> (sizeof(word) - 1) * 8;
}

size_t count_byte(const u8* hay, size_t n, u8 b) {
  size_t count = 0, i = 0;
  for (; i + sizeof(word) <= n; i += sizeof(word)) {
    word w;
    std::memcpy(&w, hay + i, sizeof w);
    count += zero_bytes(w ^ kOnes * b);
  }
  for (; i < n; ++i) count += hay[i] == b;
  return count;
}

constexpr size_t kSmallHay = 64;  // natively, the C library's search pays from here on

word bloom_bit(u8 b) { return word{1} << (b & (sizeof(word) * 8 - 1)); }

}  // namespace

size_t find_bytes(const u8* hay, size_t n, const u8* needle, size_t m) {
  if (m == 0) return 0;
  if (m > n) return kNotFound;
  if (m == 1) return find_byte(hay, n, needle[0]);
  if constexpr (kWord64) {
    size_t skipped = 0;
    if (n >= kSmallHay) {
      // Often the first byte is nowhere, or soon found at the right place: that is quicker yet.
      for (int tries = 0; tries < 4; ++tries) {
        auto* first = static_cast<const u8*>(std::memchr(hay + skipped, *needle, n - m + 1 - skipped));
        if (!first) return kNotFound;
        if (std::memcmp(first, needle, m) == 0) return static_cast<size_t>(first - hay);
        skipped = static_cast<size_t>(first - hay) + 1;
        if (skipped + m > n) return kNotFound;
      }
      auto* at = static_cast<const u8*>(memmem(hay + skipped, n - skipped, needle, m));
      return at ? static_cast<size_t>(at - hay) : kNotFound;
    }
  }
  u8 last = needle[m - 1];
  word bloom = 0;
  size_t skip = m - 1;  // how far the window moves when `last` fits but the rest does not
  for (size_t i = 0; i < m; ++i) {
    bloom |= bloom_bit(needle[i]);
    if (i + 1 < m && needle[i] == last) skip = m - 2 - i;
  }
  for (size_t at = 0; at + m <= n; ++at) {
    bool last_fits = hay[at + m - 1] == last;
    if (last_fits && std::memcmp(hay + at, needle, m - 1) == 0) return at;
    if (at + m < n && !(bloom & bloom_bit(hay[at + m]))) {
      at += m;
    } else if (last_fits) {
      at += skip;
    }
  }
  return kNotFound;
}

size_t rfind_bytes(const u8* hay, size_t n, const u8* needle, size_t m) {
  if (m > n) return kNotFound;
  if (m == 0) return n;
  for (size_t at = n - m + 1; at-- > 0;) {
    if constexpr (kWord64) {
      auto* found = static_cast<const u8*>(memrchr(hay, needle[0], at + 1));
      if (!found) return kNotFound;
      at = static_cast<size_t>(found - hay);
    }
    if (hay[at] == needle[0] && std::memcmp(hay + at, needle, m) == 0) return at;
  }
  return kNotFound;
}

size_t count_bytes(const u8* hay, size_t n, const u8* needle, size_t m) {
  if (m == 1) return count_byte(hay, n, *needle);
  size_t count = 0;
  for (;;) {
    size_t at = find_bytes(hay, n, needle, m);
    if (at == kNotFound) return count;
    ++count;
    hay += at + m;
    n -= at + m;
  }
}

}  // namespace adder::vm
