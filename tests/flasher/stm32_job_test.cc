// The whole job against the model in memory: what ends up in flash, what is left alone, and what is said when things go
// wrong at any byte.
#include "flasher/flash_job.h"

#include <gtest/gtest.h>

#include "flasher/stm32_uart_programmer.h"
#include "tests/flasher/model_stream.h"
#include "tests/flasher/random_image.h"

namespace adder::flasher {
namespace {

using test::ModelStream;
using test::Stm32Faults;
using test::Stm32Model;
using test::Stm32ModelConfig;

Stm32UartOptions quick() { return {115200, test::quick_timing()}; }

struct Flashed {
  FlashReport report;
  Stm32Model model;
};

// Flashes `image` onto a chip full of 0x5A, as a program that was there before.
Flashed flash(const Image& image, Stm32ModelConfig config = {}, Stm32Faults faults = {}, FlashOptions options = {},
              std::optional<uint64_t> cancel_after = std::nullopt, size_t most_per_read = 4096) {
  Flashed run{{}, Stm32Model(std::move(config), std::move(faults))};
  std::fill(run.model.flash().begin(), run.model.flash().end(), 0x5A);
  ModelStream stream(run.model);
  stream.cancel_after = cancel_after;
  stream.most_per_read = most_per_read;
  Stm32UartProgrammer programmer(stream, quick());
  run.report = flash_image(programmer, image, options);
  return run;
}

// What the flash must hold: the image, 0x5A in untouched pages, erased bytes else.
Bytes expected_flash(const Image& image, const FlashLayout& layout, uint8_t erased) {
  Bytes flash(layout.size(), 0x5A);
  for (const Segment& segment : image.segments()) {
    for (uint32_t page : layout.pages_of(segment.address, segment.end())) {
      std::fill_n(flash.begin() + (layout.pages()[page].address - layout.base()), layout.pages()[page].size, erased);
    }
  }
  for (const Segment& segment : image.segments()) {
    std::copy(segment.bytes.begin(), segment.bytes.end(), flash.begin() + (segment.address - layout.base()));
  }
  return flash;
}

std::string message(const FlashReport& report) { return report.error ? report.error->message : "no error"; }

Image small_image() {
  std::mt19937 random(9);
  return image_of({{0x08000000, random_bytes(random, 70)}, {0x08000801, random_bytes(random, 21)}});
}

TEST(Stm32Job, WritesExactlyTheImage) {
  std::mt19937 random(10);
  for (int round = 0; round < 8; ++round) {
    Image image =
        image_of({{0x08000000, random_bytes(random, 1 + random() % 3000)},
                  {0x08004000 + static_cast<uint32_t>(random() % 777), random_bytes(random, 1 + random() % 3000)}});
    Flashed run = flash(image, {}, {}, {}, std::nullopt, round % 2 ? 1 : 4096);
    ASSERT_TRUE(run.report.ok()) << message(run.report);
    EXPECT_EQ(run.report.state, ChipState::kVerified);
    EXPECT_EQ(run.report.chip.name, "STM32F10x medium-density");
    EXPECT_EQ(run.report.chip.boot_loader, "AN3155 boot loader 2.2");
    EXPECT_TRUE(run.report.chip.flash_size_read);
    EXPECT_EQ(run.report.chip.flash.size(), 64u * 1024);  // of the model, not of the largest in the table
    EXPECT_EQ(run.model.flash(), expected_flash(image, run.report.chip.flash, 0xFF));
    EXPECT_EQ(run.report.bytes_verified, run.report.plan.byte_count);
    EXPECT_EQ(run.model.erase_counts().size(), run.report.plan.pages.size());
    EXPECT_EQ(run.model.mass_erases(), 0);
  }
}

TEST(Stm32Job, OtherKindsOfFlash) {
  struct Kind {
    uint16_t id;
    std::vector<uint32_t> pages;
    uint8_t erased;
    bool extended;
  };
  const Kind kinds[] = {
      {0x413, {16384, 16384, 16384, 16384, 65536, 131072, 131072}, 0xFF, true},  // F407: sectors
      {0x417, std::vector<uint32_t>(512, 128), 0x00, true},                      // L053: erased is 0
      {0x460, std::vector<uint32_t>(64, 2048), 0xFF, true},                      // G071: double words
  };
  std::mt19937 random(11);
  for (const Kind& kind : kinds) {
    Stm32ModelConfig config;
    config.id = kind.id;
    config.page_sizes = kind.pages;
    config.erased = kind.erased;
    config.extended_erase = kind.extended;
    config.flash_size_register = 0;
    config.ram_size = 64 * 1024;
    Image image = image_of({{0x08000100, random_bytes(random, 5000)}, {0x08008001, random_bytes(random, 13)}});
    Flashed run = flash(image, config);
    ASSERT_TRUE(run.report.ok()) << kind.id << message(run.report);
    EXPECT_FALSE(run.report.chip.flash_size_read);
    Bytes wanted = expected_flash(image, run.report.chip.flash, kind.erased);
    wanted.resize(run.model.flash().size(), 0x5A);
    EXPECT_EQ(run.model.flash(), wanted) << kind.id;
  }
}

TEST(Stm32Job, EraseAllErasesAll) {
  FlashOptions options;
  options.erase_all = true;
  Flashed run = flash(small_image(), {}, {}, options);
  ASSERT_TRUE(run.report.ok()) << message(run.report);
  EXPECT_EQ(run.model.mass_erases(), 1);
  EXPECT_EQ(run.model.flash()[0xFFFF], 0xFF);
}

TEST(Stm32Job, AChipWithoutMassEraseIsErasedPageByPage) {
  Stm32ModelConfig config;
  config.id = 0x457;  // L011: 16 KiB, as the table's largest of its kind
  config.page_sizes = std::vector<uint32_t>(128, 128);
  config.erased = 0;
  config.extended_erase = true;
  config.flash_size_register = 0;
  Stm32Model model(config);
  ModelStream stream(model);
  Stm32UartProgrammer programmer(stream, quick());
  std::fill(model.flash().begin(), model.flash().end(), 0x5A);
  FlashReport report = erase_chip(programmer);
  ASSERT_TRUE(report.ok()) << message(report);
  EXPECT_EQ(model.erase_counts().size(), 128u);
  EXPECT_EQ(model.flash(), Bytes(128 * 128, 0));
}

TEST(Stm32Job, ProgressGoesUpToItsEndInEveryPhase) {
  Stm32Model model;
  ModelStream stream(model);
  Stm32UartProgrammer programmer(stream, quick());
  std::map<Phase, std::pair<uint64_t, uint64_t>> last;
  bool monotone = true;
  FlashReport report = flash_image(programmer, small_image(), {}, [&](Phase phase, uint64_t done, uint64_t total) {
    auto [at, fresh] = last.try_emplace(phase, done, total);
    monotone = monotone && (fresh ? done == 0 : done >= at->second.first && total == at->second.second);
    at->second = {done, total};
  });
  ASSERT_TRUE(report.ok());
  EXPECT_TRUE(monotone);
  for (Phase phase : {Phase::kProbe, Phase::kErase, Phase::kWrite, Phase::kVerify}) {
    EXPECT_GT(last[phase].second, 0u) << phase_name(phase);
    EXPECT_EQ(last[phase].first, last[phase].second) << phase_name(phase);
  }
}

TEST(Stm32Job, GoAndReset) {
  FlashOptions options;
  options.after = AfterFlash::kGo;
  Flashed run = flash(image_of({{0x08001000, Bytes(64, 3)}}), {}, {}, options);
  ASSERT_TRUE(run.report.ok()) << message(run.report);
  EXPECT_EQ(run.report.state, ChipState::kStarted);
  EXPECT_EQ(run.model.started_at(), 0x08001000u);
  options.after = AfterFlash::kReset;
  run = flash(small_image(), {}, {}, options);
  ASSERT_TRUE(run.report.ok()) << message(run.report);
  ASSERT_EQ(run.model.started_at(), 0x20000200u);
  // The vector table: a stack in RAM, an entry in Thumb state right behind it.
  const Bytes& ram = run.model.ram();
  EXPECT_EQ(ram[0x204] | ram[0x205] << 8 | ram[0x206] << 16 | ram[0x207] << 24, 0x20000209);
}

TEST(Stm32Job, RefusesBeforeTouching) {
  Flashed run = flash(image_of({{0x08010000, {1}}}));  // past the 64 KiB that the chip says it has
  ASSERT_FALSE(run.report.ok());
  EXPECT_EQ(run.report.state, ChipState::kUntouched);
  EXPECT_EQ(run.model.flash(), Bytes(0x10000, 0x5A));
  Stm32ModelConfig config;
  config.id = 0xABC;
  run = flash(small_image(), config);
  ASSERT_FALSE(run.report.ok());
  EXPECT_NE(message(run.report).find("unknown id"), std::string::npos) << message(run.report);
  EXPECT_EQ(run.model.flash(), Bytes(0x10000, 0x5A));
  config = {};
  config.readout_protected = true;
  run = flash(small_image(), config);
  ASSERT_FALSE(run.report.ok());
  EXPECT_NE(message(run.report).find("readout protection"), std::string::npos) << message(run.report);
}

TEST(Stm32Job, WhatDoesNotStickIsFound) {
  Flashed run = flash(small_image(), {}, {.stuck_address = 0x08000805});
  ASSERT_FALSE(run.report.ok());
  EXPECT_EQ(run.report.state, ChipState::kWrong);
  EXPECT_NE(message(run.report).find("1 of 24 bytes are wrong, the first at 0x08000805, which holds 0xff"),
            std::string::npos)
      << message(run.report);
  // A write-protected page says ACK to erasing and writing, and stays as it was.
  Stm32ModelConfig config;
  config.write_protected_pages = {2};
  run = flash(small_image(), config);
  ASSERT_FALSE(run.report.ok());
  EXPECT_EQ(run.report.state, ChipState::kWrong);
}

TEST(Stm32Job, AnyLostByteIsMadeUpForOrFound) {
  Image image = small_image();
  uint64_t total = flash(image).model.received();
  Bytes wanted = flash(image).model.flash();
  for (uint64_t lost = 0; lost < total; ++lost) {
    Flashed run = flash(image, {}, {.lose_received = {lost}});
    ASSERT_TRUE(run.report.ok()) << "byte " << lost << ": " << message(run.report);
    ASSERT_EQ(run.model.flash(), wanted) << "byte " << lost;
  }
  EXPECT_GT(total, 150u);
  for (uint64_t lost = 0; lost < 200; ++lost) {
    Flashed run = flash(image, {}, {.lose_sent = {lost}});
    ASSERT_TRUE(run.report.ok()) << "answer " << lost << ": " << message(run.report);
    ASSERT_EQ(run.model.flash(), wanted) << "answer " << lost;
  }
}

TEST(Stm32Job, ABadLineGivesTheRightFlashOrAnError) {
  std::mt19937 random(14);
  Image image = small_image();
  Bytes wanted = flash(image).model.flash();
  int succeeded = 0;
  for (int round = 0; round < 60; ++round) {
    Stm32Faults faults;
    for (uint64_t at = 0; at < 4000; ++at) {  // from one byte in 400 to one in 20
      if (random() % 400 < 1u + round % 20) (random() % 2 ? faults.lose_received : faults.lose_sent).push_back(at);
    }
    Flashed run = flash(image, {}, faults);
    if (!run.report.ok()) continue;
    ++succeeded;
    EXPECT_EQ(Bytes(run.model.flash().begin(), run.model.flash().begin() + 70), image.segments()[0].bytes) << round;
    EXPECT_EQ(run.model.flash()[0x815], wanted[0x815]) << round;
  }
  EXPECT_GT(succeeded, 10);
}

TEST(Stm32Job, ASerialLineIsSetTo8E1) {
  class Line : public ModelStream {
  public:
    using ModelStream::ModelStream;
    bool has_line() const override { return true; }
    transport::Result<void> set_line(const transport::LineSettings& line) override {
      settings.push_back(line);
      return {};
    }
    std::vector<transport::LineSettings> settings;
  };
  Stm32Model model;
  Line line(model);
  Stm32UartOptions options = quick();
  options.baud = 57600;
  Stm32UartProgrammer programmer(line, options);
  ASSERT_TRUE(programmer.probe());
  ASSERT_EQ(line.settings.size(), 1u);
  EXPECT_EQ(line.settings[0].baud, 57600);
  EXPECT_EQ(line.settings[0].data_bits, 8);
  EXPECT_EQ(line.settings[0].parity, transport::Parity::kEven);
  EXPECT_EQ(line.settings[0].stop_bits, 1);
}

TEST(Stm32Job, AnyRefusedFrameIsTriedAgain) {
  Image image = small_image();
  uint64_t frames = flash(image).model.frames();
  EXPECT_GT(frames, 15u);
  for (uint64_t frame = 0; frame < frames; ++frame) {
    Flashed run = flash(image, {}, {.refuse_frames = {frame}});
    ASSERT_TRUE(run.report.ok()) << "frame " << frame << ": " << message(run.report);
  }
}

TEST(Stm32Job, VanishingOrStallingAnywhereIsToldTruly) {
  Image image = small_image();
  uint64_t total = flash(image).model.received();
  std::map<ChipState, int> states;
  for (uint64_t after = 0; after < total; ++after) {
    for (bool vanish : {true, false}) {
      if (!vanish && after % 7) continue;
      Stm32Faults faults;
      (vanish ? faults.vanish_after : faults.stall_after) = after;
      Flashed run = flash(image, {}, faults);
      ASSERT_FALSE(run.report.ok()) << after;
      EXPECT_EQ(run.report.error->kind, vanish ? ErrorKind::kVanished : ErrorKind::kTimeout) << message(run.report);
      ++states[run.report.state];
      bool changed = run.model.flash() != Bytes(run.model.flash().size(), 0x5A);
      EXPECT_TRUE(!changed || run.report.state != ChipState::kUntouched) << after;
    }
  }
  for (ChipState state : {ChipState::kUntouched, ChipState::kErasing, ChipState::kWriting, ChipState::kWritten}) {
    EXPECT_GT(states[state], 0);
  }
}

TEST(Stm32Job, CancelAnywhereEndsWithTheChipsState) {
  Image image = small_image();
  uint64_t total = flash(image).model.received();
  for (uint64_t after = 1; after < total; ++after) {
    Flashed run = flash(image, {}, {}, {}, after);
    ASSERT_FALSE(run.report.ok()) << after;
    EXPECT_EQ(run.report.error->kind, ErrorKind::kCancelled);
    EXPECT_FALSE(run.report.state_text().empty());
    // Flashing again, from whatever state, mends everything.
    if (after % 5) continue;
    ModelStream stream(run.model);
    Stm32UartProgrammer programmer(stream, quick());
    FlashReport again = flash_image(programmer, image);
    ASSERT_TRUE(again.ok()) << after << ": " << message(again);
    EXPECT_EQ(Bytes(run.model.flash().begin(), run.model.flash().begin() + 70), image.segments()[0].bytes);
  }
}

TEST(Stm32Job, ReadsFlashBack) {
  Stm32Model model;
  std::mt19937 random(12);
  model.flash() = random_bytes(random, model.flash().size());
  ModelStream stream(model);
  Stm32UartProgrammer programmer(stream, quick());
  Result<ChipInfo> chip = programmer.probe();
  ASSERT_TRUE(chip) << chip.error().message;
  Result<Image> image = read_flash(programmer, *chip, 0x08000123, 1000);
  ASSERT_TRUE(image) << image.error().message;
  EXPECT_EQ(image->segments()[0].bytes, Bytes(model.flash().begin() + 0x123, model.flash().begin() + 0x123 + 1000));
  EXPECT_FALSE(read_flash(programmer, *chip, 0x0800FFFF, 2));
}

}  // namespace
}  // namespace adder::flasher
