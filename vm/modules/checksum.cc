// See checksum.h. On a board the table is for half a byte: 64 bytes of flash, and fast enough for what a board checks.
// Natively there are eight tables, so that eight bytes are taken at once.
#include "vm/modules/checksum.h"

#include <cstring>

namespace adder::vm {

namespace {

constexpr u32 kPolynomial = 0xEDB88320;

constexpr u32 shifted(u32 crc, int bits) {
  for (; bits; --bits) crc = crc >> 1 ^ (crc & 1 ? kPolynomial : 0);
  return crc;
}

struct ByteTables {
  u32 at[kWord64 ? 8 : 1][kWord64 ? 256 : 16];
  constexpr ByteTables() : at() {
    for (u32 i = 0; i < (kWord64 ? 256 : 16); ++i) at[0][i] = shifted(i, kWord64 ? 8 : 4);
    for (u32 k = 1; k < (kWord64 ? 8 : 1); ++k)
      for (u32 i = 0; i < 256; ++i) at[k][i] = at[k - 1][i] >> 8 ^ at[0][at[k - 1][i] & 255];
  }
};
constinit const ByteTables kTables;

}  // namespace

u32 crc32_update(u32 crc, const u8* data, size_t n) {
  crc = ~crc;
  if constexpr (kWord64) {
    for (; n >= 8; n -= 8, data += 8) {
      u32 low, high;
      std::memcpy(&low, data, sizeof low);
      std::memcpy(&high, data + 4, sizeof high);
      low ^= crc;
      crc = kTables.at[7][low & 255] ^ kTables.at[6][low >> 8 & 255] ^ kTables.at[5][low >> 16 & 255] ^
            kTables.at[4][low >> 24] ^ kTables.at[3][high & 255] ^ kTables.at[2][high >> 8 & 255] ^
            kTables.at[1][high >> 16 & 255] ^ kTables.at[0][high >> 24];
    }
    for (; n; --n) crc = crc >> 8 ^ kTables.at[0][(crc ^ *data++) & 255];
  } else {
    for (; n; --n) {
      crc ^= *data++;
      crc = crc >> 4 ^ kTables.at[0][crc & 15];
      crc = crc >> 4 ^ kTables.at[0][crc & 15];
    }
  }
  return ~crc;
}

u32 adler32_update(u32 adler, const u8* data, size_t n) {
  constexpr u32 kPrime = 65521;
  constexpr size_t kRun = 5552;  // the most sums that stay below 2^32
  u32 a = adler & 0xFFFF, b = adler >> 16;
  while (n) {
    size_t part = n < kRun ? n : kRun;
    n -= part;
    for (; part; --part) a += *data++, b += a;
    a %= kPrime;
    b %= kPrime;
  }
  return b << 16 | a;
}

}  // namespace adder::vm
