// CRC-32 (IEEE 802.3, reflected, as in zlib), by nibbles: 64 bytes of table instead of a kilobyte.
// crc32(crc32(0, a), b) is the CRC of a followed by b.
#pragma once

#include <cstddef>
#include <cstdint>

namespace adder::firmware {

inline uint32_t crc32(uint32_t crc, const void* data, size_t length) {
  static constexpr uint32_t kTable[16] = {0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4,
                                          0x4db26158, 0x5005713c, 0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c,
                                          0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c};
  auto* p = static_cast<const uint8_t*>(data);
  crc = ~crc;
  for (size_t i = 0; i < length; ++i) {
    crc ^= p[i];
    crc = (crc >> 4) ^ kTable[crc & 15];
    crc = (crc >> 4) ^ kTable[crc & 15];
  }
  return ~crc;
}

}  // namespace adder::firmware
