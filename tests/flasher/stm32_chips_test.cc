// The chip table is consistent, page layouts are the reference manuals', and plans touch no more than they must.
#include "flasher/stm32_chips.h"

#include <gtest/gtest.h>

#include <set>

#include "flasher/flash_plan.h"
#include "tests/flasher/random_image.h"

namespace adder::flasher {
namespace {

ChipInfo chip_info(uint16_t id) {
  const Stm32Chip* row = find_stm32_chip(id);
  EXPECT_NE(row, nullptr);
  ChipInfo chip;
  chip.name = row->name;
  chip.family = row->family->name;
  chip.id = id;
  chip.known = true;
  chip.flash = stm32_layout(*row, row->flash_kib);
  chip.erased = row->family->erased;
  chip.write_align = row->family->write_align;
  chip.write_most = row->family->write_most;
  return chip;
}

TEST(Stm32Chips, EveryRowIsConsistent) {
  std::set<uint16_t> ids;
  for (const Stm32Chip& chip : stm32_chips()) {
    EXPECT_TRUE(ids.insert(chip.id).second) << chip.name << ": the id is there twice";
    EXPECT_EQ(find_stm32_chip(chip.id), &chip);
    EXPECT_GE(chip.ram_begin, 0x20000000u) << chip.name;
    EXPECT_LE(chip.ram_begin, chip.ram_end) << chip.name;
    EXPECT_EQ(chip.family->write_most % chip.family->write_align, 0) << chip.name;
    FlashLayout layout = stm32_layout(chip, chip.flash_kib);
    EXPECT_EQ(layout.size(), chip.flash_kib * 1024u) << chip.name;
    uint64_t at = kStm32FlashBase;
    for (const FlashLayout::Page& page : layout.pages()) {
      EXPECT_EQ(page.address, at) << chip.name;
      EXPECT_EQ(page.address % std::min(page.size, 0x4000u), 0u) << chip.name;
      at = page.end();
    }
    EXPECT_EQ(at, layout.end()) << chip.name;
  }
  EXPECT_EQ(find_stm32_chip(0x999), nullptr);
}

// RM0090, table 5: sector 4 at 0x08010000 (64K), sector 5 at 0x08020000, sector 11 at 0x080E0000; sector 12 at
// 0x08100000 (16K), sector 23 at 0x081E0000.
TEST(Stm32Chips, F4SectorsAreWhereTheManualHasThem) {
  FlashLayout f407 = stm32_layout(*find_stm32_chip(0x413), 1024);
  ASSERT_EQ(f407.pages().size(), 12u);
  EXPECT_EQ(f407.pages()[3].address, 0x0800C000u);
  EXPECT_EQ(f407.pages()[4].address, 0x08010000u);
  EXPECT_EQ(f407.pages()[4].size, 0x10000u);
  EXPECT_EQ(f407.pages()[11].address, 0x080E0000u);
  FlashLayout f429 = stm32_layout(*find_stm32_chip(0x419), 2048);
  ASSERT_EQ(f429.pages().size(), 24u);
  EXPECT_EQ(f429.pages()[12].address, 0x08100000u);
  EXPECT_EQ(f429.pages()[12].size, 0x4000u);
  EXPECT_EQ(f429.pages()[23].address, 0x081E0000u);
  FlashLayout f746 = stm32_layout(*find_stm32_chip(0x449), 1024);
  ASSERT_EQ(f746.pages().size(), 8u);
  EXPECT_EQ(f746.pages()[7].address, 0x080C0000u);
}

TEST(FlashPlan, ErasesOnlyTouchedPages) {
  ChipInfo chip = chip_info(0x410);
  Result<FlashPlan> plan = plan_flash(image_of({{0x08000003, {1}}, {0x08000FFF, {2, 3}}, {0x08001C00, {4}}}), chip);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->pages, (std::vector<uint32_t>{0, 3, 4, 7}));
  // Widened to words with the erased byte.
  EXPECT_EQ(plan->blocks[0], (Segment{0x08000000, {0xFF, 0xFF, 0xFF, 1}}));
  EXPECT_EQ(plan->blocks[1], (Segment{0x08000FFC, {0xFF, 0xFF, 0xFF, 2, 3, 0xFF, 0xFF, 0xFF}}));
  EXPECT_EQ(plan->byte_count, 16u);
}

TEST(FlashPlan, SegmentsInOneWriteUnitBecomeOne) {
  ChipInfo chip = chip_info(0x460);  // G0: double words
  Result<FlashPlan> plan = plan_flash(image_of({{0x08000001, {1}}, {0x08000006, {2, 3, 4}}, {0x08000010, {5}}}), chip);
  ASSERT_TRUE(plan);
  ASSERT_EQ(plan->blocks.size(), 1u);
  EXPECT_EQ(plan->blocks[0].address, 0x08000000u);
  EXPECT_EQ(plan->blocks[0].bytes.size(), 24u);
  EXPECT_EQ(plan->blocks[0].bytes[6], 2);
  EXPECT_EQ(plan->blocks[0].bytes[9], 0xFF);
}

TEST(FlashPlan, ChunksNeverCrossTheirBorderAndAddUp) {
  std::mt19937 random(7);
  for (uint16_t id : {0x410, 0x417, 0x460, 0x482}) {
    ChipInfo chip = chip_info(id);
    for (int round = 0; round < 20; ++round) {
      uint32_t address = 0x08000000 + random() % 5000;
      Result<FlashPlan> plan = plan_flash(image_of({{address, random_bytes(random, 1 + random() % 2000)}}), chip);
      ASSERT_TRUE(plan);
      Segment joined{plan->blocks[0].address, {}};
      for (const Segment& chunk : FlashPlan::chunks(plan->blocks[0], chip)) {
        EXPECT_EQ(chunk.address, joined.end());
        EXPECT_EQ(chunk.address % chip.write_align, 0u);
        EXPECT_EQ(chunk.bytes.size() % chip.write_align, 0u);
        EXPECT_EQ(chunk.address / chip.write_most, (chunk.end() - 1) / chip.write_most);
        joined.bytes.insert(joined.bytes.end(), chunk.bytes.begin(), chunk.bytes.end());
      }
      EXPECT_EQ(joined, plan->blocks[0]);
    }
  }
}

TEST(FlashPlan, RefusesAUf2FileForAnotherFamily) {
  ChipInfo chip = chip_info(0x413);
  Image image = image_of({{0x08000000, {1}}});
  for (uint32_t family : {0x57755A57u, 0x6D0922FAu, 0x12345678u}) {  // STM32F4, STM32F407, one that nobody listed
    image.uf2_family = family;
    EXPECT_TRUE(plan_flash(image, chip)) << hex_address(family);
  }
  image.uf2_family = 0x5EE21072;
  Result<FlashPlan> plan = plan_flash(image, chip);
  ASSERT_FALSE(plan);
  EXPECT_EQ(
      plan.error().message,
      "the UF2 file is for STM32F1 (0x5ee21072), but this chip is a STM32F405/F407/F415/F417. Nothing was changed");
}

TEST(FlashPlan, RefusesWhatDoesNotFit) {
  ChipInfo chip = chip_info(0x410);
  for (uint32_t address : {0x07FFFFFFu, 0x08020000u, 0x0801FFFFu, 0u, 0x20000000u}) {
    Result<FlashPlan> plan = plan_flash(image_of({{0x08001000, {1}}, {address, {1, 2}}}), chip);
    ASSERT_FALSE(plan) << hex_address(address);
    EXPECT_NE(plan.error().message.find("0x08000000 to 0x0801ffff. Nothing was changed"), std::string::npos)
        << plan.error().message;
  }
  EXPECT_FALSE(plan_flash(Image(), chip));
  chip.known = false;
  EXPECT_FALSE(plan_flash(image_of({{0x08000000, {1}}}), chip));
}

}  // namespace
}  // namespace adder::flasher
