// See checksum.h. The table is for half a byte: 64 bytes of flash, and fast enough for what a board checks.
#include "vm/modules/checksum.h"

namespace adder::vm {

u32 crc32_update(u32 crc, const u8* data, size_t n) {
  static constexpr u32 kNibbles[16] = {0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4,
                                       0x4DB26158, 0x5005713C, 0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C,
                                       0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C};
  crc = ~crc;
  for (size_t i = 0; i < n; ++i) {
    crc ^= data[i];
    crc = crc >> 4 ^ kNibbles[crc & 15];
    crc = crc >> 4 ^ kNibbles[crc & 15];
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
