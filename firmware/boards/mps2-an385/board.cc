// MPS2 with the AN385 image, as QEMU's mps2-an385 has it. It has 4 MB of RAM, but Python gets what a microcontroller of
// the class has. The files live in 1 MB of the PSRAM, used by the rules of NOR flash: they outlive resets, not the
// power.
#include <cstring>

#include "firmware/common/chip.h"

namespace adder::firmware {

namespace {

constexpr size_t kPythonMemory = 256 * 1024;
[[gnu::section(".python"), gnu::aligned(16)]] uint8_t python_memory[kPythonMemory];

class PsramFlash : public BlockDevice {
public:
  int read(uint32_t address, void* buffer, uint32_t length) override {
    if (address > kSize || length > kSize - address) return -kErrIo;
    std::memcpy(buffer, cells() + address, length);
    return 0;
  }
  int program(uint32_t address, const void* data, uint32_t length) override {
    if (address > kSize || length > kSize - address) return -kErrIo;
    auto* bytes = static_cast<const uint8_t*>(data);
    for (uint32_t i = 0; i < length; ++i) cells()[address + i] &= bytes[i];
    return 0;
  }
  int erase(uint32_t sector) override {
    if (sector >= kSize / kSector) return -kErrIo;
    std::memset(cells() + sector * kSector, 0xFF, kSector);
    return 0;
  }
  uint32_t sector_size() const override { return kSector; }
  uint32_t sector_count() const override { return kSize / kSector; }

private:
  static constexpr uint32_t kSize = 1024 * 1024, kSector = 4096;
  static uint8_t* cells() { return reinterpret_cast<uint8_t*>(0x21000000); }
};

constinit PsramFlash flash;
const Board kBoard = {"mps2-an385", "Cortex-M3", "mps2", python_memory, sizeof python_memory, &flash};

}  // namespace

const Board& board() { return kBoard; }

}  // namespace adder::firmware
