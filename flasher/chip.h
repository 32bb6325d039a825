// What a programmer knows of the chip at the other end: where its flash is, how it is cut into pages, and how it may be
// written. Plain data, filled from a chip table (stm32_chips.h) and from what the chip itself says.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace adder::flasher {

// `count` pages of `size` bytes each.
struct PageRun {
  uint32_t count = 0;
  uint32_t size = 0;
};

// The pages ("sectors" in some manuals) of a flash, in address order; a page is the least that can be erased. Pages are
// numbered from 0.
class FlashLayout {
public:
  FlashLayout() = default;
  // The runs are taken in order until `flash_size` is reached; the last run repeats as often as needed.
  FlashLayout(uint32_t base, uint32_t flash_size, const std::vector<PageRun>& runs);

  struct Page {
    uint32_t address;
    uint32_t size;
    uint64_t end() const { return uint64_t{address} + size; }
  };
  const std::vector<Page>& pages() const { return pages_; }
  uint32_t base() const { return base_; }
  uint32_t size() const { return size_; }
  uint64_t end() const { return uint64_t{base_} + size_; }
  bool contains(uint64_t begin, uint64_t end) const { return begin >= base_ && end <= this->end() && begin <= end; }

  // The numbers of all pages that hold any byte of [begin, end), which must be inside the flash.
  std::vector<uint32_t> pages_of(uint64_t begin, uint64_t end) const;

private:
  uint32_t base_ = 0;
  uint32_t size_ = 0;
  std::vector<Page> pages_;
};

struct ChipInfo {
  std::string name;              // "STM32F10xxx medium-density"
  std::string family;            // \"STM32F1\"; a UF2 file names one, too
  uint32_t id = 0;               // the id that the chip reported
  bool known = false;            // false: id is not in the table; it cannot be erased or written
  std::string boot_loader;       // "AN3155 boot loader 2.2"
  FlashLayout flash;             // as large as the chip says, else as the largest of its kind
  bool flash_size_read = false;  // true: the chip itself told its flash size
  uint8_t erased = 0xFF;         // what an erased byte reads as
  uint32_t write_align = 4;      // bytes: writes start and end at multiples of it
  uint32_t write_most = 256;     // bytes in one write, a multiple of write_align
  uint32_t ram_begin = 0;        // RAM that the boot loader leaves to others: [ram_begin, ram_end)
  uint32_t ram_end = 0;
};

}  // namespace adder::flasher
