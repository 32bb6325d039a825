// Which chip a board is that waits in a UF2 boot loader, from the INFO_UF2.TXT on its drive (UF2 specification, "Files
// exposed by bootloaders"), so that a file for another chip is refused before it is copied. Boards that do not name
// their chip, and families that nobody listed, are not judged.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace adder::flasher {

struct Uf2DriveInfo {
  std::string model;     // "Raspberry Pi RP2350"; empty when the file has none
  std::string board_id;  // "SAMD51J19A-Feather-M4-v0"
};

// The file's text; lines that are no "Name: value" are passed over.
Uf2DriveInfo parse_uf2_drive_info(std::string_view text);

// The chip's name, as the names of its UF2 families begin: "SAMD51", "RP2350"; empty when the board does not tell.
std::string uf2_chip_of(const Uf2DriveInfo& info);

// Whether a file of this family is for the chip; `chip` as uf2_chip_of() or ChipInfo::family has it.
bool uf2_family_fits(uint32_t family, std::string_view chip);

}  // namespace adder::flasher
