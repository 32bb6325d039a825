// The bytes of a record of FlashLog (format "adder-fs 1"), little-endian, at a multiple of four:
//   u16 length | 0x8000, u16 CRC of the header and links (salted with the address), u32 key, u32 mask of the levels
//   that have a link, u32 accounted bytes / 4 << 8 | flags, u32 CRC-32 of the value; then 3-byte links (address / 4),
//   padded to four; then the value, padded to four with 0xFF. A record may run over the end of its segment.
#pragma once

#include <bit>
#include <cstdint>

#include "firmware/common/crc32.h"
#include "firmware/common/flash_log.h"

namespace adder::firmware {

static_assert(std::endian::native == std::endian::little, "the flash format is little-endian");

inline constexpr uint16_t kRecordMark = 0x8000;  // so that neither erased nor voided words look like a record
inline constexpr uint32_t kStateCommit = 1;

struct RecordImage {
  uint16_t length, header_crc;
  uint32_t key, mask, state, value_crc;
};
static_assert(sizeof(RecordImage) == FlashLog::kRecordHeader);

inline uint32_t pad4(uint32_t n) { return (n + 3) & ~3u; }
inline uint32_t value_offset(uint32_t mask) { return FlashLog::kRecordHeader + pad4(3 * std::popcount(mask)); }
inline uint32_t unpack_link(const uint8_t* p) { return (p[0] | p[1] << 8 | static_cast<uint32_t>(p[2]) << 16) * 4; }
inline void pack_link(uint8_t* p, uint32_t address) {
  address /= 4;
  p[0] = static_cast<uint8_t>(address);
  p[1] = static_cast<uint8_t>(address >> 8);
  p[2] = static_cast<uint8_t>(address >> 16);
}
// The address is in it so that a copy of a record inside a value is never taken for one.
inline uint16_t header_crc(uint32_t address, const uint8_t* image, uint32_t size) {
  uint32_t crc = crc32(crc32(0, &address, 4), image, 2);
  return static_cast<uint16_t>(crc32(crc, image + 4, size - 4));
}

}  // namespace adder::firmware
