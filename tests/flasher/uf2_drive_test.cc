// What boards write into INFO_UF2.TXT, and which files fit them.
#include "flasher/uf2_drive.h"

#include <gtest/gtest.h>

#include "flasher/uf2_families.h"

namespace adder::flasher {
namespace {

std::string chip_of(const std::string& board_id) {
  return uf2_chip_of(parse_uf2_drive_info("UF2 Bootloader v3.0\r\nModel: M\r\nBoard-ID: " + board_id + "\r\n"));
}

TEST(Uf2Drive, ReadsTheFile) {
  Uf2DriveInfo info = parse_uf2_drive_info(
      "UF2 Bootloader 0.6.1 lib/nrfx (v2.0.0)\r\nModel: Adafruit Feather nRF52840 Express\r\n"
      "Board-ID: nRF52840-Feather-revD\r\nSoftDevice: S140 version 6.1.1\r\nDate: Jun 19 2021");
  EXPECT_EQ(info.model, "Adafruit Feather nRF52840 Express");
  EXPECT_EQ(info.board_id, "nRF52840-Feather-revD");
  info = parse_uf2_drive_info("Board-ID:X");
  EXPECT_EQ(info.board_id, "X");
  for (const char* text : {"", "\n", ":", "Model", "Board-ID\n:\n\n", "\xff\xfe: \n"}) {
    info = parse_uf2_drive_info(text);
    EXPECT_EQ(info.model + info.board_id, "") << text;
  }
}

TEST(Uf2Drive, KnowsTheChip) {
  EXPECT_EQ(chip_of("RPI-RP2"), "RP2040");
  EXPECT_EQ(chip_of("RP2350"), "RP2350");
  EXPECT_EQ(chip_of("SAMD21G18A-Feather-v0"), "SAMD21");
  EXPECT_EQ(chip_of("SAMD51J19A-Feather-M4-v0"), "SAMD51");
  EXPECT_EQ(chip_of("nRF52840-Feather-revD"), "NRF52840");
  EXPECT_EQ(chip_of("Seeed_XIAO_nRF52840_Sense"), "NRF52840");
  EXPECT_EQ(chip_of("ESP32S2-Saola1R-v1.2"), "ESP32S2");
  EXPECT_EQ(chip_of("ESP32-S2-Kaluga-v1.3"), "ESP32S2");
  EXPECT_EQ(chip_of("STM32F411CE-BlackPill"), "STM32F4");
  EXPECT_EQ(chip_of("MyOwnBoard-v1"), "");
  EXPECT_EQ(chip_of(""), "");
}

TEST(Uf2Drive, RefusesOtherChipsAlone) {
  auto fits = [](const char* family, const char* chip) { return uf2_family_fits(*parse_uf2_family(family), chip); };
  EXPECT_TRUE(fits("RP2040", "RP2040"));
  EXPECT_FALSE(fits("RP2350-ARM-S", "RP2040"));
  EXPECT_FALSE(fits("RP2XXX-ABSOLUTE", "RP2040"));
  EXPECT_FALSE(fits("RP2040", "RP2350"));
  EXPECT_TRUE(fits("RP2350-ARM-S", "RP2350"));
  EXPECT_TRUE(fits("RP2350-RISCV", "RP2350"));
  EXPECT_TRUE(fits("RP2XXX-ABSOLUTE", "RP2350"));
  EXPECT_TRUE(fits("NRF52", "NRF52840"));
  EXPECT_FALSE(fits("NRF52833", "NRF52840"));
  EXPECT_FALSE(fits("SAMD21", "SAMD51"));
  EXPECT_FALSE(fits("ESP32S3", "ESP32S2"));
  EXPECT_FALSE(fits("ESP32", "ESP32S2"));
  EXPECT_TRUE(fits("STM32F407VG", "STM32F4"));
  EXPECT_FALSE(fits("STM32F1", "STM32F4"));
  EXPECT_TRUE(fits("RP2040", ""));            // a board that does not tell
  EXPECT_TRUE(fits("0x12345678", "RP2040"));  // a family that nobody listed
}

}  // namespace
}  // namespace adder::flasher
