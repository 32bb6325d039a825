// Started devices: a real QEMU with a stock micro:bit, and programs that fail to be a simulator.
#include "transport/process_stream.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <fstream>

#include "tests/transport/scratch.h"

namespace adder::transport {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

Result<std::unique_ptr<ProcessStream>> start_microbit() {
  return start_qemu({"qemu-system-arm", "-M", "microbit", "-display", "none", "-monitor", "none", "-serial", "pty",
                     "-device", "loader,file=/usr/share/firmware-microbit-micropython/firmware.hex"},
                    seconds(60));
}

TEST(StartQemu, ItsConsoleAnswers) {
  auto started = start_microbit();
  ASSERT_TRUE(started.ok()) << started.error().message;
  std::string said;
  for (int turn = 0; turn < 600 && said.find(">>> ") == std::string::npos; ++turn) {
    ASSERT_TRUE((*started)->write_text("\r", after(seconds(10))).ok());
    auto piece = (*started)->read_some(after(milliseconds(100)));
    if (piece.ok()) said += *piece;
  }
  EXPECT_NE(said.find(">>> "), std::string::npos) << said;
}

TEST(StartQemu, ItsDeathIsNoticedAndQuoted) {
  auto started = start_microbit();
  ASSERT_TRUE(started.ok()) << started.error().message;
  kill((*started)->process_id(), SIGKILL);
  for (;;) {
    auto piece = (*started)->read_some(kNoDeadline);
    if (piece.ok()) continue;
    EXPECT_EQ(piece.error().kind, ErrorKind::kVanished);
    EXPECT_NE(piece.error().message.find("has ended"), std::string::npos) << piece.error().message;
    EXPECT_NE(piece.error().message.find("redirected to"), std::string::npos)
        << "its last words: " << piece.error().message;
    break;
  }
}

TEST(StartQemu, ClosingEndsTheProgram) {
  auto started = start_microbit();
  ASSERT_TRUE(started.ok()) << started.error().message;
  int id = (*started)->process_id();
  ASSERT_EQ(kill(id, 0), 0);
  (*started)->close();
  EXPECT_NE(kill(id, 0), 0);
  EXPECT_EQ((*started)->read_some(kNoDeadline).error().kind, ErrorKind::kClosed);
}

TEST(StartQemu, AWrongMachineIsQuoted) {
  auto started = start_qemu({"qemu-system-arm", "-M", "no-such-machine", "-serial", "pty"}, seconds(60));
  ASSERT_FALSE(started.ok());
  EXPECT_NE(started.error().message.find("unsupported machine type"), std::string::npos) << started.error().message;
}

TEST(StartQemu, AMissingProgramIsNamed) {
  auto started = start_qemu({"no-such-qemu"});
  ASSERT_FALSE(started.ok());
  EXPECT_EQ(started.error().kind, ErrorKind::kNotFound);
}

class StartSim : public testing::Test {
protected:
  // A program that is not adder-sim, as a broken installation might have it.
  SimOptions with_program(const std::string& script) {
    std::string path = scratch_.path() + "/program";
    std::ofstream(path) << "#!/bin/sh\n" << script;
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    SimOptions options;
    options.program = path;
    options.flash_file = scratch_.path() + "/flash.img";
    options.pty_link = scratch_.path() + "/pty";
    return options;
  }
  Scratch scratch_;
};

TEST_F(StartSim, AProgramThatEndsAtOnceIsQuoted) {
  auto started = start_sim(with_program("echo the flash file is damaged >&2; exit 1\n"));
  ASSERT_FALSE(started.ok());
  EXPECT_NE(started.error().message.find("the flash file is damaged"), std::string::npos) << started.error().message;
}

TEST_F(StartSim, AProgramThatIsNeverReadyIsEnded) {
  SimOptions options = with_program("echo $$ > " + scratch_.path() + "/id; exec sleep 1000\n");
  auto started = start_sim(options, milliseconds(500));
  ASSERT_FALSE(started.ok());
  EXPECT_EQ(started.error().kind, ErrorKind::kTimeout) << started.error().message;
  int id = 0;
  if (std::ifstream(scratch_.path() + "/id") >> id) {
    EXPECT_NE(kill(id, 0), 0);
  }
}

TEST_F(StartSim, TheFlashFileIsLockedAndFreedAgain) {
  // It says that it is ready and lives, but publishes no pty: opening fails, and the lock must not stay.
  SimOptions options = with_program("echo adder-sim: ready on $4; exec sleep 1000\n");
  for (int turn = 0; turn < 2; ++turn) {
    auto started = start_sim(options, seconds(60));
    ASSERT_FALSE(started.ok());
    EXPECT_EQ(started.error().kind, ErrorKind::kNotFound) << started.error().message;
  }
}

TEST_F(StartSim, AMissingProgramIsNotFound) {
  SimOptions options = with_program("");
  options.program = scratch_.path() + "/nothing";
  auto started = start_sim(options);
  ASSERT_FALSE(started.ok());
  EXPECT_EQ(started.error().kind, ErrorKind::kNotFound) << started.error().message;
}

}  // namespace
}  // namespace adder::transport
