// Page arithmetic.
#include "flasher/chip.h"

#include <algorithm>

namespace adder::flasher {

FlashLayout::FlashLayout(uint32_t base, uint32_t flash_size, const std::vector<PageRun>& runs) : base_(base) {
  size_t run = 0;
  uint32_t left_in_run = runs.empty() ? 0 : runs[0].count;
  while (size_ < flash_size && run < runs.size()) {
    uint32_t size = std::min(runs[run].size, flash_size - size_);
    if (size == 0) break;
    pages_.push_back({base + size_, size});
    size_ += size;
    if (--left_in_run == 0 && run + 1 < runs.size()) left_in_run = runs[++run].count;
  }
}

std::vector<uint32_t> FlashLayout::pages_of(uint64_t begin, uint64_t end) const {
  std::vector<uint32_t> numbers;
  if (begin >= end) return numbers;
  auto page = std::upper_bound(pages_.begin(), pages_.end(), begin,
                               [](uint64_t address, const Page& p) { return address < p.end(); });
  for (; page != pages_.end() && page->address < end; ++page) {
    numbers.push_back(static_cast<uint32_t>(page - pages_.begin()));
  }
  return numbers;
}

}  // namespace adder::flasher
