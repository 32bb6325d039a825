// The STM32 chips that the boot loader of AN3155 runs on: a row each, by the product id that the chip reports. Numbers
// are from ST's AN2606 ("STM32 microcontroller system memory boot mode", device-dependent parameters) and the reference
// manuals. A new chip is a row in stm32_chips.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "flasher/chip.h"

namespace adder::flasher {

inline constexpr uint32_t kStm32FlashBase = 0x08000000;

// How the flash is cut into pages.
enum class Stm32Pages : uint8_t {
  k128,  // uniform pages, in bytes
  k256,
  k1K,
  k2K,
  k4K,
  k8K,
  k128K,
  kF4,      // 4 × 16K, 64K, then 128K
  kF4Dual,  // the same, and once more from 1 MiB on
  kF7,      // 4 × 32K, 128K, then 256K
};

// What a family shares.
struct Stm32Family {
  const char* name;              // "STM32F1"; the names of its UF2 families begin so, where it has any
  uint32_t flash_size_register;  // a u16 in KiB; 0: the boot loader gives no access to it
  uint8_t erased;                // what an erased byte reads as
  uint8_t write_align;           // bytes programmed together
  uint16_t write_most;           // bytes in one Write Memory
  bool mass_erase;               // whether the boot loader has a whole-chip erase
};

struct Stm32Chip {
  uint16_t id;
  const char* name;
  const Stm32Family* family;
  uint32_t ram_begin;  // first byte that the boot loader does not use
  uint32_t ram_end;
  uint16_t flash_kib;  // of the largest member
  Stm32Pages pages;
};

std::span<const Stm32Chip> stm32_chips();
// Null when the id is not in the table.
const Stm32Chip* find_stm32_chip(uint16_t id);
// The layout for a flash of `flash_kib`, which is at most chip.flash_kib.
FlashLayout stm32_layout(const Stm32Chip& chip, uint32_t flash_kib);

}  // namespace adder::flasher
