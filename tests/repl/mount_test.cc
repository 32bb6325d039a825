// A mounted folder over a session: lost connections, and lines that damage what they carry.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "repl/mount.h"
#include "tests/repl/faulty_stream.h"
#include "tests/repl/real_device.h"
#include "tests/transport/scratch.h"

namespace adder::repl {
namespace {

class MountOnDevice : public testing::TestWithParam<std::string> {
protected:
  void SetUp() override {
    if (!device_.is_there()) GTEST_SKIP() << kNoStockMicropython;
    std::ofstream(scratch_.path() + "/app.py") << "VALUE = 42\n";
    for (int file = 0; file < 10; ++file) std::ofstream(name_of(file), std::ios::binary) << content_of(file);
    Result<void> connected = session_.reconnect();
    ASSERT_TRUE(connected.ok()) << connected.error().message;
    Result<void> mounted = mount_folder(session_, scratch_.path(), {}, true);
    ASSERT_TRUE(mounted.ok()) << mounted.error().message;
  }
  std::string name_of(int file) { return scratch_.path() + "/file" + std::to_string(file); }
  static std::string content_of(int file) {
    std::string bytes;
    for (int at = 0; at < 700; ++at) bytes += static_cast<char>(at * 7 + file);
    return bytes;
  }
  std::string print(const std::string& source) {
    Result<std::string> printed = session_.capture(source);
    EXPECT_TRUE(printed.ok()) << source << ": " << (printed.ok() ? "" : printed.error().message);
    return printed.ok() ? *printed : "";
  }

  transport::Scratch scratch_;
  RealDevice device_{GetParam()};
  std::shared_ptr<Faults> faults_ = std::make_shared<Faults>();
  Session session_{[this]() -> Result<std::unique_ptr<transport::ByteStream>> {
                     auto opened = device_.open();
                     if (!opened.ok()) return opened.error();
                     return std::unique_ptr<transport::ByteStream>(
                         std::make_unique<FaultyStream>(std::move(opened).value(), faults_));
                   },
                   patient()};
};

TEST_P(MountOnDevice, AConnectionThatComesBackHasItsMountAgain) {
  EXPECT_EQ(print("import app\nprint(app.VALUE)"), "42\n");
  device_.kill_now();
  EXPECT_FALSE(session_.capture("while True: open('app.py').close()").ok());
  Result<void> again = session_.reconnect();
  ASSERT_TRUE(again.ok()) << again.error().message;
  EXPECT_EQ(print("import app, os\nprint(app.VALUE, os.getcwd())"), "42 /remote\n");
  ASSERT_TRUE(session_.soft_reset().ok());
  EXPECT_EQ(print("import app\nprint(app.VALUE)"), "42\n");
}

// A device that waits for a reply passes over all else. A machine that stands still in between may still lose keys, but
// not three times.
TEST_P(MountOnDevice, WhatIsTypedAmidRequestsWaitsForTheirEnd) {
  bool has_come = false;
  for (int round = 0; round < 3 && !has_come; ++round) {
    ASSERT_TRUE(session_.leave().ok());
    auto soon = [] { return transport::after(std::chrono::seconds(5)); };
    transport::ByteStream& stream = session_.stream();
    ASSERT_TRUE(stream.write_text("for n in range(20): open('f%d' % n, 'w').close()\r\r", soon()).ok());
    std::string seen;
    while (!std::filesystem::exists(scratch_.path() + "/f3")) {
      Result<std::string> more = stream.read_some(transport::after(milliseconds(1)));
      if (more.ok()) seen += *more;
      ASSERT_TRUE(more.ok() || more.error().kind == ErrorKind::kTimeout) << more.error().message;
    }
    ASSERT_TRUE(stream.write_text("print('typed', 'ahead')\r", soon()).ok());
    while (!has_come) {
      Result<std::string> more = stream.read_some(soon());
      if (!more.ok()) break;
      seen += *more;
      has_come = seen.find("typed ahead") != std::string::npos;
    }
    for (int n = 0; n < 20; ++n) std::filesystem::remove(scratch_.path() + "/f" + std::to_string(n));
  }
  EXPECT_TRUE(has_come);
}

// Whatever happens to the bytes, a file is as it is, or an OSError.
TEST_P(MountOnDevice, ADamagedLineNeverMakesWrongContent) {
  const std::string program =
      "wrong = errors = right = 0\n"
      "for turn in range(40):\n"
      "  k = turn % 10\n"
      "  try:\n"
      "    with open('file%d' % k, 'rb') as f: got = f.read()\n"
      "  except OSError:\n"
      "    errors += 1\n"
      "    continue\n"
      "  if got == bytes([(i * 7 + k) & 255 for i in range(700)]): right += 1\n"
      "  else: wrong += 1\n"
      "done = (wrong, errors + right)\n";
  faults_->bytes_between = 6000;
  faults_->on = true;
  Result<RunOutcome> outcome = session_.run(program, {}, std::chrono::seconds(60));
  faults_->on = false;
  // The end of the run may itself have been damaged.
  if (!outcome.ok()) {
    ASSERT_TRUE(session_.enter().ok());
  }
  EXPECT_GT(faults_->happened, 0);
  EXPECT_EQ(print("print(wrong)"), "0\n");
  EXPECT_EQ(print("import app\nprint(app.VALUE)"), "42\n");
}

// A computer that is slow to answer is asked twice; the Ctrl-C between its two answers is no part of either.
TEST_P(MountOnDevice, CtrlCBehindALateAnswerIsNotLost) {
  std::string shown;
  std::thread presser;
  session_.set_interrupt_patience(std::chrono::seconds(30));
  Result<RunOutcome> outcome = session_.run(
      "print('begin')\n"
      "while True:\n"
      "  with open('file1', 'rb') as f: f.read()\n"
      "  open('written', 'wb').close()\n",
      [&](std::string_view text) {
        shown += text;
        if (presser.joinable() || shown.find("begin") == std::string::npos) return;
        faults_->hold_next_write = std::chrono::milliseconds(3500);  // the device asks again after three seconds
        presser = std::thread([&] {
          std::this_thread::sleep_for(std::chrono::seconds(1));
          session_.interrupt();
        });
      });
  if (presser.joinable()) presser.join();
  ASSERT_TRUE(outcome.ok()) << outcome.error().message;
  EXPECT_TRUE(outcome->interrupted);
  EXPECT_NE(outcome->traceback.find("KeyboardInterrupt"), std::string::npos) << outcome->traceback;
  EXPECT_EQ(print("import app\nprint(app.VALUE)"), "42\n");
}

INSTANTIATE_TEST_SUITE_P(Stock, MountOnDevice, testing::Values("stock"));
INSTANTIATE_TEST_SUITE_P(Sim, MountOnDevice, testing::Values("sim"));

}  // namespace
}  // namespace adder::repl
