// A pty's two ends, its symlink, its lock, and its hang-up.
#include "transport/pty_stream.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/transport/scratch.h"

namespace adder::transport {
namespace {

using std::chrono::seconds;

class Pty : public testing::Test {
protected:
  std::string link() { return scratch_.path() + "/board"; }
  std::unique_ptr<PtyMaster> create() {
    auto master = create_pty(link());
    EXPECT_TRUE(master.ok()) << master.error().message;
    return std::move(master).value();
  }
  std::unique_ptr<ByteStream> open() {
    auto slave = open_pty(link());
    EXPECT_TRUE(slave.ok()) << slave.error().message;
    return std::move(slave).value();
  }
  Scratch scratch_;
};

TEST_F(Pty, EveryByteArrivesUnchangedBothWays) {
  auto master = create();
  auto slave = open();
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  for (auto [from, to] :
       {std::pair<ByteStream*, ByteStream*>{slave.get(), master.get()}, {master.get(), slave.get()}}) {
    ASSERT_TRUE(from->write_text(all, after(seconds(10))).ok());
    std::string got;
    while (got.size() < all.size()) {
      auto piece = to->read_some(after(seconds(10)));
      ASSERT_TRUE(piece.ok()) << piece.error().message;
      got += *piece;
    }
    EXPECT_EQ(got, all);
  }
}

TEST_F(Pty, TheFarSidesEndIsNoticedWithoutATimeOut) {
  auto master = create();
  auto slave = open();
  master.reset();
  auto got = slave->read_some(kNoDeadline);
  ASSERT_FALSE(got.ok());
  EXPECT_EQ(got.error().kind, ErrorKind::kVanished) << got.error().message;
  EXPECT_NE(got.error().message.find("reconnect"), std::string::npos);
  EXPECT_EQ(slave->write_text("x", kNoDeadline).error().kind, ErrorKind::kVanished);
}

TEST_F(Pty, TheMasterOutlivesItsClients) {
  auto master = create();
  open()->close();
  auto slave = open();
  ASSERT_TRUE(slave->write_text("again", after(seconds(10))).ok());
  EXPECT_EQ(master->read_some(after(seconds(10))).value(), "again");
}

TEST_F(Pty, ASecondClientIsToldThatItIsBusy) {
  auto master = create();
  auto slave = open();
  auto second = open_pty(link());
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().kind, ErrorKind::kBusy) << second.error().message;
  EXPECT_NE(second.error().message.find("another program"), std::string::npos);
  slave->close();
  EXPECT_TRUE(open_pty(link()).ok());
}

TEST_F(Pty, TheLinkComesAndGoesWithTheMaster) {
  auto master = create();
  EXPECT_EQ(std::filesystem::read_symlink(link()), master->slave_path());
  auto second = create_pty(link());
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().kind, ErrorKind::kBusy);
  master.reset();
  EXPECT_FALSE(std::filesystem::is_symlink(link()));
}

TEST_F(Pty, ADanglingLinkIsReplacedAndAFileIsNot) {
  std::filesystem::create_symlink("/nowhere/at/all", link());
  create();
  std::ofstream(link()) << "precious";
  auto refused = create_pty(link());
  ASSERT_FALSE(refused.ok());
  EXPECT_TRUE(std::filesystem::is_regular_file(link()));
}

TEST_F(Pty, WhatIsNoTerminalIsRefusedWithAdvice) {
  EXPECT_EQ(open_pty(scratch_.path() + "/missing").error().kind, ErrorKind::kNotFound);
  std::ofstream(link()) << "text";
  auto file = open_pty(link());
  ASSERT_FALSE(file.ok());
  EXPECT_NE(file.error().message.find("adderctl devices"), std::string::npos) << file.error().message;
}

// Another program, known by the name of its script.
TEST_F(Pty, ABusyPortSaysWhoHasIt) {
  auto master = create();
  std::string script = scratch_.path() + "/greedy_tool.py";
  std::ofstream(script) << "import fcntl, sys\nf = open(sys.argv[1], 'r+b', 0)\nfcntl.flock(f, fcntl.LOCK_EX)\n"
                           "print('ready', flush=True)\nsys.stdin.read()\n";
  int in[2], out[2];
  ASSERT_EQ(pipe2(in, O_CLOEXEC), 0);
  ASSERT_EQ(pipe2(out, O_CLOEXEC), 0);
  pid_t tool = fork();
  if (tool == 0) {
    dup2(in[0], 0);
    dup2(out[1], 1);
    execl("/usr/bin/python3", "python3", script.c_str(), link().c_str(), nullptr);
    _exit(127);
  }
  ::close(in[0]);
  ::close(out[1]);
  char ready[16];
  ASSERT_GT(::read(out[0], ready, sizeof ready), 0);
  auto second = open_pty(link());
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().kind, ErrorKind::kBusy);
  std::string told = "greedy_tool.py (process " + std::to_string(tool) + ") holds it";
  EXPECT_NE(second.error().message.find(told), std::string::npos) << second.error().message;
  ::close(in[1]);
  waitpid(tool, nullptr, 0);
  ::close(out[0]);
  EXPECT_TRUE(open_pty(link()).ok());
}

}  // namespace
}  // namespace adder::transport
