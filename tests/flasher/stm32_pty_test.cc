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

// The few instructions that reset() puts into RAM, run by a core that nobody here wrote: QEMU ends (-no-reboot) when
// they ask for a reset, and would loop for ever if they did anything else.
TEST_F(Stm32Pty, TheResetCodeResetsACortexM) {
  if (run_program({"qemu-system-arm", "--version"}).exit_code != 0) GTEST_SKIP() << "qemu-system-arm is not installed";
  ModelPty device(link_);
  FlashOptions options;
  options.after = AfterFlash::kReset;
  FlashReport report = our_flasher(image_of({{0x08000000, firmware(64, 9)}}), options);
  ASSERT_TRUE(report.ok()) << report.error->message;
  device.stop();
  ASSERT_TRUE(device.model().started_at().has_value());
  uint32_t at = *device.model().started_at();
  const Bytes& ram = device.model().ram();
  Bytes code(ram.begin() + (at - 0x20000000), ram.begin() + (at - 0x20000000) + 32);
  write_whole_file(dir_.file("code.bin"), code);
  // Go loads the stack pointer and the entry from the vector table, as a core out of reset does.
  write_whole_file(dir_.file("vectors.bin"), {code.begin(), code.begin() + 8});
  auto loader = [&](const std::string& name, uint32_t address) {
    return "loader,file=" + dir_.file(name) + ",addr=" + hex_address(address) + ",force-raw=on";
  };
  ProgramResult result =
      run_program({"qemu-system-arm", "-M", "netduinoplus2", "-display", "none", "-monitor", "none", "-serial", "null",
                   "-no-reboot", "-device", loader("vectors.bin", 0x08000000), "-device", loader("code.bin", at)},
                  60);
  EXPECT_EQ(result.exit_code, 0) << result.output;
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

#ifdef ADDERCTL

class AdderctlFlash : public Stm32Pty {
protected:
  ProgramResult adderctl(const std::vector<std::string>& options, const std::function<bool()>& interrupt_when = {}) {
    std::vector<std::string> command = {ADDERCTL, "flash", "--device", link_};
    command.insert(command.end(), options.begin(), options.end());
    return run_program(command, 120, interrupt_when);
  }
  void save(const std::string& name, const Image& image, ImageFormat format) {
    Result<void> saved = save_image(dir_.file(name), image, format);
    ASSERT_TRUE(saved.ok()) << saved.error().message;
  }
  static bool has(const ProgramResult& result, const std::string& text) {
    return result.output.find(text) != std::string::npos;
  }
};

TEST_F(AdderctlFlash, FlashesEveryFormat) {
  Bytes bytes = firmware(2816, 5);
  Image image = image_of({{0x08000000, bytes}});
  save("fw.bin", image, ImageFormat::kBin);
  save("fw.hex", image, ImageFormat::kIntelHex);
  save("fw.uf2", image, ImageFormat::kUf2);
  for (const char* name : {"fw.bin", "fw.hex", "fw.uf2"}) {
    ModelPty device(link_);
    fill_with_old_program(device.model());
    ProgramResult result = adderctl({"--go", dir_.file(name)});
    EXPECT_EQ(result.exit_code, 0) << result.output;
    EXPECT_TRUE(has(result, "STM32F10x medium-density (id 0x410), flash 0x08000000 to 0x0800ffff")) << result.output;
    EXPECT_TRUE(has(result, "3 pages erased, 2.75 KiB (2816 bytes) written, read back and right. Started."))
        << result.output;
    device.stop();
    EXPECT_EQ(Bytes(device.model().flash().begin(), device.model().flash().begin() + 2816), bytes) << name;
    EXPECT_EQ(device.model().started_at(), 0x08000000u);
  }
}

TEST_F(AdderctlFlash, LooksReadsAndErases) {
  ModelPty device(link_);
  Bytes bytes = firmware(3000, 6);
  std::copy(bytes.begin(), bytes.end(), device.model().flash().begin());
  ProgramResult look = adderctl({});
  EXPECT_EQ(look.exit_code, 0) << look.output;
  EXPECT_TRUE(has(look, "AN3155 boot loader 2.2")) << look.output;
  ProgramResult read = adderctl({"--read", dir_.file("back.bin"), "--size", "3000"});
  EXPECT_EQ(read.exit_code, 0) << read.output;
  EXPECT_EQ(read_whole_file(dir_.file("back.bin")), bytes);
  ProgramResult all = adderctl({"--read", dir_.file("all.hex")});
  EXPECT_EQ(all.exit_code, 0) << all.output;
  Result<LoadedImage> loaded = load_image(dir_.file("all.hex"));
  ASSERT_TRUE(loaded.ok());
  EXPECT_EQ(loaded->image.byte_count(), 0x10000u);
  ProgramResult erased = adderctl({"--erase-all"});
  EXPECT_EQ(erased.exit_code, 0) << erased.output;
  EXPECT_TRUE(has(erased, "read back as empty")) << erased.output;
  device.stop();
  EXPECT_EQ(device.model().flash(), Bytes(0x10000, 0xFF));
}

TEST_F(AdderctlFlash, NeedsNoDeviceToDescribeAndConvert) {
  save("fw.hex", image_of({{0x10000000, firmware(512, 7)}}), ImageFormat::kIntelHex);
  ProgramResult info = adderctl({"--info", dir_.file("fw.hex")});
  EXPECT_EQ(info.exit_code, 0) << info.output;
  EXPECT_TRUE(has(info, "Intel HEX")) << info.output;
  EXPECT_TRUE(has(info, "0x10000000 to 0x100001ff, 512 bytes")) << info.output;
  ProgramResult converted = adderctl({"--convert", dir_.file("fw.uf2"), "--family", "rp2040", dir_.file("fw.hex")});
  EXPECT_EQ(converted.exit_code, 0) << converted.output;
  info = adderctl({"--info", dir_.file("fw.uf2")});
  EXPECT_TRUE(has(info, "family:  RP2040")) << info.output;
}

TEST_F(AdderctlFlash, BadInputEndsInAMessageAndItsExitCode) {
  write_whole_file(dir_.file("bad.hex"), {':', '0', '0', '\n'});
  save("far.hex", image_of({{0x10000000, {1}}}), ImageFormat::kIntelHex);
  save("ok.hex", image_of({{0x08000000, Bytes(2000, 1)}}), ImageFormat::kIntelHex);
  ProgramResult none = adderctl({dir_.file("ok.hex")});
  EXPECT_EQ(none.exit_code, 3) << none.output;  // no such port
  ModelPty device(link_);
  fill_with_old_program(device.model());
  ProgramResult bad = adderctl({dir_.file("bad.hex")});
  EXPECT_EQ(bad.exit_code, 5) << bad.output;
  EXPECT_TRUE(has(bad, "bad.hex: line 1:")) << bad.output;
  ProgramResult far = adderctl({dir_.file("far.hex")});
  EXPECT_EQ(far.exit_code, 5) << far.output;
  EXPECT_TRUE(has(far, "Nothing was changed")) << far.output;
  EXPECT_EQ(adderctl({"--address", "8z", dir_.file("ok.hex")}).exit_code, 2);
  EXPECT_EQ(adderctl({"--address", "0x08000000", dir_.file("ok.hex")}).exit_code, 2);
  EXPECT_EQ(adderctl({"--go", "--reset"}).exit_code, 2);
  device.stop();
  EXPECT_EQ(device.model().flash()[0], 0x5A);
}

TEST_F(AdderctlFlash, CtrlCAndAVanishedChipLeaveAClearMessage) {
  save("fw.hex", image_of({{0x08000000, firmware(8000, 8)}}), ImageFormat::kIntelHex);
  {
    Stm32Faults faults;
    faults.stall_after = 3000;
    ModelPty device(link_, {}, faults);
    ProgramResult result = adderctl({dir_.file("fw.hex")}, [&] { return device.received() > 3000; });
    EXPECT_EQ(result.exit_code, 130) << result.output;
    EXPECT_TRUE(has(result, "The chip's flash is incomplete")) << result.output;
  }
  Stm32Faults faults;
  faults.vanish_after = 3000;
  ModelPty device(link_, {}, faults);
  ProgramResult result = adderctl({dir_.file("fw.hex")});
  EXPECT_EQ(result.exit_code, 4) << result.output;
  EXPECT_TRUE(has(result, "The chip's flash is incomplete")) << result.output;
}

#endif  // ADDERCTL

}  // namespace
}  // namespace adder::flasher
