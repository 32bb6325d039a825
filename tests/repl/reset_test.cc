// Boards in QEMU that are reset in the middle of things, as by their button: stock MicroPython on a micro:bit, and our
// own firmware. The stream stays, and nobody is told.
#include <gtest/gtest.h>

#include <random>

#include "repl/device_fs.h"
#include "repl/session.h"
#include "tests/repl/real_device.h"

namespace adder::repl {
namespace {

std::string noise(size_t count) {
  std::mt19937 random(7);
  std::string bytes;
  for (size_t i = 0; i < count; ++i) bytes += static_cast<char>(random());
  return bytes;
}

class Reset : public testing::TestWithParam<std::string> {
protected:
  void SetUp() override {
    Result<void> connected = session_.reconnect();
    ASSERT_TRUE(connected.ok()) << connected.error().message;
    if (GetParam() == "mps2plain") files_.forbid_link();
  }
  size_t much() { return GetParam() == "microbit" ? 2000 : 60000; }
  void press() { EXPECT_TRUE(device_.press_reset()); }
  // Presses the button once, when so much of a transfer is done.
  Progress reset_at(size_t bytes) {
    return [this, bytes](uint64_t done, uint64_t) {
      if (done >= bytes && presses_++ == 0) press();
    };
  }
  void expect_usable() {
    Result<std::string> printed = session_.capture("print(6*7)");
    ASSERT_TRUE(printed.ok()) << printed.error().message;
    EXPECT_EQ(*printed, "42\n");
  }

  RealDevice device_{GetParam().starts_with("mps2") ? "mps2" : GetParam()};
  Session session_{[this] { return device_.open(); }, patient()};
  DeviceFs files_{session_};
  int presses_ = 0;
};

TEST_P(Reset, InAnUploadTheFileIsWrittenAllTheSame) {
  const std::string bytes = noise(much());
  Result<void> put = files_.put("data.bin", bytes, reset_at(bytes.size() / 3));
  EXPECT_TRUE(put.ok()) << put.error().message;
  EXPECT_GE(presses_, 1);
  Result<std::string> there = files_.get("data.bin");
  ASSERT_TRUE(there.ok()) << there.error().message;
  EXPECT_TRUE(*there == bytes);
  expect_usable();
}

TEST_P(Reset, BetweenTwoProgramsItIsANewLife) {
  ASSERT_TRUE(session_.capture("kept = 1").ok());
  const int life = session_.lives();
  ASSERT_TRUE(device_.press_reset());
  Result<std::string> gone = session_.eval("kept");
  ASSERT_FALSE(gone.ok());
  EXPECT_NE(gone.error().message.find("NameError"), std::string::npos) << gone.error().message;
  EXPECT_GT(session_.lives(), life);
  ASSERT_TRUE(files_.put("a.txt", "one").ok());
  EXPECT_EQ(files_.get("a.txt").value(), "one");
  expect_usable();
}

TEST_P(Reset, InAProgramItIsAnErrorThatSaysSo) {
  auto outcome = session_.run("print('go')\nwhile True:\n  pass\n", [&](std::string_view) {
    if (presses_++ == 0) press();
  });
  ASSERT_FALSE(outcome.ok());
  EXPECT_EQ(outcome.error().kind, ErrorKind::kProtocol);
  EXPECT_NE(outcome.error().message.find("restarted"), std::string::npos) << outcome.error().message;
  expect_usable();
}

// What main.py prints is for whoever looks at the device, also where a question came in between.
TEST_P(Reset, WhatMainPrintsIsNotLost) {
  ASSERT_TRUE(files_.put("main.py", "print('main says', 6*7)\nn = 0\nwhile True:\n  n += 1\n").ok());
  files_.close_link();
  std::string said;
  session_.on_restart([&](std::string_view text) { said += text; });
  ASSERT_TRUE(session_.capture("kept = 1").ok());
  press();
  Result<std::vector<FileInfo>> entries = files_.list("");
  ASSERT_TRUE(entries.ok()) << entries.error().message;
  EXPECT_NE(said.find("main says 42"), std::string::npos) << said;
  EXPECT_EQ(said.find("paste mode"), std::string::npos) << said;
  said.clear();
  EXPECT_TRUE(session_.leave().ok());
  expect_usable();
  ASSERT_TRUE(files_.remove("main.py").ok());
  EXPECT_EQ(said, "") << "nothing has happened since";
}

INSTANTIATE_TEST_SUITE_P(Boards, Reset, testing::Values("microbit", "mps2", "mps2plain"),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace adder::repl
