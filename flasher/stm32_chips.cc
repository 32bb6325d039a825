// The chip table; see stm32_chips.h for the sources. Rows are sorted by family, then as AN2606 has them.
#include "flasher/stm32_chips.h"

namespace adder::flasher {

namespace {

//                            name       size reg.   erased align most  mass erase
constexpr Stm32Family kF0 = {"STM32F0", 0x1FFFF7CC, 0xFF, 4, 256, true};
constexpr Stm32Family kF1 = {"STM32F1", 0x1FFFF7E0, 0xFF, 4, 256, true};
constexpr Stm32Family kF2 = {"STM32F2", 0x1FFF7A22, 0xFF, 4, 256, true};
constexpr Stm32Family kF3 = {"STM32F3", 0x1FFFF7CC, 0xFF, 4, 256, true};
constexpr Stm32Family kF4 = {"STM32F4", 0x1FFF7A22, 0xFF, 4, 256, true};
constexpr Stm32Family kF7 = {"STM32F7", 0x1FF0F442, 0xFF, 4, 256, true};
// From here on flash has error correction: a double word (or more) is programmed at once and only once.
constexpr Stm32Family kG0 = {"STM32G0", 0x1FFF75E0, 0xFF, 8, 256, true};
constexpr Stm32Family kG4 = {"STM32G4", 0x1FFF75E0, 0xFF, 8, 256, true};
constexpr Stm32Family kH7 = {"STM32H7", 0, 0xFF, 32, 256, true};
// EEPROM-like cells: erased is 0, and the boot loader has no mass erase. L0 programs half pages of 64 bytes.
constexpr Stm32Family kL0 = {"STM32L0", 0x1FF8007C, 0x00, 4, 128, false};
constexpr Stm32Family kL1 = {"STM32L1", 0, 0x00, 4, 256, false};
// The boot loaders of the L4 and later refuse to read the size register.
constexpr Stm32Family kL4 = {"STM32L4", 0, 0xFF, 8, 256, true};
constexpr Stm32Family kL5 = {"STM32L5", 0, 0xFF, 8, 256, true};
constexpr Stm32Family kWb = {"STM32WB", 0, 0xFF, 8, 256, true};
constexpr Stm32Family kWl = {"STM32WL", 0, 0xFF, 8, 256, true};
constexpr Stm32Family kU5 = {"STM32U5", 0, 0xFF, 16, 256, true};

using P = Stm32Pages;

constexpr Stm32Chip kChips[] = {
    {0x440, "STM32F05x/F030x8", &kF0, 0x20000800, 0x20002000, 64, P::k1K},
    {0x444, "STM32F03x", &kF0, 0x20000800, 0x20001000, 32, P::k1K},
    {0x442, "STM32F09x/F030xC", &kF0, 0x20001800, 0x20008000, 256, P::k2K},
    {0x445, "STM32F04x/F070x6", &kF0, 0x20001800, 0x20001800, 32, P::k1K},
    {0x448, "STM32F07x/F070xB", &kF0, 0x20001800, 0x20004000, 128, P::k2K},
    {0x412, "STM32F10x low-density", &kF1, 0x20000200, 0x20002800, 32, P::k1K},
    {0x410, "STM32F10x medium-density", &kF1, 0x20000200, 0x20005000, 128, P::k1K},
    {0x414, "STM32F10x high-density", &kF1, 0x20000200, 0x20010000, 512, P::k2K},
    {0x420, "STM32F100 medium-density value line", &kF1, 0x20000200, 0x20002000, 128, P::k1K},
    {0x428, "STM32F100 high-density value line", &kF1, 0x20000200, 0x20008000, 512, P::k2K},
    {0x418, "STM32F105/F107", &kF1, 0x20001000, 0x20010000, 256, P::k2K},
    {0x430, "STM32F10x XL-density", &kF1, 0x20000800, 0x20018000, 1024, P::k2K},
    {0x411, "STM32F2xx", &kF2, 0x20002000, 0x20020000, 1024, P::kF4},
    {0x432, "STM32F373/F378", &kF3, 0x20001400, 0x20008000, 256, P::k2K},
    {0x422, "STM32F302xC/F303xC/F358", &kF3, 0x20001400, 0x2000A000, 256, P::k2K},
    {0x439, "STM32F301/F302x8/F318", &kF3, 0x20001800, 0x20004000, 64, P::k2K},
    {0x438, "STM32F303x8/F334/F328", &kF3, 0x20001800, 0x20003000, 64, P::k2K},
    {0x446, "STM32F302xE/F303xE/F398", &kF3, 0x20001800, 0x20010000, 512, P::k2K},
    {0x413, "STM32F405/F407/F415/F417", &kF4, 0x20003000, 0x20020000, 1024, P::kF4},
    {0x419, "STM32F42x/F43x", &kF4, 0x20003000, 0x20030000, 2048, P::kF4Dual},
    {0x423, "STM32F401xB/xC", &kF4, 0x20003000, 0x20010000, 256, P::kF4},
    {0x433, "STM32F401xD/xE", &kF4, 0x20003000, 0x20018000, 512, P::kF4},
    {0x458, "STM32F410", &kF4, 0x20003000, 0x20008000, 128, P::kF4},
    {0x431, "STM32F411", &kF4, 0x20003000, 0x20020000, 512, P::kF4},
    {0x441, "STM32F412", &kF4, 0x20003000, 0x20040000, 1024, P::kF4},
    {0x421, "STM32F446", &kF4, 0x20003000, 0x20020000, 512, P::kF4},
    {0x434, "STM32F469/F479", &kF4, 0x20003000, 0x20060000, 2048, P::kF4Dual},
    {0x463, "STM32F413/F423", &kF4, 0x20003000, 0x20050000, 1536, P::kF4},
    {0x452, "STM32F72x/F73x", &kF7, 0x20004000, 0x20040000, 512, P::kF4},
    {0x449, "STM32F74x/F75x", &kF7, 0x20004000, 0x20050000, 1024, P::kF7},
    {0x451, "STM32F76x/F77x", &kF7, 0x20004000, 0x20080000, 2048, P::kF7},
    {0x466, "STM32G03x/G04x", &kG0, 0x20001000, 0x20002000, 64, P::k2K},
    {0x456, "STM32G05x/G06x", &kG0, 0x20001000, 0x20004800, 64, P::k2K},
    {0x460, "STM32G07x/G08x", &kG0, 0x20002700, 0x20009000, 128, P::k2K},
    {0x467, "STM32G0Bx/G0Cx", &kG0, 0x20004000, 0x20020000, 512, P::k2K},
    {0x468, "STM32G431/G441", &kG4, 0x20004000, 0x20005800, 128, P::k2K},
    {0x469, "STM32G47x/G48x", &kG4, 0x20004000, 0x20018000, 512, P::k2K},
    {0x479, "STM32G491/G4A1", &kG4, 0x20004000, 0x2001C000, 512, P::k2K},
    {0x483, "STM32H72x/H73x", &kH7, 0x20004100, 0x20020000, 1024, P::k128K},
    {0x450, "STM32H74x/H75x", &kH7, 0x20004100, 0x20020000, 2048, P::k128K},
    {0x480, "STM32H7A3/H7B3", &kH7, 0x20004100, 0x20020000, 2048, P::k8K},
    {0x457, "STM32L01x/L02x", &kL0, 0x20000800, 0x20000800, 16, P::k128},
    {0x425, "STM32L031/L041", &kL0, 0x20001000, 0x20002000, 32, P::k128},
    {0x417, "STM32L05x/L06x", &kL0, 0x20001000, 0x20002000, 64, P::k128},
    {0x447, "STM32L07x/L08x", &kL0, 0x20002000, 0x20005000, 192, P::k128},
    {0x416, "STM32L1xxx6/8/B", &kL1, 0x20000800, 0x20004000, 128, P::k256},
    {0x429, "STM32L1xxx6/8/B-A", &kL1, 0x20001000, 0x20008000, 128, P::k256},
    {0x427, "STM32L1xxxC", &kL1, 0x20001000, 0x20008000, 256, P::k256},
    {0x436, "STM32L1xxxD", &kL1, 0x20001000, 0x2000C000, 384, P::k256},
    {0x437, "STM32L1xxxE", &kL1, 0x20001000, 0x20014000, 512, P::k256},
    {0x464, "STM32L412/L422", &kL4, 0x20003100, 0x20008000, 128, P::k2K},
    {0x435, "STM32L43x/L44x", &kL4, 0x20003100, 0x2000C000, 256, P::k2K},
    {0x462, "STM32L45x/L46x", &kL4, 0x20003100, 0x20020000, 512, P::k2K},
    {0x415, "STM32L47x/L48x", &kL4, 0x20003100, 0x20018000, 1024, P::k2K},
    {0x461, "STM32L496/L4A6", &kL4, 0x20003100, 0x20040000, 1024, P::k2K},
    {0x470, "STM32L4Rx/L4Sx", &kL4, 0x20003200, 0x200A0000, 2048, P::k4K},
    {0x471, "STM32L4P5/L4Q5", &kL4, 0x20004000, 0x20050000, 1024, P::k4K},
    {0x472, "STM32L552/L562", &kL5, 0x20004000, 0x20040000, 512, P::k2K},
    {0x494, "STM32WB10/WB15", &kWb, 0x20005000, 0x20040000, 320, P::k2K},
    {0x495, "STM32WB3x/WB5x", &kWb, 0x20004000, 0x2000C000, 1024, P::k4K},
    {0x497, "STM32WLE5/WL55", &kWl, 0x20002000, 0x20010000, 256, P::k2K},
    {0x482, "STM32U575/U585", &kU5, 0x20004000, 0x200C0000, 2048, P::k8K},
};

std::vector<PageRun> page_runs(Stm32Pages pages) {
  constexpr uint32_t kEver = 0xFFFFFFFF;
  constexpr uint32_t kK = 1024;
  switch (pages) {
    case P::k128: return {{kEver, 128}};
    case P::k256: return {{kEver, 256}};
    case P::k1K: return {{kEver, 1 * kK}};
    case P::k2K: return {{kEver, 2 * kK}};
    case P::k4K: return {{kEver, 4 * kK}};
    case P::k8K: return {{kEver, 8 * kK}};
    case P::k128K: return {{kEver, 128 * kK}};
    case P::kF4: return {{4, 16 * kK}, {1, 64 * kK}, {kEver, 128 * kK}};
    case P::kF4Dual: return {{4, 16 * kK}, {1, 64 * kK}, {7, 128 * kK}, {4, 16 * kK}, {1, 64 * kK}, {kEver, 128 * kK}};
    case P::kF7: return {{4, 32 * kK}, {1, 128 * kK}, {kEver, 256 * kK}};
  }
  return {};
}

}  // namespace

std::span<const Stm32Chip> stm32_chips() { return kChips; }

const Stm32Chip* find_stm32_chip(uint16_t id) {
  for (const Stm32Chip& chip : kChips) {
    if (chip.id == id) return &chip;
  }
  return nullptr;
}

FlashLayout stm32_layout(const Stm32Chip& chip, uint32_t flash_kib) {
  return FlashLayout(kStm32FlashBase, flash_kib * 1024, page_runs(chip.pages));
}

}  // namespace adder::flasher
