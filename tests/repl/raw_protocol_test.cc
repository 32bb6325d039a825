// The protocol machine against transcripts of real devices, whole, byte by byte, cut at every byte, and with the device
// falling silent at every byte.
#include "repl/raw_protocol.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/repl/transcript_driver.h"

namespace adder::repl {
namespace {

using Kind = RawEvent::Kind;
using transport::ErrorKind;
using transport::Transfer;

std::vector<Transfer> load(const std::string& name) {
  std::ifstream file(std::string(TRANSCRIPTS) + "/" + name);
  std::ostringstream text;
  text << file.rdbuf();
  auto transfers = transport::parse_transcript(text.str());
  EXPECT_TRUE(transfers.ok()) << name << ": " << (transfers.ok() ? "" : transfers.error().message);
  EXPECT_FALSE(transfers->empty()) << name;
  return *transfers;
}

// What is asked of the machine, in order; the source of an execute is found in the transcript.
struct Step {
  enum What { kEnter, kExecute, kSoftReset, kLeave, kInterrupt } what;
  std::string source;
};

struct Case {
  const char* file;
  std::vector<Step> steps;
  std::string output;     // all that programs print
  std::string traceback;  // the last line of the last run's
};

std::string sent_source(const std::vector<Transfer>& transfers, const std::string& first_word) {
  // A source that took several windows lies in several transfers.
  std::string source;
  for (const Transfer& transfer : transfers) {
    if (!transfer.to_device) continue;
    if (source.empty() && !transfer.bytes.starts_with(first_word)) continue;
    source += transfer.bytes;
    if (size_t end = source.find('\x04'); end != std::string::npos) return source.substr(0, end);
  }
  ADD_FAILURE() << first_word << " is not in the transcript";
  return "";
}

std::vector<Case> cases() {
  const std::string table =
      "  0   0   0   0\r\n  0   1   2   3\r\n  0   2   4   6\r\n  0   3   6   9\r\nthe answer: 42\r\n";
  return {
      {"raw_paste_run.txt",
       {{Step::kEnter, ""}, {Step::kExecute, "# A source"}, {Step::kLeave, ""}},
       table,
       "ValueError: done"},
      {"microbit_run.txt",
       {{Step::kEnter, ""}, {Step::kExecute, "# A source"}, {Step::kLeave, ""}},
       table,
       "ValueError: done"},
      {"raw_paste_syntax_error.txt",
       {{Step::kEnter, ""}, {Step::kExecute, "x = 1"}, {Step::kLeave, ""}},
       "",
       "SyntaxError: invalid syntax"},
      {"microbit_soft_reset.txt",
       {{Step::kEnter, ""}, {Step::kSoftReset, ""}, {Step::kExecute, "x = 1"}, {Step::kLeave, ""}},
       "",
       "SyntaxError: invalid syntax"},
      {"microbit_interrupt.txt",
       {{Step::kEnter, ""}, {Step::kExecute, "i=0"}, {Step::kInterrupt, ""}, {Step::kLeave, ""}},
       "",
       "KeyboardInterrupt: "},
      {"raw_paste_early_end.txt", {{Step::kEnter, ""}, {Step::kExecute, "x = ="}}, "", "SyntaxError: invalid syntax"},
      {"raw_paste_refused.txt", {{Step::kEnter, ""}, {Step::kExecute, "print(1+1)"}}, "2\r\n", ""},
      {"sys_exit.txt", {{Step::kEnter, ""}, {Step::kExecute, "import sys"}, {Step::kExecute, "print(1)"}}, "1\r\n", ""},
      {"forgets_raw_mode.txt", {{Step::kEnter, ""}, {Step::kSoftReset, ""}}, "", ""},
  };
}

// Asks for one step; true when it is answered by the event that belongs to it.
testing::AssertionResult take(TranscriptDriver& driver, const Step& step, const std::vector<Transfer>& transfers,
                              std::string& traceback) {
  Kind wanted = Kind::kFinished;
  bool needs_prompt = step.what == Step::kExecute || step.what == Step::kSoftReset || step.what == Step::kLeave;
  if (needs_prompt && !driver.protocol.is_ready()) return testing::AssertionFailure() << "not at the prompt";
  switch (step.what) {
    case Step::kEnter: driver.protocol.enter(driver.now()), wanted = Kind::kEntered; break;
    case Step::kSoftReset: driver.protocol.soft_reset(driver.now()), wanted = Kind::kReset; break;
    case Step::kLeave: driver.protocol.leave(driver.now()), wanted = Kind::kLeft; break;
    case Step::kInterrupt: driver.protocol.interrupt(driver.now()); break;
    case Step::kExecute: {
      std::string source = sent_source(transfers, step.source);
      // The device has the whole source in some transcripts only in part: what it never took is never sent.
      driver.protocol.execute(step.source == "x = =" ? source + "\nprint(2)\n" : source, driver.now());
      auto started = driver.run_until_event();
      if (!started || started->kind != Kind::kStarted)
        return testing::AssertionFailure() << "the program did not start";
      break;
    }
  }
  auto event = driver.run_until_event();
  if (!event && step.what == Step::kExecute && driver.protocol.is_running())
    return testing::AssertionSuccess();  // endless
  if (!event) return testing::AssertionFailure() << "no event for step " << step.what;
  if (event->kind != wanted) {
    return testing::AssertionFailure() << "step " << step.what << " gave event " << static_cast<int>(event->kind) << " "
                                       << event->error.message;
  }
  if (wanted == Kind::kFinished) traceback = event->text;
  return testing::AssertionSuccess();
}

void play(const Case& test, const std::set<size_t>& cuts) {
  std::vector<Transfer> transfers = load(test.file);
  TranscriptDriver driver(transfers, cuts);
  std::string traceback;
  for (const Step& step : test.steps) {
    ASSERT_TRUE(take(driver, step, transfers, traceback)) << test.file;
    ASSERT_EQ(driver.mismatch, "") << test.file;
  }
  EXPECT_EQ(driver.output, test.output) << test.file;
  if (test.traceback.empty()) {
    EXPECT_EQ(traceback, "");
  } else {
    EXPECT_NE(traceback.find(test.traceback + "\r\n"), std::string::npos) << traceback;
  }
  EXPECT_TRUE(driver.at_end()) << test.file;
}

size_t device_bytes(const std::vector<Transfer>& transfers) {
  size_t count = 0;
  for (const Transfer& transfer : transfers) count += transfer.to_device ? 0 : transfer.bytes.size();
  return count;
}

TEST(RawProtocol, PlaysEveryTranscript) {
  for (const Case& test : cases()) play(test, {});
}

TEST(RawProtocol, PlaysEveryTranscriptByteAtATime) {
  for (const Case& test : cases()) {
    std::set<size_t> cuts;
    for (size_t at = 1; at < device_bytes(load(test.file)); ++at) cuts.insert(at);
    play(test, cuts);
  }
}

TEST(RawProtocol, PlaysEveryTranscriptCutAtEveryByte) {
  for (const Case& test : cases()) {
    size_t total = device_bytes(load(test.file));
    for (size_t at = 1; at < total && !HasFatalFailure(); ++at) play(test, {at});
  }
}

// A device that falls silent anywhere leads to a failure, or to a program that is taken to run; never to a machine that
// waits for ever.
TEST(RawProtocol, SilenceAtEveryByteEndsInAFailureOrARun) {
  for (const Case& test : cases()) {
    std::vector<Transfer> transfers = load(test.file);
    size_t total = device_bytes(transfers);
    for (size_t at = 0; at < total; ++at) {
      TranscriptDriver driver(transfers, {});
      driver.silence_from(at);
      std::string traceback;
      bool all = true;
      for (const Step& step : test.steps) all = all && take(driver, step, transfers, traceback);
      EXPECT_FALSE(driver.protocol.next_deadline().has_value()) << test.file << " at " << at;
      EXPECT_TRUE(!all || driver.at_end() || driver.protocol.is_running() || test.steps.back().what == Step::kLeave)
          << test.file << " at " << at;
    }
  }
}

// ---- a device that the test plays by hand

class ByHand : public testing::Test {
protected:
  void enter() {
    protocol_.enter(now_);
    tick_until_sent("\x01");
    receive("\r\nraw REPL; CTRL-B to exit\r\n>");
    ASSERT_TRUE(protocol_.is_ready());
    expect_event(Kind::kEntered);
  }
  void start_paste(const std::string& source, const std::string& window = std::string("\x80\x00", 2)) {
    enter();
    protocol_.execute(source, now_);
    ASSERT_EQ(protocol_.take_output(),
              "\x05"
              "A\x01");
    receive("R\x01" + window + "\x01");
  }
  void receive(std::string_view bytes) { protocol_.receive(bytes, now_); }
  void tick_until_sent(std::string_view wanted) {
    std::string sent = protocol_.take_output();
    for (int turn = 0; turn < 100 && sent.find(wanted) == std::string::npos && protocol_.next_deadline(); ++turn) {
      now_ = *protocol_.next_deadline();
      protocol_.tick(now_);
      sent += protocol_.take_output();
    }
    EXPECT_NE(sent.find(wanted), std::string::npos);
  }
  RawEvent expect_event(Kind kind) {
    auto event = protocol_.take_event();
    EXPECT_TRUE(event.has_value());
    if (!event) return {};
    EXPECT_EQ(static_cast<int>(event->kind), static_cast<int>(kind)) << event->text << event->error.message;
    return *event;
  }

  Time now_{};
  RawProtocol protocol_{{.ask_at_once = false}};
};

// The first try, which asks for all at once.
class AtOnce : public ByHand {
protected:
  void SetUp() override {
    protocol_ = RawProtocol();
    protocol_.enter(now_);
    ASSERT_EQ(protocol_.take_output(),
              "\r\x03\r\x01"
              "\x05"
              "A\x01");
  }
  void time_passes(milliseconds span) {
    now_ += span;
    protocol_.tick(now_);
  }
  const std::string prompt_ = "\r\nraw REPL; CTRL-B to exit\r\n>", paste_ = std::string("R\x01\x80\x00\x01", 5);
};

TEST_F(AtOnce, AProgramGoesOutWithoutAnotherQuestion) {
  receive("\r\nKeyboardInterrupt: \r\n>>> \r\n>>> " + prompt_);
  EXPECT_FALSE(protocol_.is_ready());
  receive(paste_);
  ASSERT_TRUE(protocol_.is_ready());
  EXPECT_TRUE(protocol_.speaks_raw_paste());
  EXPECT_NE(expect_event(Kind::kEntered).text.find("KeyboardInterrupt"), std::string::npos);
  protocol_.execute("pass", now_);
  EXPECT_EQ(protocol_.take_output(), "pass\x04");
  receive("\x04\x04\x04>");
  expect_event(Kind::kStarted);
  expect_event(Kind::kFinished);
  protocol_.execute("pass", now_);
  EXPECT_EQ(protocol_.take_output(),
            "\x05"
            "A\x01")
      << "each program asks for itself";
}

TEST_F(AtOnce, AnAnswerMayBeCutAnywhere) {
  const std::string answer = prompt_ + paste_;
  for (size_t cut = 0; cut <= answer.size(); ++cut) {
    protocol_ = RawProtocol();
    protocol_.enter(now_);
    protocol_.take_output();
    receive(answer.substr(0, cut));
    receive(answer.substr(cut));
    ASSERT_TRUE(protocol_.is_ready()) << cut;
    protocol_.execute(std::string(300, 'x'), now_);
    EXPECT_EQ(protocol_.take_output(), std::string(256, 'x')) << cut;
  }
}

TEST_F(AtOnce, AnOlderDevicePrintsItsPromptAgain) {
  receive(prompt_ + prompt_);
  time_passes(milliseconds(100));
  ASSERT_TRUE(protocol_.is_ready());
  EXPECT_FALSE(protocol_.speaks_raw_paste());
  expect_event(Kind::kEntered);
  protocol_.execute("1", now_);
  EXPECT_EQ(protocol_.take_output(), "1\x04");
}

TEST_F(AtOnce, ARefusalOfRawPasteIsOne) {
  receive(prompt_ + std::string("R\x00", 2));
  ASSERT_TRUE(protocol_.is_ready());
  EXPECT_FALSE(protocol_.speaks_raw_paste());
}

TEST_F(AtOnce, ADeviceThatDoesNotAnswerIsAskedTheSlowWay) {
  time_passes(milliseconds(500));
  EXPECT_EQ(protocol_.take_output(), "\r\x03\x03");
  receive(paste_);  // late, and cancelled by those
  receive("\x04\x04KeyboardInterrupt: \r\n\x04>");
  time_passes(milliseconds(40));
  EXPECT_EQ(protocol_.take_output(), "\r\x01");
  receive(prompt_);
  time_passes(milliseconds(500));
  EXPECT_EQ(protocol_.take_output(),
            "\x05"
            "A\x01")
      << "whoever keeps the session wants to know";
  EXPECT_FALSE(protocol_.is_ready());
  receive(paste_);
  ASSERT_TRUE(protocol_.is_ready());
  EXPECT_TRUE(protocol_.speaks_raw_paste());
  protocol_.execute("1", now_);
  EXPECT_EQ(protocol_.take_output(), "1\x04");
}

TEST_F(AtOnce, ADeviceThatAnswersLateAndKnowsNoRawPasteIsAskedOnce) {
  time_passes(milliseconds(500));
  time_passes(milliseconds(40));
  receive(prompt_ + prompt_);
  protocol_.take_output();
  receive(prompt_);
  time_passes(milliseconds(100));
  ASSERT_TRUE(protocol_.is_ready());
  EXPECT_FALSE(protocol_.speaks_raw_paste());
  EXPECT_EQ(protocol_.take_output(), "");
}

TEST_F(AtOnce, ADeviceThatNeverAnswersToRawPasteIsTakenAsItIs) {
  time_passes(milliseconds(500));
  for (int i = 0; i < 60 && !protocol_.is_ready(); ++i) {
    if (protocol_.take_output().ends_with("\r\x01")) receive(prompt_);
    ASSERT_TRUE(protocol_.next_deadline().has_value());
    time_passes(*protocol_.next_deadline() - now_ > milliseconds(0)
                    ? std::chrono::duration_cast<milliseconds>(*protocol_.next_deadline() - now_)
                    : milliseconds(0));
  }
  EXPECT_TRUE(protocol_.is_ready());
}

// What was at its raw prompt is at the friendly one, where a request of raw-paste is one of paste mode.
TEST_F(AtOnce, ADeviceThatWasResetIsNotWaitedFor) {
  receive(prompt_ + paste_);
  expect_event(Kind::kEntered);
  protocol_.execute("1", now_);
  receive("\x04\x04\x04>");
  expect_event(Kind::kStarted);
  expect_event(Kind::kFinished);
  EXPECT_EQ(protocol_.restarts(), 0);
  protocol_.execute("2", now_);
  receive("MicroPython v1.27\r\nType \"help()\" for more inform");
  receive("ation.\r\n>>> \r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== A\x01");
  EXPECT_EQ(protocol_.restarts(), 1);
  time_passes(milliseconds(500));
  EXPECT_EQ(expect_event(Kind::kFailed).error.kind, ErrorKind::kProtocol);
}

TEST_F(AtOnce, AnOldDeviceThatWasResetEchoesAndIsNotWaitedFor) {
  receive(prompt_ + prompt_);
  time_passes(milliseconds(100));
  expect_event(Kind::kEntered);
  const std::string source = "print('a line', 'of more', 'than two pieces')";
  protocol_.execute(source, now_);
  EXPECT_EQ(protocol_.take_output(), source.substr(0, 16));
  receive("tick\r\n");  // somebody prints in the background
  time_passes(milliseconds(10));
  EXPECT_EQ(protocol_.take_output(), source.substr(16, 16));
  receive("MicroPython\r\n>>> ");
  receive(source.substr(0, 32));
  time_passes(milliseconds(10));
  EXPECT_EQ(protocol_.take_output(), "");
  EXPECT_EQ(expect_event(Kind::kFailed).error.kind, ErrorKind::kProtocol);
}

TEST_F(AtOnce, TheWelcomeOfCtrlBIsNoRestart) {
  receive(prompt_ + paste_);
  protocol_.leave(now_);
  receive("\x04\x04\x04>\r\nMicroPython v1.27\r\nType \"help()\" for more information.\r\n>>> ");
  EXPECT_EQ(protocol_.restarts(), 0);
}

TEST_F(AtOnce, LeavingAndResettingEndTheOpenPaste) {
  receive(prompt_ + paste_);
  protocol_.leave(now_);
  EXPECT_EQ(protocol_.take_output(), "\x04\r\x02");
  receive("\x04\x04\x04>\r\nMicroPython\r\n>>> ");
  expect_event(Kind::kEntered);
  EXPECT_EQ(expect_event(Kind::kLeft).text, "\r\nMicroPython\r\n>>> ");
  protocol_.enter(now_);
  protocol_.take_output();
  receive(prompt_ + paste_);
  expect_event(Kind::kEntered);
  protocol_.soft_reset(now_);
  EXPECT_EQ(protocol_.take_output(), "\x04\x04");
  receive("\x04\x04\x04>OK\r\nMPY: soft reboot\r\nboot" + prompt_);
  EXPECT_EQ(expect_event(Kind::kReset).text, "boot\r\n");
}

TEST_F(AtOnce, AnOldOpenPasteIsNotTrusted) {
  receive(prompt_ + paste_);
  now_ += std::chrono::minutes(1);
  protocol_.execute("1", now_);
  EXPECT_EQ(protocol_.take_output(),
            "\x03"
            "\x05"
            "A\x01");
  receive("\x04\x04Traceback (most recent call last):\r\nKeyboardInterrupt: \r\n\x04>" + paste_);
  EXPECT_EQ(protocol_.take_output(), "1\x04");
}

TEST_F(AtOnce, WhatFollowsAProgramGoesOutWithItWhereTheDeviceHasRoom) {
  receive(prompt_ + paste_);
  protocol_.execute(std::string(100, 'x'), now_, std::string(100, 'y'));
  EXPECT_EQ(protocol_.take_output(), std::string(100, 'x') + "\x04" + std::string(100, 'y'));
  receive("\x04\x04\x04>");
  protocol_.enter(now_);
  protocol_.take_output();
  receive(prompt_ + paste_);
  protocol_.execute(std::string(100, 'x'), now_, std::string(200, 'y'));
  EXPECT_EQ(protocol_.take_output(), std::string(100, 'x') + "\x04");
  receive("\x04");
  EXPECT_EQ(protocol_.take_output(), std::string(200, 'y'));
}

TEST_F(AtOnce, AProgramsEndAndLeavingAreOne) {
  receive(prompt_ + paste_);
  expect_event(Kind::kEntered);
  protocol_.execute("1/0", now_, std::string(RawProtocol::kLeave));
  protocol_.leaves_at_end();
  EXPECT_EQ(protocol_.take_output(), "1/0\x04\r\x02");
  receive("\x04\x04ZeroDivisionError: \r\n\x04>");
  expect_event(Kind::kStarted);
  EXPECT_FALSE(protocol_.take_event().has_value());
  receive("\r\nMicroPython\r\n>>> ");
  EXPECT_EQ(expect_event(Kind::kFinished).text, "ZeroDivisionError: \r\n");
  EXPECT_FALSE(protocol_.is_ready());
}

TEST_F(ByHand, EntersThroughAnEndlessFlood) {
  protocol_.enter(now_);
  std::string sent;
  for (int piece = 0; piece < 200 && sent.find('\x01') == std::string::npos; ++piece) {
    receive("spam spam spam\r\n");
    sent += protocol_.take_output();
    now_ += milliseconds(10);
  }
  EXPECT_EQ(sent, "\r\x03\r\x01");
  receive("spam\r\nKeyboardInterrupt: \r\n>>> \r\nraw REPL; CTRL-B to exit\r\n>");
  EXPECT_TRUE(protocol_.is_ready());
  EXPECT_NE(expect_event(Kind::kEntered).text.find("KeyboardInterrupt"), std::string::npos);
}

TEST_F(ByHand, AsksAgainWhenTheFirstRequestIsLost) {
  protocol_.enter(now_);
  tick_until_sent("\r\x01");
  tick_until_sent("\r\x03\x03\r\x01");
  receive("raw REPL; CTRL-B to exit\r\n>");
  EXPECT_FALSE(protocol_.is_ready()) << "the first request's answer may still come";
  receive("raw REPL; CTRL-B to exit\r\n>");
  now_ += milliseconds(1000);
  protocol_.tick(now_);
  EXPECT_TRUE(protocol_.is_ready());
  expect_event(Kind::kEntered);
}

TEST_F(ByHand, GivesUpOnADeviceThatNeverAnswers) {
  protocol_.enter(now_);
  for (int turn = 0; turn < 1000 && protocol_.next_deadline(); ++turn) {
    now_ = *protocol_.next_deadline();
    protocol_.tick(now_);
  }
  EXPECT_EQ(expect_event(Kind::kFailed).error.kind, ErrorKind::kTimeout);
  EXPECT_LE(now_ - Time{}, milliseconds(13000));
}

TEST_F(ByHand, ALatePromptIsNotTakenForARefusalOfRawPaste) {
  enter();
  protocol_.execute("print(1)", now_);
  protocol_.take_output();
  receive("raw REPL; CTRL-B to exit\r\n>");
  EXPECT_EQ(protocol_.take_output(), "");
  receive(std::string("R\x01\x80\x00\x01", 5));
  EXPECT_EQ(protocol_.take_output(), "print(1)\x04");
  receive("\x04\x31\r\n\x04\x04>");
  expect_event(Kind::kStarted);
  EXPECT_EQ(expect_event(Kind::kOutput).text, "1\r\n");
  expect_event(Kind::kFinished);
}

TEST_F(ByHand, NeverSendsMoreThanTheWindow) {
  start_paste(std::string(1000, 'x'), std::string("\x10\x00", 2));
  // 16 from the window and 16 from the \x01 that came with it.
  EXPECT_EQ(protocol_.take_output(), std::string(32, 'x'));
  receive("\x01");
  EXPECT_EQ(protocol_.take_output(), std::string(16, 'x'));
  receive("\x01\x01\x01");
  EXPECT_EQ(protocol_.take_output(), std::string(48, 'x'));
}

TEST_F(ByHand, RefusesAWindowOfZero) {
  start_paste("print(1)", std::string("\x00\x00", 2));
  EXPECT_EQ(expect_event(Kind::kFailed).error.kind, ErrorKind::kProtocol);
  EXPECT_EQ(protocol_.take_output(), "\x03");
}

TEST_F(ByHand, AnInterruptStopsAnUploadWithOneByte) {
  start_paste(std::string(1000, 'x'));
  protocol_.take_output();
  protocol_.interrupt(now_);
  receive("\x01");  // crossed on the wire
  EXPECT_EQ(protocol_.take_output(), "\x03");
  receive("\x04\x04Traceback (most recent call last):\r\n  File \"<stdin>\", line 1\r\nKeyboardInterrupt: \r\n\x04>");
  expect_event(Kind::kStarted);
  EXPECT_NE(expect_event(Kind::kFinished).text.find("KeyboardInterrupt"), std::string::npos);
  EXPECT_TRUE(protocol_.is_ready());
}

// A \x03 behind the request would end the source before the device has agreed to it, and what is sent then would run.
TEST_F(ByHand, AnInterruptBeforeTheDeviceAgreesIsSentInPlaceOfTheSource) {
  enter();
  protocol_.execute("print(1)", now_);
  EXPECT_EQ(protocol_.take_output(), "\x05\x41\x01");
  protocol_.interrupt(now_);
  EXPECT_EQ(protocol_.take_output(), "");
  receive("R\x01");
  protocol_.interrupt(now_);  // the key is held down
  receive(std::string("\x80\x00\x01", 3));
  EXPECT_EQ(protocol_.take_output(), "\x03");
  receive("\x04\x04Traceback (most recent call last):\r\n  File \"<stdin>\", line 1\r\nKeyboardInterrupt: \r\n\x04>");
  expect_event(Kind::kStarted);
  EXPECT_NE(expect_event(Kind::kFinished).text.find("KeyboardInterrupt"), std::string::npos);
  // It was for that one only.
  protocol_.execute("print(2)", now_);
  protocol_.take_output();
  receive(std::string("R\x01\x80\x00\x01", 5));
  EXPECT_EQ(protocol_.take_output(), "print(2)\x04");
}

TEST_F(ByHand, AnInterruptBeforeAnOldDeviceHasAnsweredSendsNothing) {
  enter();
  protocol_.execute("print(1)", now_);
  protocol_.take_output();
  protocol_.interrupt(now_);
  receive(std::string("R\x00", 2));
  EXPECT_EQ(protocol_.take_output(), "");
  EXPECT_NE(expect_event(Kind::kFinished).text.find("KeyboardInterrupt"), std::string::npos);
  EXPECT_TRUE(protocol_.is_ready());
}

TEST_F(ByHand, ARestartInTheMiddleOfARunIsNoticed) {
  start_paste("import machine; machine.reset()");
  receive("\x04");
  expect_event(Kind::kStarted);
  receive("MicroPython v1.27.0 on 2025-12-10; board\r\nType \"help()\" for more information.\r\n>>> ");
  expect_event(Kind::kOutput);
  ASSERT_TRUE(protocol_.next_deadline().has_value());
  now_ = *protocol_.next_deadline();
  protocol_.tick(now_);
  EXPECT_EQ(expect_event(Kind::kFailed).error.kind, ErrorKind::kProtocol);
}

TEST_F(ByHand, ARestartAfterTheClosingBytesIsNoticedToo) {
  start_paste("import machine; machine.reset()");
  receive("\x04\x04\x04");
  receive("main has run\r\nAdder 0.1.0\r\nType \"help()\" for more information.\r\n>>> ");
  expect_event(Kind::kStarted);
  ASSERT_TRUE(protocol_.next_deadline().has_value());
  now_ = *protocol_.next_deadline();
  protocol_.tick(now_);
  EXPECT_TRUE(expect_event(Kind::kOutput).text.starts_with("main has run"));
  EXPECT_EQ(expect_event(Kind::kFailed).error.kind, ErrorKind::kProtocol);
}

TEST_F(ByHand, AProgramThatPrintsTheWelcomeTextGoesOn) {
  start_paste("print(text)");
  receive("\x04Type \"help()\" for more information.\r\n>>> ");
  receive("and more\r\n\x04\x04>");
  expect_event(Kind::kStarted);
  expect_event(Kind::kOutput);
  expect_event(Kind::kOutput);
  expect_event(Kind::kFinished);
  EXPECT_FALSE(protocol_.next_deadline().has_value());
}

TEST_F(ByHand, GarbageInsteadOfAWindowAcknowledgementFails) {
  start_paste(std::string(1000, 'x'));
  receive("what?");
  RawEvent failed = expect_event(Kind::kFailed);
  EXPECT_EQ(failed.error.kind, ErrorKind::kProtocol);
  EXPECT_NE(failed.error.message.find("what?"), std::string::npos);
}

TEST_F(ByHand, PlainModeIsThrottled) {
  RawOptions options{.ask_at_once = false};
  options.try_raw_paste = false;
  options.chunk_bytes = 16;
  protocol_ = RawProtocol(options);
  enter();
  protocol_.execute(std::string(40, 'y'), now_);
  EXPECT_EQ(protocol_.take_output(), std::string(16, 'y'));
  protocol_.tick(now_ + milliseconds(9));
  EXPECT_EQ(protocol_.take_output(), "");
  protocol_.tick(now_ + milliseconds(10));
  EXPECT_EQ(protocol_.take_output(), std::string(16, 'y'));
  now_ += milliseconds(20);
  protocol_.tick(now_);
  EXPECT_EQ(protocol_.take_output(), std::string(8, 'y') + "\x04");
  receive("OK\x04\x04>");
  expect_event(Kind::kStarted);
  expect_event(Kind::kFinished);
}

// An interrupt that an old device has seen and not yet raised ends the next program that it begins (micro:bit 1.9.2).
class InterruptedTwice : public ByHand {
protected:
  void SetUp() override {
    RawOptions options{.ask_at_once = false};
    options.try_raw_paste = false;
    protocol_ = RawProtocol(options);
    protocol_.enter(now_);
    tick_until_sent("\r\x01");
    tick_until_sent("\r\x03\x03\r\x01");
    receive("raw REPL; CTRL-B to exit\r\n>raw REPL; CTRL-B to exit\r\n>");
    expect_event(Kind::kEntered);
    protocol_.execute("print(1)", now_);
    EXPECT_NE(sent_program(), "print(1)\x04");
  }
  std::string sent_program() {
    std::string sent = protocol_.take_output();
    while (!sent.ends_with('\x04') && protocol_.next_deadline()) {
      now_ = *protocol_.next_deadline();
      protocol_.tick(now_);
      sent += protocol_.take_output();
    }
    return sent;
  }
};

TEST_F(InterruptedTwice, AnotherProgramTakesTheOneThatIsLate) {
  receive("OK\x04Traceback (most recent call last):\r\nKeyboardInterrupt: \r\n\x04>");
  EXPECT_FALSE(protocol_.take_event());
  EXPECT_EQ(sent_program(), "print(1)\x04");
  receive("OK1\r\n\x04\x04>");
  expect_event(Kind::kStarted);
  EXPECT_EQ(expect_event(Kind::kOutput).text, "1\r\n");
  EXPECT_EQ(expect_event(Kind::kFinished).text, "");
  protocol_.execute("print(2)", now_);
  EXPECT_EQ(sent_program(), "print(2)\x04") << "once is enough";
}

TEST_F(InterruptedTwice, AnInterruptMeanwhileIsForTheProgram) {
  receive("OK");
  protocol_.interrupt(now_);
  receive("\x04\x04>");
  EXPECT_NE(expect_event(Kind::kFinished).text.find("KeyboardInterrupt"), std::string::npos);
  EXPECT_TRUE(protocol_.is_ready());
  EXPECT_EQ(protocol_.take_output(), "");
}

TEST_F(ByHand, AFriendlyPromptInsteadOfOkFails) {
  RawOptions options{.ask_at_once = false};
  options.try_raw_paste = false;
  protocol_ = RawProtocol(options);
  enter();
  protocol_.execute("1", now_);
  receive(">>> ");
  EXPECT_EQ(expect_event(Kind::kFailed).error.kind, ErrorKind::kProtocol);
}

}  // namespace
}  // namespace adder::repl
