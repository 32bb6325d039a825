// Real programs against the model on a pty: Debian's stm32flash vouches for the model, and what it leaves in flash is
// compared with what our own flasher leaves.
#include <gtest/gtest.h>

#include "flasher/flash_job.h"
#include "flasher/image_file.h"
#include "flasher/stm32_uart_programmer.h"
#include "tests/flasher/model_stream.h"
#include "tests/flasher/random_image.h"
#include "tests/flasher/run_program.h"

namespace adder::flasher {
namespace {

using test::ModelPty;
using test::ProgramResult;
using test::read_whole_file;
using test::run_program;
using test::Stm32Faults;
using test::Stm32ModelConfig;
using test::TemporaryDirectory;
using test::write_whole_file;

// Two pages of the flash hold an older program, so that erasing matters.
void fill_with_old_program(test::Stm32Model& model) { std::fill_n(model.flash().begin(), 0x3000, 0x5A); }

Bytes firmware(size_t size, unsigned seed) {
  std::mt19937 random(seed);
  return random_bytes(random, size);
}

class Stm32Pty : public ::testing::Test {
protected:
  ProgramResult stm32flash(const std::vector<std::string>& options) {
    std::vector<std::string> command = {"stm32flash", "-m", "8n1", "-b", "115200"};
    command.insert(command.end(), options.begin(), options.end());
    command.push_back(link_);
    return run_program(command);
  }

  FlashReport our_flasher(const Image& image, const FlashOptions& options = {}) {
    auto stream = transport::open_pty(link_);
    EXPECT_TRUE(stream.ok()) << (stream.ok() ? "" : stream.error().message);
    if (!stream) return {};
    Stm32UartProgrammer programmer(**stream);
    return flash_image(programmer, image, options);
  }

  TemporaryDirectory dir_;
  std::string link_ = dir_.file("port");
};

TEST_F(Stm32Pty, Stm32flashDrivesTheModel) {
  Bytes bytes = firmware(5000, 1);
  write_whole_file(dir_.file("fw.bin"), bytes);
  ModelPty device(link_);
  ASSERT_EQ(device.error(), "");
  ProgramResult info = stm32flash({});
  EXPECT_EQ(info.exit_code, 0) << info.output;
  EXPECT_NE(info.output.find("0x0410 (STM32F10xxx Medium-density)"), std::string::npos) << info.output;
  ProgramResult written = stm32flash({"-w", dir_.file("fw.bin"), "-v"});
  EXPECT_EQ(written.exit_code, 0) << written.output;
  EXPECT_NE(written.output.find("Wrote and verified"), std::string::npos) << written.output;
  ProgramResult read = stm32flash({"-r", dir_.file("back.bin"), "-S", "0x08000000:5000"});
  EXPECT_EQ(read.exit_code, 0) << read.output;
  EXPECT_EQ(read_whole_file(dir_.file("back.bin")), bytes);
}

TEST_F(Stm32Pty, OurFlasherLeavesWhatStm32flashLeaves) {
  for (bool extended : {false, true}) {
    Bytes bytes = firmware(4096 + 4 * 77, 2);
    write_whole_file(dir_.file("fw.bin"), bytes);
    Stm32ModelConfig config;
    config.extended_erase = extended;
    Bytes theirs, ours;
    std::map<uint32_t, int> their_pages, our_pages;
    {
      ModelPty device(link_, config);
      fill_with_old_program(device.model());
      ProgramResult written = stm32flash({"-w", dir_.file("fw.bin"), "-v"});
      ASSERT_EQ(written.exit_code, 0) << written.output;
      device.stop();
      theirs = device.model().flash();
      their_pages = device.model().erase_counts();
    }
    {
      ModelPty device(link_, config);
      fill_with_old_program(device.model());
      FlashReport report = our_flasher(image_of({{0x08000000, bytes}}));
      ASSERT_TRUE(report.ok()) << report.error->message;
      device.stop();
      ours = device.model().flash();
      our_pages = device.model().erase_counts();
    }
    EXPECT_EQ(ours, theirs);
    EXPECT_EQ(our_pages, their_pages);
    EXPECT_EQ(Bytes(ours.begin(), ours.begin() + static_cast<ptrdiff_t>(bytes.size())), bytes);
    EXPECT_EQ(ours[0x2FFF], 0x5A);  // an untouched page keeps its content
  }
}

TEST_F(Stm32Pty, Stm32flashReadsWhatWeWrote) {
  ModelPty device(link_);
  Bytes bytes = firmware(3001, 3);
  FlashReport report = our_flasher(image_of({{0x08000400, bytes}}));
  ASSERT_TRUE(report.ok()) << report.error->message;
  ProgramResult read = stm32flash({"-r", dir_.file("back.bin"), "-S", "0x08000400:3001"});
  EXPECT_EQ(read.exit_code, 0) << read.output;
  EXPECT_EQ(read_whole_file(dir_.file("back.bin")), bytes);
}

TEST_F(Stm32Pty, FaultsOnARealPty) {
  Image image = image_of({{0x08000000, firmware(700, 4)}});
  {
    Stm32Faults faults;
    faults.lose_received = {60, 400};
    faults.refuse_frames = {7, 13};
    ModelPty device(link_, {}, faults);
    FlashReport report = our_flasher(image);
    EXPECT_TRUE(report.ok()) << report.error->message;
  }
  Stm32Faults faults;
  faults.vanish_after = 500;
  ModelPty device(link_, {}, faults);
  FlashReport report = our_flasher(image);
  ASSERT_FALSE(report.ok());
  EXPECT_EQ(report.error->kind, ErrorKind::kVanished) << report.error->message;
  EXPECT_EQ(report.state, ChipState::kWriting);
  EXPECT_NE(report.state_text().find("incomplete"), std::string::npos);
}

}  // namespace
}  // namespace adder::flasher
