// Sessions and files on real devices (see real_device.h): what a person does with a device, and what goes wrong with
// one.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "repl/device_fs.h"
#include "repl/session.h"
#include "tests/repl/real_device.h"

namespace adder::repl {
namespace {

using std::chrono::seconds;

std::string every_byte(size_t count) {
  std::string bytes;
  for (size_t at = 0; at < count; ++at) bytes += static_cast<char>((at * 7 + at / 256) & 0xff);
  return bytes;
}

class Device : public testing::TestWithParam<std::string> {
protected:
  void SetUp() override {
    if (!device_.is_there()) GTEST_SKIP() << kNoStockMicropython;
    Result<void> connected = session_.reconnect();
    ASSERT_TRUE(connected.ok()) << connected.error().message;
    session_.set_interrupt_patience(seconds(60));
    if (GetParam() == "sim-plain") files_.forbid_link();
  }

  // What takes more than one piece to upload.
  std::string long_content() { return every_byte(std::string(GetParam()) == "microbit" ? 3000 : 60000); }

  std::string print(const std::string& source) {
    Result<std::string> printed = session_.capture(source);
    EXPECT_TRUE(printed.ok()) << source << ": " << (printed.ok() ? "" : printed.error().message);
    return printed.ok() ? *printed : "";
  }
  bool lists(const std::string& name) {
    Result<std::vector<FileInfo>> entries = files_.list("");
    EXPECT_TRUE(entries.ok()) << (entries.ok() ? "" : entries.error().message);
    if (!entries.ok()) return false;
    for (const FileInfo& entry : *entries) {
      if (entry.name == name) return true;
    }
    return false;
  }
  // The device is where one left it and does what it is told.
  void expect_usable() { EXPECT_EQ(print("print(6*7)"), "42\n"); }
  void expect_only_error(const Result<void>& result, ErrorKind kind) {
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().kind, kind) << result.error().message;
  }

  RealDevice device_{GetParam()};
  Session session_{[this] { return device_.open(); }, patient()};
  DeviceFs files_{session_};
};

TEST_P(Device, RunsAndReportsATraceback) {
  std::string printed;
  auto outcome = session_.run("print('one')\nprint('two')\n1/0\n", [&](std::string_view text) { printed += text; });
  ASSERT_TRUE(outcome.ok()) << outcome.error().message;
  EXPECT_EQ(printed, "one\r\ntwo\r\n");
  EXPECT_TRUE(outcome->raised);
  EXPECT_FALSE(outcome->interrupted);
  EXPECT_NE(outcome->traceback.find("line 3"), std::string::npos) << outcome->traceback;
  EXPECT_TRUE(last_traceback_line(outcome->traceback).starts_with("ZeroDivisionError"));
  expect_usable();
}

TEST_P(Device, RefusesASyntaxErrorAndStaysUsable) {
  auto outcome = session_.run("x = 1\ny = = 2\n" + std::string(600, '#') + "\n");
  ASSERT_TRUE(outcome.ok()) << outcome.error().message;
  EXPECT_TRUE(last_traceback_line(outcome->traceback).starts_with("SyntaxError")) << outcome->traceback;
  expect_usable();
}

TEST_P(Device, KeepsNamesUntilASoftReset) {
  print("kept = 'here'");
  EXPECT_EQ(session_.eval("kept").value(), "'here'");
  ASSERT_TRUE(session_.soft_reset().ok());
  Result<std::string> gone = session_.eval("kept");
  ASSERT_FALSE(gone.ok());
  EXPECT_EQ(gone.error().kind, ErrorKind::kDeviceRaised);
  EXPECT_NE(gone.error().message.find("NameError"), std::string::npos) << gone.error().message;
}

TEST_P(Device, AnInterruptEndsARunawayLoop) {
  if (!device_.interrupts_any_loop()) GTEST_SKIP() << "not on this device";
  std::atomic<bool> running{false};
  std::thread presser([&] {
    while (!running) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    session_.interrupt();
  });
  auto outcome = session_.run("print('go')\nwhile True:\n  pass\n", [&](std::string_view) { running = true; });
  presser.join();
  ASSERT_TRUE(outcome.ok()) << outcome.error().message;
  EXPECT_TRUE(outcome->interrupted);
  EXPECT_NE(outcome->traceback.find("KeyboardInterrupt"), std::string::npos);
  expect_usable();
}

TEST_P(Device, AnInterruptEndsAFlood) {
  size_t seen = 0;
  auto outcome = session_.run("while True:\n  print('flood flood flood flood flood')\n", [&](std::string_view text) {
    seen += text.size();
    if (seen > 100000) session_.interrupt();
  });
  ASSERT_TRUE(outcome.ok()) << outcome.error().message;
  EXPECT_TRUE(outcome->interrupted);
  expect_usable();
}

TEST_P(Device, LargeOutputArrivesWhole) {
  // 10 MB where the device is quick enough for it.
  int lines = device_.is_sim() ? 200000 : 2000;
  size_t bytes = 0;
  std::string tail;
  auto outcome = session_.run(
      "s='x'*50\nfor i in range(" + std::to_string(lines) + "):\n  print(s)\nprint('end')\n",
      [&](std::string_view text) {
        bytes += text.size();
        tail = (tail + std::string(text)).substr(tail.size() + text.size() > 5 ? tail.size() + text.size() - 5 : 0);
      });
  ASSERT_TRUE(outcome.ok()) << outcome.error().message;
  EXPECT_FALSE(outcome->raised) << outcome->traceback;
  EXPECT_EQ(bytes, static_cast<size_t>(lines) * 52 + 5);
  EXPECT_EQ(tail, "end\r\n");
}

TEST_P(Device, CancelComesBackAndTheSessionGoesOn) {
  if (!device_.interrupts_any_loop()) GTEST_SKIP() << "not on this device";
  std::atomic<bool> running{false};
  std::thread canceller([&] {
    while (!running) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    session_.cancel();
  });
  auto outcome = session_.run("print('go')\nwhile True:\n  pass\n", [&](std::string_view) { running = true; });
  canceller.join();
  ASSERT_FALSE(outcome.ok());
  EXPECT_EQ(outcome.error().kind, ErrorKind::kCancelled);
  expect_usable();
}

TEST_P(Device, ALimitEndsTheWaiting) {
  if (!device_.interrupts_any_loop()) GTEST_SKIP() << "not on this device";
  auto outcome = session_.run("while True:\n  pass\n", {}, std::chrono::milliseconds(300));
  ASSERT_FALSE(outcome.ok());
  EXPECT_EQ(outcome.error().kind, ErrorKind::kTimeout);
  expect_usable();
}

TEST_P(Device, AStartedProgramGoesOnUntilTheNextRequest) {
  if (!device_.interrupts_any_loop()) GTEST_SKIP() << "not on this device";
  auto outcome = session_.start("n = 0\nwhile True:\n  n += 1\n");
  ASSERT_TRUE(outcome.ok()) << outcome.error().message;
  EXPECT_TRUE(outcome->is_running);
  EXPECT_EQ(print("print(n > 100)"), "True\n");
  auto wrong = session_.start("x = = 1\n");
  ASSERT_TRUE(wrong.ok()) << wrong.error().message;
  EXPECT_FALSE(wrong->is_running);
  EXPECT_TRUE(last_traceback_line(wrong->traceback).starts_with("SyntaxError")) << wrong->traceback;
}

TEST_P(Device, LeavesToAFriendlyPromptAndComesBack) {
  expect_usable();
  Result<std::string> banner = session_.leave();
  ASSERT_TRUE(banner.ok()) << banner.error().message;
  EXPECT_NE(banner->find("help()"), std::string::npos) << *banner;
  EXPECT_FALSE(session_.in_raw_mode());
  expect_usable();
}

TEST_P(Device, EntersFromPasteModeAndFromAHalfTypedLine) {
  ASSERT_TRUE(session_.leave().ok());
  ASSERT_TRUE(session_.stream().write_text("\x05x = 1\r", transport::after(seconds(60))).ok());
  ASSERT_TRUE(session_.enter().ok());
  expect_usable();
  ASSERT_TRUE(session_.leave().ok());
  ASSERT_TRUE(session_.stream().write_text("for i in range(3):\r  pri", transport::after(seconds(60))).ok());
  ASSERT_TRUE(session_.enter().ok());
  expect_usable();
}

// ---- files

TEST_P(Device, AFileComesBackAsItWent) {
  std::string bytes = every_byte(1500);
  uint64_t done = 0, total = 0;
  Result<void> put = files_.put("data.bin", bytes, [&](uint64_t d, uint64_t t) { done = d, total = t; });
  ASSERT_TRUE(put.ok()) << put.error().message;
  EXPECT_EQ(done, bytes.size());
  EXPECT_EQ(total, bytes.size());
  Result<std::string> back = files_.get("data.bin");
  ASSERT_TRUE(back.ok()) << back.error().message;
  EXPECT_EQ(*back, bytes);
  EXPECT_EQ(files_.stat("data.bin")->size, bytes.size());
  EXPECT_TRUE(lists("data.bin"));
  EXPECT_FALSE(lists("data.bin.part"));
}

TEST_P(Device, AnEmptyFileAndAReplacement) {
  ASSERT_TRUE(files_.put("a.txt", "a longer first version").ok());
  ASSERT_TRUE(files_.put("a.txt", "second").ok());
  EXPECT_EQ(files_.get("a.txt").value(), "second");
  ASSERT_TRUE(files_.put("a.txt", "").ok());
  EXPECT_EQ(files_.get("a.txt").value(), "");
  ASSERT_TRUE(files_.remove("a.txt").ok());
  EXPECT_FALSE(lists("a.txt"));
  EXPECT_FALSE(*files_.exists("a.txt"));
}

TEST_P(Device, AMissingFileIsSaidToBeMissing) {
  Result<std::string> missing = files_.get("nothing.py");
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().kind, ErrorKind::kDeviceFile);
  EXPECT_NE(missing.error().message.find(":nothing.py"), std::string::npos) << missing.error().message;
  EXPECT_NE(missing.error().message.find("no such file"), std::string::npos) << missing.error().message;
  expect_only_error(files_.remove("nothing.py"), ErrorKind::kDeviceFile);
  expect_usable();
}

TEST_P(Device, AFullDeviceIsSaidToBeFullAndNothingIsLeft) {
  if (!device_.can_be_full()) GTEST_SKIP() << "not on this device";
  ASSERT_TRUE(files_.put("keep.txt", "kept").ok());
  // Fill it from within, which is quick, and then upload more than what is left.
  std::string fill =
      "f=open('fill','wb')\ntry:\n n=0\n while True:\n  f.write(b'x'*64)\n  n+=64\nexcept OSError:\n pass\ntry:\n "
      "f.close()\nexcept OSError:\n pass\n"
      "import os\ntry:\n os.remove('fill')\nexcept OSError:\n pass\n"
      "f=open('fill','wb')\nm=0\nwhile m<n-1024:\n f.write(b'x'*64)\n m+=64\nf.close()\n";
  print(fill);
  expect_only_error(files_.put("new.bin", every_byte(4000)), ErrorKind::kDeviceFull);
  EXPECT_FALSE(lists("new.bin"));
  EXPECT_FALSE(lists("new.bin.part"));
  EXPECT_EQ(files_.get("keep.txt").value(), "kept");
  ASSERT_TRUE(files_.remove("fill").ok());
  Result<void> fits = files_.put("new.bin", every_byte(4000));
  EXPECT_TRUE(fits.ok()) << fits.error().message;
}

TEST_P(Device, WhatCannotFitIsNotEvenSent) {
  if (!device_.can_be_full()) GTEST_SKIP() << "not on this device";
  Result<FsSpace> space = files_.space();
  if (!device_.is_sim()) {  // a micro:bit cannot tell
    ASSERT_FALSE(space.ok());
    EXPECT_EQ(space.error().kind, ErrorKind::kDeviceFile) << space.error().message;
    return;
  }
  ASSERT_TRUE(space.ok()) << space.error().message;
  EXPECT_LE(space->free_bytes, space->total_bytes);
  bool sent = false;
  Result<void> put =
      files_.put("big.bin", std::string(space->free_bytes + 1, 'x'), [&](uint64_t, uint64_t) { sent = true; });
  expect_only_error(put, ErrorKind::kDeviceFull);
  EXPECT_FALSE(sent);
  EXPECT_NE(put.error().message.find(std::to_string(space->free_bytes)), std::string::npos) << put.error().message;
}

TEST_P(Device, AFileLeftOpenByADeadUploadIsClosedByTheNext) {
  for (int turn = 0; turn < 20; ++turn) {
    print("_adder_f=open('a.txt.part','wb')\n");
    Result<void> put = files_.put("a.txt", "whole");
    ASSERT_TRUE(put.ok()) << turn << ": " << put.error().message;
  }
  Result<std::string> digest = files_.hash("a.txt");
  ASSERT_TRUE(digest.ok()) << digest.error().message;
  EXPECT_EQ(digest->size(), 32u);
}

TEST_P(Device, AnInterruptedUploadLeavesNoFile) {
  ASSERT_TRUE(files_.put("main.py", "print('old')\n").ok());
  Result<void> put = files_.put("main.py", long_content(), [&](uint64_t done, uint64_t total) {
    if (done > total / 2) session_.interrupt();
  });
  expect_only_error(put, ErrorKind::kCancelled);
  EXPECT_NE(put.error().message.find(":main.py is as it was"), std::string::npos) << put.error().message;
  EXPECT_FALSE(lists("main.py.part"));
  EXPECT_EQ(files_.get("main.py").value(), "print('old')\n");
}

TEST_P(Device, AnInterruptWhileTheFileIsPutIntoItsPlaceLosesNothing) {
  std::string fresh = every_byte(700);
  for (size_t patience_ms : {0, 1, 3, 8, 20, 60, 150}) {
    ASSERT_TRUE(files_.put("main.py", "print('old')\n").ok());
    std::thread presser;
    Result<void> put = files_.put("main.py", fresh, [&](uint64_t done, uint64_t total) {
      if (done < total || presser.joinable()) return;
      presser = std::thread([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(patience_ms));
        session_.interrupt();
      });
    });
    presser.join();
    // An interrupt that came after the end is for what comes next.
    [[maybe_unused]] Result<std::string> absorbs = session_.capture("pass");
    Result<std::string> there = files_.get("main.py");
    ASSERT_TRUE(there.ok()) << patience_ms << ": " << there.error().message;
    bool as_it_was = !put.ok() && put.error().message.find("as it was") != std::string::npos;
    EXPECT_EQ(*there, as_it_was ? "print('old')\n" : fresh) << patience_ms;
    EXPECT_FALSE(lists("main.py.part")) << patience_ms;
  }
}

// ---- the plug is pulled

TEST_P(Device, KilledInTheMiddleOfARun) {
  auto outcome = session_.run("print('go')\nwhile True:\n  pass\n", [&](std::string_view) { device_.kill_now(); });
  ASSERT_FALSE(outcome.ok());
  EXPECT_EQ(outcome.error().kind, ErrorKind::kVanished) << outcome.error().message;
  EXPECT_FALSE(session_.is_connected());
  EXPECT_FALSE(session_.eval("1").ok());
  Result<void> again = session_.reconnect();
  ASSERT_TRUE(again.ok()) << again.error().message;
  expect_usable();
}

TEST_P(Device, KilledInTheMiddleOfAnUpload) {
  ASSERT_TRUE(files_.put("main.py", "print('old')\n").ok());
  Result<void> put = files_.put("main.py", long_content(), [&](uint64_t done, uint64_t total) {
    if (done > total / 2) device_.kill_now();
  });
  expect_only_error(put, ErrorKind::kVanished);
  Result<void> again = session_.reconnect();
  ASSERT_TRUE(again.ok()) << again.error().message;
  expect_usable();
  // The micro:bit in QEMU forgets its flash with its power.
  if (device_.is_sim()) {
    EXPECT_EQ(files_.get("main.py").value(), "print('old')\n");
  } else {
    EXPECT_FALSE(lists("main.py"));
  }
}

INSTANTIATE_TEST_SUITE_P(Microbit, Device, testing::Values("microbit"));
INSTANTIATE_TEST_SUITE_P(Stock, Device, testing::Values("stock"));
#ifdef ADDER_TEST_SIM
INSTANTIATE_TEST_SUITE_P(Sim, Device, testing::Values("sim", "sim-plain"),
                         [](const auto& info) { return std::string(info.param == "sim" ? "Link" : "Plain"); });
#endif

}  // namespace
}  // namespace adder::repl
