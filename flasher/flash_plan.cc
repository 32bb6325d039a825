// Widening to the write alignment joins segments that share a write unit: flash with error correction takes a unit
// once.
#include "flasher/flash_plan.h"

#include <algorithm>

#include "flasher/uf2_drive.h"
#include "flasher/uf2_families.h"

namespace adder::flasher {

namespace {

uint64_t align_down(uint64_t value, uint32_t align) { return value / align * align; }
uint64_t align_up(uint64_t value, uint32_t align) { return align_down(value + align - 1, align); }

Result<void> check_fits(const Image& image, const ChipInfo& chip) {
  if (!chip.known) {
    return Error{ErrorKind::kProtocol, "the chip has the unknown id " + hex_address(chip.id) +
                                           "; its flash layout is not in the chip table, so it is left alone"};
  }
  if (image.empty()) return Error{ErrorKind::kLocalFile, "the image is empty; there is nothing to flash"};
  // A family that nobody listed is the user's own affair; one that is another chip's is a mistake.
  if (image.uf2_family && !uf2_family_fits(*image.uf2_family, chip.family)) {
    return Error{ErrorKind::kLocalFile, "the UF2 file is for " + uf2_family_text(*image.uf2_family) +
                                            ", but this chip is a " + chip.name + ". Nothing was changed"};
  }
  for (const Segment& segment : image.segments()) {
    if (chip.flash.contains(segment.address, segment.end())) continue;
    return Error{ErrorKind::kLocalFile, "the image has " + size_text(segment.bytes.size()) + " at " +
                                            hex_address(segment.address) + ", but the flash of this " + chip.name +
                                            " is " + hex_address(chip.flash.base()) + " to " +
                                            hex_address(chip.flash.end() - 1) + ". Nothing was changed"};
  }
  return {};
}

}  // namespace

std::vector<Segment> FlashPlan::chunks(const Segment& block, const ChipInfo& chip) {
  std::vector<Segment> chunks;
  uint64_t at = block.address;
  while (at < block.end()) {
    uint64_t end = std::min(block.end(), align_down(at, chip.write_most) + chip.write_most);
    auto first = block.bytes.begin() + static_cast<ptrdiff_t>(at - block.address);
    chunks.push_back({static_cast<uint32_t>(at), Bytes(first, first + static_cast<ptrdiff_t>(end - at))});
    at = end;
  }
  return chunks;
}

Result<FlashPlan> plan_flash(const Image& image, const ChipInfo& chip) {
  if (Result<void> fits = check_fits(image, chip); !fits) return fits.error();
  FlashPlan plan;
  for (const Segment& segment : image.segments()) {
    uint64_t begin = align_down(segment.address, chip.write_align);
    uint64_t end = align_up(segment.end(), chip.write_align);
    if (plan.blocks.empty() || begin > plan.blocks.back().end()) {
      plan.blocks.push_back({static_cast<uint32_t>(begin), {}});
    }
    Segment& block = plan.blocks.back();
    block.bytes.resize(std::max<size_t>(block.bytes.size(), end - block.address), chip.erased);
    std::copy(segment.bytes.begin(), segment.bytes.end(),
              block.bytes.begin() + static_cast<ptrdiff_t>(segment.address - block.address));
  }
  for (const Segment& block : plan.blocks) {
    plan.byte_count += block.bytes.size();
    for (uint32_t page : chip.flash.pages_of(block.address, block.end())) {
      if (plan.pages.empty() || plan.pages.back() < page) plan.pages.push_back(page);
    }
  }
  return plan;
}

}  // namespace adder::flasher
