// A NOR flash in memory that refuses what real NOR cannot do, counts erases, and can lose power at any step: the
// program or erase at which it does is done in part, and every later call fails. Only the filesystem's tests use it.
#pragma once

#include <cstdint>
#include <cstring>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "firmware/common/block_device.h"

namespace adder::firmware {

class NorModel : public BlockDevice {
public:
  NorModel(uint32_t sector_size, uint32_t sectors)
      : sector_size_(sector_size), cells_(sector_size * sectors, 0xFF), erases_(sectors, 0) {}

  int read(uint32_t address, void* buffer, uint32_t length) override {
    if (dead_) return -kErrIo;
    if (address + length > cells_.size()) return ADD_FAILURE() << "read past the end at " << address, -kErrIo;
    std::memcpy(buffer, &cells_[address], length);
    return 0;
  }
  int program(uint32_t address, const void* data, uint32_t length) override {
    if (dead_) return -kErrIo;
    if (address % 4 != 0 || length % 4 != 0) ADD_FAILURE() << "unaligned program at " << address << "+" << length;
    if (address + length > cells_.size()) return ADD_FAILURE() << "program past the end", -kErrIo;
    auto* bytes = static_cast<const uint8_t*>(data);
    bool cut = step();
    uint32_t whole = cut ? random_() % (length + 1) : length;
    for (uint32_t i = 0; i < whole; ++i) set_cell(address + i, bytes[i]);
    if (cut && whole < length) cells_[address + whole] &= bytes[whole] | static_cast<uint8_t>(random_());
    return cut ? -kErrIo : 0;
  }
  int erase(uint32_t sector) override {
    if (dead_) return -kErrIo;
    bool cut = step();
    ++erases_[sector];
    uint32_t from = sector * sector_size_, to = from + sector_size_;
    if (cut) (random_() % 2 ? from : to) = from + random_() % sector_size_;
    std::fill(cells_.begin() + from, cells_.begin() + to, 0xFF);
    return cut ? -kErrIo : 0;
  }
  uint32_t sector_size() const override { return sector_size_; }
  uint32_t sector_count() const override { return static_cast<uint32_t>(erases_.size()); }

  // Power fails at the `step`th program or erase from now (0: the next one).
  void cut_after(uint64_t step, uint32_t seed) {
    cut_at_ = steps_ + step;
    random_.seed(seed);
  }
  void power_on() {
    dead_ = false;
    cut_at_ = UINT64_MAX;
  }
  bool dead() const { return dead_; }
  uint64_t steps() const { return steps_; }
  const std::vector<uint32_t>& erases() const { return erases_; }
  std::vector<uint8_t>& cells() { return cells_; }

private:
  bool step() {
    dead_ = steps_++ >= cut_at_;
    return dead_;
  }
  void set_cell(uint32_t address, uint8_t value) {
    // A program may repeat what is there or clear to zero; setting a cleared bit is not possible.
    if ((cells_[address] & value) != value) ADD_FAILURE() << "program sets bits at " << address;
    cells_[address] &= value;
  }

  uint32_t sector_size_;
  std::vector<uint8_t> cells_;
  std::vector<uint32_t> erases_;
  uint64_t steps_ = 0;
  uint64_t cut_at_ = UINT64_MAX;
  bool dead_ = false;
  std::mt19937 random_;
};

}  // namespace adder::firmware
