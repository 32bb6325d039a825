// The host's protocol machine against the firmware's: programs of random bytes and lengths, windows from one byte up,
// and a wire that cuts and delays as it likes. The device's half is firmware/common/raw_repl, compiled into this test.
#include <gtest/gtest.h>

#include <random>

#include "firmware/common/raw_repl.h"
#include "repl/raw_protocol.h"

namespace adder::repl {
namespace {

using firmware::RawRepl;

// A device that "runs" a program by printing it back, and takes what starts with "raise" as one that raises.
class EchoDevice {
public:
  EchoDevice(uint16_t window, size_t capacity) : buffer_(capacity, '\0'), repl_(write, this, window), window_(window) {
    repl_.use(buffer_.data(), buffer_.size());
  }

  void enter() { repl_.enter(); }
  void feed(std::string_view bytes) {
    for (char byte : bytes) {
      RawRepl::Event event = repl_.feed(static_cast<uint8_t>(byte));
      if (event == RawRepl::Event::kRun) run(std::string(repl_.source(), repl_.length()));
      if (event == RawRepl::Event::kTooLong) finish("MemoryError: too long\r\n");
    }
  }
  std::string to_host;
  std::string last_program;
  uint16_t window() const { return window_; }

private:
  static void write(void* self, const char* text, size_t length) {
    static_cast<EchoDevice*>(self)->to_host.append(text, length);
  }
  void run(const std::string& program) {
    last_program = program;
    for (char c : program) to_host += c == '\x04' ? '?' : c;
    finish(program.starts_with("raise") ? "Traceback (most recent call last):\r\nError\r\n" : "");
  }
  void finish(const std::string& traceback) {
    repl_.end_output();
    to_host += traceback;
    repl_.program_done();
  }

  std::string buffer_;
  RawRepl repl_;
  uint16_t window_;
};

class Wire {
public:
  Wire(unsigned seed, uint16_t window, bool raw_paste, size_t capacity)
      : random_(seed), device_(window, capacity), protocol_(options(raw_paste)) {}

  // Turns both ends until the host has an event; its output is gathered.
  std::optional<RawEvent> next_event() {
    for (int idle = 0; idle < 1000;) {
      to_device_ += protocol_.take_output();
      while (auto event = protocol_.take_event()) {
        if (event->kind != RawEvent::Kind::kOutput) return event;
        output_ += event->text;
      }
      bool moved = deliver_some();
      idle = moved ? 0 : idle + 1;
      if (!moved && protocol_.next_deadline()) {
        now_ = std::max(now_, *protocol_.next_deadline());
        protocol_.tick(now_);
      }
    }
    return std::nullopt;
  }

  std::mt19937 random_;
  EchoDevice device_;
  RawProtocol protocol_;
  Time now_{};
  std::string output_;
  size_t most_unread_ = 0;  // of what the host has sent and the device has not taken

private:
  static RawOptions options(bool raw_paste) {
    RawOptions options;
    options.try_raw_paste = raw_paste;
    options.ask_at_once = raw_paste;
    return options;
  }
  size_t some_of(size_t size) { return std::uniform_int_distribution<size_t>(1, std::min<size_t>(size, 40))(random_); }
  bool deliver_some() {
    bool to_host = !device_.to_host.empty() && (to_device_.empty() || random_() % 2 == 0);
    if (to_host) {
      size_t count = some_of(device_.to_host.size());
      std::string piece = device_.to_host.substr(0, count);
      device_.to_host.erase(0, count);
      protocol_.receive(piece, now_);
      return true;
    }
    if (to_device_.empty()) return false;
    most_unread_ = std::max(most_unread_, to_device_.size());
    size_t count = some_of(to_device_.size());
    std::string piece = to_device_.substr(0, count);
    to_device_.erase(0, count);
    device_.feed(piece);
    return true;
  }

  std::string to_device_;
};

// Any bytes but the four that are commands to the device; a source has none of those.
std::string random_program(std::mt19937& random, size_t length) {
  std::string program;
  while (program.size() < length) {
    char c = static_cast<char>(random() & 0xff);
    if (c != '\x01' && c != '\x02' && c != '\x03' && c != '\x04' && c != '\x05') program += c;
  }
  return program;
}

void exchange(unsigned seed, bool raw_paste) {
  std::mt19937 random(seed);
  auto window = static_cast<uint16_t>(1 + random() % 300);
  Wire wire(seed, window, raw_paste, 4096);
  wire.device_.enter();
  wire.protocol_.enter(wire.now_);
  auto entered = wire.next_event();
  ASSERT_TRUE(entered && entered->kind == RawEvent::Kind::kEntered) << "seed " << seed;
  for (int turn = 0; turn < 5; ++turn) {
    // One in five is longer than the device can take.
    size_t length = turn == 3 ? 4097 + random() % 2000 : 1 + random() % 3000;
    std::string program = random_program(random, length);
    if (turn == 1) program = "raise" + program;
    wire.output_.clear();
    wire.most_unread_ = 0;
    wire.protocol_.execute(program, wire.now_);
    auto started = wire.next_event();
    ASSERT_TRUE(started && started->kind == RawEvent::Kind::kStarted)
        << "seed " << seed << " turn " << turn << (started ? started->error.message : "");
    auto finished = wire.next_event();
    ASSERT_TRUE(finished && finished->kind == RawEvent::Kind::kFinished) << "seed " << seed << " turn " << turn;
    if (turn == 3) {
      EXPECT_NE(finished->text.find("MemoryError"), std::string::npos) << "seed " << seed;
      continue;
    }
    EXPECT_EQ(wire.device_.last_program, program) << "seed " << seed;
    EXPECT_EQ(wire.output_, program) << "seed " << seed;
    EXPECT_EQ(finished->text.empty(), turn != 1) << "seed " << seed;
    // Never more in flight than two windows, and the closing byte.
    if (raw_paste) {
      EXPECT_LE(wire.most_unread_, 2u * window + 3) << "seed " << seed;
    }
  }
}

TEST(BothHalves, RawPaste) {
  for (unsigned seed = 0; seed < 200 && !testing::Test::HasFatalFailure(); ++seed) exchange(seed, true);
}

TEST(BothHalves, PlainRaw) {
  for (unsigned seed = 0; seed < 200 && !testing::Test::HasFatalFailure(); ++seed) exchange(seed, false);
}

TEST(BothHalves, AnInterruptAnywhereInAnUpload) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    Wire wire(seed, static_cast<uint16_t>(1 + seed % 40), true, 4096);
    wire.device_.enter();
    wire.protocol_.enter(wire.now_);
    ASSERT_TRUE(wire.next_event());
    wire.protocol_.execute(std::string(500, 'x'), wire.now_);
    // The firmware's half alone cannot be interrupted while it runs, so the whole source must not be through.
    std::string sent = wire.protocol_.take_output();
    wire.device_.feed(sent);
    wire.protocol_.receive(std::exchange(wire.device_.to_host, {}), wire.now_);
    wire.device_.feed(wire.protocol_.take_output().substr(0, seed % 60));
    wire.protocol_.interrupt(wire.now_);
    auto event = wire.next_event();
    if (event && event->kind == RawEvent::Kind::kStarted) event = wire.next_event();
    ASSERT_TRUE(event && event->kind == RawEvent::Kind::kFinished)
        << "seed " << seed << (event ? event->error.message : "");
    EXPECT_NE(event->text.find("KeyboardInterrupt"), std::string::npos) << "seed " << seed;
    wire.protocol_.execute("again", wire.now_);
    ASSERT_TRUE(wire.next_event());
    ASSERT_TRUE(wire.next_event());
    EXPECT_EQ(wire.device_.last_program, "again") << "seed " << seed;
  }
}

}  // namespace
}  // namespace adder::repl
