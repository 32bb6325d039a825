// The pure protocol machine in virtual time: the exact bytes of AN3155, answers cut at every byte, silence, refusals,
// wrong answers, and getting back in step.
#include "flasher/stm32_uart_protocol.h"

#include <gtest/gtest.h>

#include "tests/flasher/random_image.h"
#include "tests/flasher/stm32_model.h"

namespace adder::flasher {
namespace {

using namespace std::chrono_literals;

class Wire : public ::testing::Test {
protected:
  // Runs a command against `model` byte by byte; time passes only while nothing is on the wire.
  Result<Bytes> run(an3155::Command command, test::Stm32Model& model) {
    protocol_.start(std::move(command), now_);
    for (int rounds = 0; protocol_.busy(); ++rounds) {
      EXPECT_LT(rounds, 10000) << "it never ends";
      if (rounds >= 10000) break;
      std::vector<uint8_t> answers;
      for (uint8_t byte : protocol_.take_output()) {
        for (uint8_t answer : model.receive(byte)) answers.push_back(answer);
      }
      for (uint8_t answer : answers) protocol_.receive(Bytes{answer}, now_);
      if (protocol_.busy() && answers.empty()) {
        EXPECT_TRUE(protocol_.deadline().has_value());
        now_ = *protocol_.deadline();
        protocol_.tick(now_);
      }
    }
    EXPECT_FALSE(protocol_.deadline().has_value());
    return protocol_.result();
  }

  // A model that is in step already.
  static void synchronised(test::Stm32Model& model) { EXPECT_EQ(model.receive(0x7F), Bytes{0x79}); }

  an3155::Timing timing_;
  Stm32UartProtocol protocol_{timing_};
  Time now_{};
};

TEST_F(Wire, BytesAreThoseOfTheApplicationNote) {
  struct Case {
    an3155::Command command;
    std::vector<Bytes> sent;     // step by step
    std::vector<Bytes> answers;  // to each of them
    Bytes data;
  };
  const Case cases[] = {
      {an3155::synchronise(timing_), {{0x7F}}, {{0x79}}, {}},
      {an3155::get(timing_), {{0x00, 0xFF}}, {{0x79, 2, 0x31, 0x00, 0x01, 0x79}}, {0x31, 0x00, 0x01}},
      {an3155::get_version(timing_), {{0x01, 0xFE}}, {{0x79, 0x22, 0, 0, 0x79}}, {0x22, 0, 0}},
      {an3155::get_id(timing_), {{0x02, 0xFD}}, {{0x79, 1, 0x04, 0x10, 0x79}}, {0x04, 0x10}},
      {an3155::read_memory(0x08001234, 3, timing_),
       {{0x11, 0xEE}, {0x08, 0x00, 0x12, 0x34, 0x2E}, {0x02, 0xFD}},
       {{0x79}, {0x79}, {0x79, 7, 8, 9}},
       {7, 8, 9}},
      {an3155::write_memory(0x20000200, Bytes{1, 2, 3, 4}, timing_),
       {{0x31, 0xCE}, {0x20, 0x00, 0x02, 0x00, 0x22}, {0x03, 1, 2, 3, 4, 0x07}},
       {{0x79}, {0x79}, {0x79}},
       {}},
      {an3155::go(0x08000000, timing_), {{0x21, 0xDE}, {0x08, 0, 0, 0, 0x08}}, {{0x79}, {0x79}}, {}},
      {an3155::erase({1, 5}, false, 1s, timing_), {{0x43, 0xBC}, {0x01, 1, 5, 0x05}}, {{0x79}, {0x79}}, {}},
      {an3155::erase({1, 0x105}, true, 1s, timing_), {{0x44, 0xBB}, {0, 1, 0, 1, 1, 5, 0x04}}, {{0x79}, {0x79}}, {}},
      {an3155::erase_all(false, 1s, timing_), {{0x43, 0xBC}, {0xFF, 0x00}}, {{0x79}, {0x79}}, {}},
      {an3155::erase_all(true, 1s, timing_), {{0x44, 0xBB}, {0xFF, 0xFF, 0x00}}, {{0x79}, {0x79}}, {}},
  };
  for (const Case& c : cases) {
    protocol_.start(c.command, now_);
    for (size_t step = 0; step < c.sent.size(); ++step) {
      EXPECT_TRUE(protocol_.busy()) << c.command.what;
      EXPECT_EQ(protocol_.take_output(), c.sent[step]) << c.command.what;
      for (uint8_t byte : c.answers[step]) protocol_.receive(Bytes{byte}, now_);
    }
    ASSERT_FALSE(protocol_.busy()) << c.command.what;
    ASSERT_TRUE(protocol_.result()) << protocol_.result().error().message;
    EXPECT_EQ(protocol_.result().value(), c.data) << c.command.what;
    EXPECT_TRUE(protocol_.take_output().empty());
  }
}

TEST_F(Wire, AnswersMayComeInOnePiece) {
  protocol_.start(an3155::get_id(timing_), now_);
  protocol_.receive(Bytes{0x79, 1, 0x04, 0x13, 0x79, 0x55}, now_);  // and a stray byte after it
  ASSERT_FALSE(protocol_.busy());
  EXPECT_EQ(protocol_.result().value(), (Bytes{0x04, 0x13}));
}

TEST_F(Wire, SyncTakesTheRefusalOfABootLoaderInStep) {
  protocol_.start(an3155::synchronise(timing_), now_);
  protocol_.receive(Bytes{0x1F}, now_);
  EXPECT_TRUE(protocol_.result());
}

TEST_F(Wire, SyncGivesUpWithAdvice) {
  protocol_.start(an3155::synchronise(timing_), now_);
  size_t sent = 0;
  while (protocol_.busy()) {
    sent += protocol_.take_output().size();
    now_ = *protocol_.deadline();
    protocol_.tick(now_);
  }
  EXPECT_GT(sent, static_cast<size_t>(timing_.sync_attempts));  // bursts, for a boot loader left in mid-frame
  EXPECT_EQ(now_ - Time{}, timing_.sync * timing_.sync_attempts);
  EXPECT_EQ(protocol_.result().error().kind, ErrorKind::kTimeout);
  EXPECT_NE(protocol_.result().error().message.find("BOOT0"), std::string::npos);
}

TEST_F(Wire, SyncTellsWhenAProgramTalksInstead) {
  protocol_.start(an3155::synchronise(timing_), now_);
  while (protocol_.busy()) {
    protocol_.receive(Bytes{'>', '>', '>', ' ', 0x07}, now_);
    now_ = *protocol_.deadline();
    protocol_.tick(now_);
  }
  EXPECT_EQ(protocol_.result().error().kind, ErrorKind::kProtocol);
  EXPECT_NE(protocol_.result().error().message.find("\">>> \\x07>>> "), std::string::npos)
      << protocol_.result().error().message;
}

TEST_F(Wire, TickBeforeTheDeadlineDoesNothing) {
  protocol_.start(an3155::get_id(timing_), now_);
  protocol_.take_output();
  protocol_.tick(now_ + timing_.answer - 1ms);
  EXPECT_TRUE(protocol_.take_output().empty());
  EXPECT_EQ(protocol_.deadline(), now_ + timing_.answer);
}

TEST_F(Wire, RefusalsAreTriedAgainAndThenExplained) {
  test::Stm32Model once({}, {.refuse_frames = {0, 2}});
  synchronised(once);
  EXPECT_TRUE(run(an3155::read_memory(0x08000000, 16, timing_), once));
  test::Stm32ModelConfig config;
  config.readout_protected = true;
  test::Stm32Model locked(config);
  synchronised(locked);
  Result<Bytes> refused = run(an3155::read_memory(0x08000000, 16, timing_), locked);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::kProtocol);
  EXPECT_EQ(
      refused.error().message,
      "the boot loader refused to read 16 bytes at 0x08000000: the chip's readout protection is probably on, or its "
      "boot loader lacks this command");
  test::Stm32Model open;
  synchronised(open);
  refused = run(an3155::read_memory(0x12345678, 16, timing_), open);
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("does not allow the address 0x12345678"), std::string::npos);
  // Whatever was refused, the next command is understood.
  EXPECT_TRUE(run(an3155::get_id(timing_), open));
}

TEST_F(Wire, ALostByteEitherWayIsMadeUpFor) {
  std::mt19937 random(8);
  Bytes bytes = random_bytes(random, 256);
  bytes[17] = 0xFF;
  // Every position of a whole write and read, both ways.
  for (bool sent : {false, true}) {
    for (uint64_t lost = 1; lost < (sent ? 265 : 280); ++lost) {
      test::Stm32Faults faults;
      (sent ? faults.lose_sent : faults.lose_received) = {lost};
      test::Stm32Model model({}, faults);
      synchronised(model);
      Result<Bytes> written = run(an3155::write_memory(0x08000400, bytes, timing_), model);
      ASSERT_TRUE(written) << lost << ": " << written.error().message;
      Result<Bytes> read = run(an3155::read_memory(0x08000400, 256, timing_), model);
      ASSERT_TRUE(read) << lost << ": " << read.error().message;
      ASSERT_EQ(*read, bytes) << (sent ? "answer " : "byte ") << lost;
    }
  }
}

TEST_F(Wire, ALostByteOfAnEraseErasesNothingElse) {
  for (bool extended : {false, true}) {
    for (uint64_t lost = 1; lost < 12; ++lost) {
      test::Stm32ModelConfig config;
      config.extended_erase = extended;
      test::Stm32Model model(config, {.lose_received = {lost}});
      synchronised(model);
      Result<Bytes> erased = run(an3155::erase({2, 3, 9}, extended, 1s, timing_), model);
      ASSERT_TRUE(erased) << lost << ": " << erased.error().message;
      for (const auto& [page, count] : model.erase_counts()) {
        EXPECT_TRUE(page == 2 || page == 3 || page == 9) << "page " << page << " with byte " << lost << " lost";
      }
      EXPECT_EQ(model.erase_counts().size(), 3u);
      EXPECT_EQ(model.mass_erases(), 0);
    }
  }
}

TEST_F(Wire, SilenceEndsInAnErrorAfterABoundedTime) {
  for (uint64_t stall = 1; stall < 18; ++stall) {
    test::Stm32Model model({}, {.stall_after = stall});
    synchronised(model);
    Time began = now_;
    Result<Bytes> result = run(an3155::write_memory(0x08000000, Bytes(8, 1), timing_), model);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::kTimeout) << result.error().message;
    EXPECT_NE(result.error().message.find("stopped answering"), std::string::npos);
    EXPECT_LT(now_ - began, 20s);
  }
}

TEST_F(Wire, EndlessNoiseEndsInAnError) {
  protocol_.start(an3155::get_id(timing_), now_);
  int bytes = 0;
  while (protocol_.busy() && bytes < 100000) {
    now_ += 5ms;
    protocol_.receive(Bytes{0x42}, now_);
    ++bytes;
  }
  ASSERT_FALSE(protocol_.busy());
  EXPECT_NE(protocol_.result().error().message.find("keeps sending"), std::string::npos);
}

}  // namespace
}  // namespace adder::flasher
