// A session over a stream whose other end says more than the line holds before it reads on: neither may wait for the
// other.
#include "repl/session.h"

#include <gtest/gtest.h>

#include <thread>

#include "transport/memory_stream.h"

namespace adder::repl {
namespace {

// Sends so many bytes and is done when they have come back.
class Echoed : public Dialogue {
public:
  explicit Echoed(size_t bytes) : left_(bytes), unsent_(bytes, 'x') {}
  void receive(std::string_view bytes, Time) override { left_ -= std::min(left_, bytes.size()); }
  void tick(Time) override {}
  std::string take_output() override { return std::exchange(unsent_, {}); }
  std::optional<Time> next_deadline() const override { return std::nullopt; }
  bool is_due() const override { return left_ == 0; }
  milliseconds write_patience(milliseconds usual) const override { return patience_.value_or(usual); }

  std::optional<milliseconds> patience_;

private:
  size_t left_;
  std::string unsent_;
};

RawOptions for_a_second() {
  RawOptions options;
  options.reply_patience = milliseconds(2000);
  return options;
}

TEST(Session, HearsADeviceThatSpeaksBeforeItReadsOn) {
  auto [ours, device] = transport::make_memory_pair();
  Session session(std::move(ours), for_a_second());
  // As a board at its friendly prompt: each byte is echoed before the next is read.
  std::thread echoing([&far = *device] {
    for (;;) {
      auto got = far.read_some(transport::kNoDeadline);
      if (!got.ok() || !far.write_text(*got, transport::kNoDeadline).ok()) return;
    }
  });
  Echoed dialogue(8'000'000);
  Result<void> carried = session.carry(dialogue);
  EXPECT_TRUE(carried.ok()) << carried.error().message;
  device->cancel();
  echoing.join();
}

TEST(Session, ADeviceThatReadsNothingIsGivenUp) {
  auto [ours, device] = transport::make_memory_pair();
  Session session(std::move(ours), for_a_second());
  Echoed dialogue(8'000'000);
  Result<void> carried = session.carry(dialogue);
  ASSERT_FALSE(carried.ok());
  EXPECT_EQ(carried.error().kind, ErrorKind::kTimeout) << carried.error().message;
}

TEST(Session, WhatMeansNothingAnyMoreIsNotSent) {
  auto [ours, device] = transport::make_memory_pair();
  Session session(std::move(ours), for_a_second());
  Echoed dialogue(8'000'000);
  dialogue.patience_ = milliseconds(0);
  ASSERT_TRUE(device->write_text(std::string(8'000, 'y'), transport::after(milliseconds(2000))).ok());
  dialogue.receive(std::string(7'992'000, 'y'), {});
  EXPECT_TRUE(session.carry(dialogue).ok());
  auto seen = device->read_some(transport::Deadline::min());
  EXPECT_FALSE(seen.ok());
}

}  // namespace
}  // namespace adder::repl
