// The one driving face of all flashing protocols: what a chip behind a boot loader can be asked to do. flash_job.h
// makes the whole job out of these steps; a new protocol implements this and nothing else changes. Invariant: an Ok
// from erase or write means that the boot loader said so, not that it is true. Only reading back shows that. Every call
// may take long; it reports progress, and returns kCancelled soon after its ByteStream is cancelled.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "flasher/chip.h"
#include "flasher/image.h"

namespace adder::flasher {

enum class Phase { kProbe, kErase, kWrite, kVerify, kRead, kStart };

// "erasing", "writing", …
const char* phase_name(Phase phase);

// `done` of `total` in bytes (kProbe and kStart: steps). Called from the thread that runs the job, first with done ==
// 0.
using ProgressFn = std::function<void(Phase phase, uint64_t done, uint64_t total)>;

class Programmer {
public:
  virtual ~Programmer() = default;

  // Makes contact and learns what is there. Comes before all others; may be called again after an error.
  virtual Result<ChipInfo> probe() = 0;
  // `pages` are numbers in ChipInfo::flash, sorted; `progress` may be empty.
  virtual Result<void> erase(const std::vector<uint32_t>& pages, const ProgressFn& progress) = 0;
  virtual Result<void> erase_all() = 0;
  // At most ChipInfo::write_most bytes, aligned as write_align says.
  virtual Result<void> write(uint32_t address, ByteSpan bytes) = 0;
  // Any size; `phase` is what progress is reported as.
  virtual Result<Bytes> read(uint32_t address, uint32_t size, Phase phase, const ProgressFn& progress) = 0;
  // Starts the program whose vector table is at `address`. The boot loader is gone after that.
  virtual Result<void> go(uint32_t address) = 0;
  // A true reset of the chip, as its reset pin would do. What starts then is up to its boot pins.
  virtual Result<void> reset() = 0;
};

}  // namespace adder::flasher
