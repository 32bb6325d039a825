// The whole job of putting an image onto a chip through any Programmer: probe, plan, erase, write, verify, start.
// Invariant: ok() is true only when every byte was read back and was right. A job that fails or is cancelled says in
// what state it leaves the chip.
#pragma once

#include <optional>
#include <string>

#include "flasher/flash_plan.h"
#include "flasher/programmer.h"

namespace adder::flasher {

enum class AfterFlash {
  kStay,   // leave the boot loader running
  kGo,     // start the program
  kReset,  // reset the chip
};

struct FlashOptions {
  bool erase_all = false;  // else only the pages that the image touches
  AfterFlash after = AfterFlash::kStay;
};

// How far the chip was changed.
enum class ChipState { kUntouched, kErasing, kErased, kWriting, kWritten, kWrong, kVerified, kStarted };

struct FlashReport {
  ChipInfo chip;   // filled once the chip was probed
  FlashPlan plan;  // filled once the image was found to fit
  ChipState state = ChipState::kUntouched;
  uint64_t bytes_written = 0;
  uint64_t bytes_verified = 0;
  std::optional<Error> error;

  bool ok() const { return !error && (state == ChipState::kVerified || state == ChipState::kStarted); }
  // One sentence on the chip, for after the error's message: "The chip's flash is incomplete: …".
  std::string state_text() const;
};

FlashReport flash_image(Programmer& programmer, const Image& image, const FlashOptions& options = {},
                        const ProgressFn& progress = {});

// Reads `size` bytes at `address` into an image. The chip must have been probed.
Result<Image> read_flash(Programmer& programmer, const ChipInfo& chip, uint32_t address, uint32_t size,
                         const ProgressFn& progress = {});

// Erases everything and reads back that it is empty.
FlashReport erase_chip(Programmer& programmer, const ProgressFn& progress = {});

}  // namespace adder::flasher
