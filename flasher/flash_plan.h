// What flashing an image onto a chip takes, worked out before anything is touched: pure, and refused here rather than
// half-way when the image does not fit.
#pragma once

#include <vector>

#include "flasher/chip.h"
#include "flasher/image.h"

namespace adder::flasher {

struct FlashPlan {
  std::vector<uint32_t> pages;  // to erase, sorted; every written byte lies in one of them
  std::vector<Segment> blocks;  // the image, widened to the chip's write alignment with its erased byte
  uint64_t byte_count = 0;      // in all blocks

  // The pieces of `block` that are written one by one: none crosses a multiple of chip.write_most.
  static std::vector<Segment> chunks(const Segment& block, const ChipInfo& chip);
};

// kLocalFile when the image is empty, was made for another family of chips, or lies outside the chip's flash in part;
// kProtocol when the chip is not known.
Result<FlashPlan> plan_flash(const Image& image, const ChipInfo& chip);

}  // namespace adder::flasher
