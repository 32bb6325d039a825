// How the filesystem's ids, names and chunks become keys of the log (see flash_fs.cc), and the private flags of a File.
// Only flash_fs.cc and flash_file.cc include this.
#pragma once

#include <cstdint>

#include "firmware/common/flash_fs.h"

namespace adder::firmware {

inline constexpr int kIdBits = 14;
inline constexpr int kSlotBits = 3;
inline constexpr uint32_t kIndexMask = (1u << (32 - kIdBits)) - 1;
inline constexpr uint32_t kHashMask = kIndexMask >> kSlotBits;
inline constexpr uint32_t kMaxId = (1u << kIdBits) - 1;
inline constexpr uint16_t kRootId = 1;

inline constexpr uint32_t key_of(uint32_t id, uint32_t index) { return id << (32 - kIdBits) | index; }
inline constexpr uint32_t id_of(uint32_t key) { return key >> (32 - kIdBits); }
inline constexpr uint32_t entry_bytes(uint32_t name_length) { return (12 + name_length + 3) & ~3u; }
inline constexpr uint32_t max_value_for(uint32_t chunk) { return chunk < 268 ? 268 : chunk; }

// File::flags beyond OpenFlags.
inline constexpr uint32_t kDirtyBuffer = 256;
inline constexpr uint32_t kDirtyEntry = 512;   // size or data differ from the entry
inline constexpr uint32_t kReplacing = 1024;   // the data is new: the entry still has the old id and size
inline constexpr uint32_t kOrphanMark = 2048;  // ... and is marked as nobody's, since some of it is in flash
inline constexpr uint32_t kDetached = 4096;    // the entry went away or is another file's now
inline constexpr uint32_t kFailed = 8192;      // a write failed: a replacement is given up at close
inline constexpr uint32_t kMadeEntry = 16384;  // open() made the entry, so giving up removes it
inline constexpr uint32_t kPromised = 32768;   // the log holds space for the buffer
inline constexpr uint32_t kWhole = 65536;      // the log has the buffered chunk at full length: no space is needed

inline int directory_empty(FlashLog& log, uint32_t id) {
  FlashLog::Record record;
  int e = log.next(key_of(id, 1), &record);
  if (e == -kErrNoEntry || (e == 0 && id_of(record.key) != id)) return 0;
  return e < 0 ? e : -kErrNotEmpty;
}

}  // namespace adder::firmware
