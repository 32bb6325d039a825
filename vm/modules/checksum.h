// CRC-32 (as gzip, zlib and PNG have it) and Adler-32, continued from an earlier value. Nothing here knows the VM.
#pragma once
#include "vm/core/config.h"

namespace adder::vm {

u32 crc32_update(u32 crc, const u8* data, size_t n);      // begins at 0
u32 adler32_update(u32 adler, const u8* data, size_t n);  // begins at 1

}  // namespace adder::vm
