// Getting back in step: a boot loader that lost a byte of ours waits for it forever, so filler bytes are sent until it
// refuses something. Two equal bytes are never a command. Where one byte of a frame was lost, the filler stands in for
// the frame's checksum, and fits only if it equals the lost byte (the XOR of the whole frame is 0): so the filler is a
// value that the frame does not hold, and a damaged write or erase cannot be completed by it.
#include "flasher/stm32_uart_protocol.h"

#include <algorithm>
#include <cstdio>

namespace adder::flasher {

using an3155::Step;

namespace {

// Single fillers end all usual cases in two or three. A lost length byte may need hundreds more, the lost high byte of
// Extended Erase's count thousands: so then bursts, doubling, with a single one after each to prove the step.
constexpr int kSingleFillers = 6;
constexpr size_t kFirstBurst = 16;
constexpr size_t kLargestBurst = 4096;
constexpr int kMostFillers = kSingleFillers + 24;
// The same for the sync byte, for a boot loader that waits for the rest of what an earlier, broken-off session sent.
constexpr int kSingleSyncs = 3;
constexpr size_t kMostNoise = 64;
constexpr milliseconds kMostTalk{3000};

size_t burst_size(int number) { return std::min(kFirstBurst << std::min(number, 16), kLargestBurst); }

std::string byte_text(uint8_t byte) {
  char text[8];
  std::snprintf(text, sizeof text, "0x%02X", byte);
  return text;
}

// From the top, and never 0x00, which would complete Erase's "all pages", nor the sync byte.
uint8_t filler_for(ByteSpan frame) {
  for (int value = 0xFF; value > 0; --value) {
    uint8_t byte = static_cast<uint8_t>(value);
    if (byte != an3155::kSync && std::find(frame.begin(), frame.end(), byte) == frame.end()) return byte;
  }
  return 0xFF;  // a frame of all values: reading back must tell
}

std::string quoted(ByteSpan bytes) {
  std::string text = "\"";
  for (uint8_t byte : bytes) {
    if (byte >= 0x20 && byte < 0x7F) {
      text += static_cast<char>(byte);
    } else {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\x%02x", byte);
      text += escape;
    }
  }
  return text + "\"";
}

}  // namespace

void Stm32UartProtocol::start(an3155::Command command, Time now) {
  command_ = std::move(command);
  attempt_ = 0;
  output_.clear();
  noise_.clear();
  why_.reset();
  begin_attempt(now);
}

void Stm32UartProtocol::begin_attempt(Time now) {
  ++attempt_;
  step_ = 0;
  data_.clear();
  begin_step(now);
}

void Stm32UartProtocol::begin_step(Time now) {
  const Step& step = command_.steps[step_];
  state_ = State::kStep;
  output_.insert(output_.end(), step.send.begin(), step.send.end());
  if (step.expect == Step::Expect::kSync && attempt_ > kSingleSyncs && attempt_ % 2 == 0) {
    output_.insert(output_.end(), burst_size(2 * (attempt_ - kSingleSyncs)), an3155::kSync);
  }
  expected_ = step.expect == Step::Expect::kCounted ? 1 : step.count;
  count_known_ = step.expect != Step::Expect::kCounted;
  deadline_ = now + step.patience;
}

void Stm32UartProtocol::next_step(Time now) {
  if (++step_ == command_.steps.size()) return finish(std::move(data_));
  begin_step(now);
}

void Stm32UartProtocol::receive(ByteSpan bytes, Time now) {
  for (uint8_t byte : bytes) take_byte(byte, now);
}

void Stm32UartProtocol::take_byte(uint8_t byte, Time now) {
  switch (state_) {
    case State::kIdle: return;  // late bytes of an attempt that was given up
    case State::kSilence: in_step_ = false; return begin_silence(now);
    case State::kFiller: return take_filler_answer(byte, now);
    case State::kStep: break;
  }
  Step::Expect expect = command_.steps[step_].expect;
  if (expect == Step::Expect::kAck || expect == Step::Expect::kSync) return take_answer(byte, now);
  take_data(byte, now);
}

void Stm32UartProtocol::take_answer(uint8_t byte, Time now) {
  const Step& step = command_.steps[step_];
  bool sync = step.expect == Step::Expect::kSync;
  if (byte == an3155::kAck || (sync && byte == an3155::kNack)) return next_step(now);
  if (sync) {  // a running program may be printing; its text is for the message
    if (noise_.size() < kMostNoise) noise_.push_back(byte);
    return;
  }
  if (byte == an3155::kNack) {
    Error refused{ErrorKind::kProtocol, "the boot loader refused to " + command_.what + ": " + step.refusal};
    return attempt_failed(std::move(refused), now);
  }
  attempt_failed(surprise_error(byte), now);
}

void Stm32UartProtocol::take_data(uint8_t byte, Time now) {
  deadline_ = now + command_.steps[step_].patience;
  if (!count_known_) {
    count_known_ = true;
    expected_ = size_t{byte} + 1;
    return;
  }
  data_.push_back(byte);
  if (--expected_ == 0) next_step(now);
}

void Stm32UartProtocol::tick(Time now) {
  if (state_ == State::kIdle || now < deadline_) return;
  switch (state_) {
    case State::kStep: return attempt_failed(silence_error(), now);
    case State::kSilence:
      if (in_step_) return begin_attempt(now);
      return send_filler(now);
    case State::kFiller:
      if (fillers_ >= kMostFillers) return finish(*why_);
      return send_filler(now);
    case State::kIdle: return;
  }
}

// Even after a NACK: where a length byte was lost, it comes early, and the rest of the frame is taken for commands.
void Stm32UartProtocol::attempt_failed(Error error, Time now) {
  why_ = std::move(error);
  if (attempt_ >= command_.attempts) return finish(*why_);
  output_.clear();
  if (!command_.resync) return begin_attempt(now);
  fillers_ = 0;
  filler_ = filler_for(command_.steps[step_].send);
  in_step_ = false;
  give_up_ = now + kMostTalk + kMostFillers * timing_.resync;
  begin_silence(now);
}

void Stm32UartProtocol::begin_silence(Time now) {
  if (now > give_up_) {
    return finish(Error{ErrorKind::kProtocol, "the port keeps sending what is no answer of a boot loader"});
  }
  state_ = State::kSilence;
  deadline_ = now + timing_.silence;
}

void Stm32UartProtocol::send_filler(Time now) {
  int beyond = fillers_++ - kSingleFillers;
  size_t count = beyond < 0 || beyond % 2 == 1 ? 1 : burst_size(beyond / 2);
  output_.insert(output_.end(), count, filler_);
  in_step_ = count == 1;  // becomes true knowledge when the answer is a NACK
  state_ = State::kFiller;
  deadline_ = now + timing_.resync + count * timing_.filler_byte;
}

void Stm32UartProtocol::take_filler_answer(uint8_t byte, Time now) {
  // After a burst a second refusal may follow, and its last byte may be half a command: only the refusal of a single
  // filler proves that the boot loader is in step. Anything else is the tail of a longer answer.
  in_step_ = in_step_ && byte == an3155::kNack;
  begin_silence(now);
}

void Stm32UartProtocol::finish(Result<Bytes> result) {
  result_ = std::move(result);
  state_ = State::kIdle;
}

Bytes Stm32UartProtocol::take_output() { return std::exchange(output_, {}); }

std::optional<Time> Stm32UartProtocol::deadline() const {
  if (state_ == State::kIdle) return std::nullopt;
  return deadline_;
}

Error Stm32UartProtocol::silence_error() const {
  if (command_.steps[step_].expect != Step::Expect::kSync) {
    return {ErrorKind::kTimeout, "the boot loader stopped answering when asked to " + command_.what};
  }
  std::string advice = "set the BOOT0 pin high, reset the chip and try again";
  if (noise_.empty()) {
    return {ErrorKind::kTimeout,
            "no boot loader answers on this port: " + advice + ". Check also that RX and TX are crossed"};
  }
  return {ErrorKind::kProtocol, "what answers on this port is no STM32 boot loader (it sent " + quoted(noise_) +
                                    "). If a program is running on the chip, " + advice};
}

Error Stm32UartProtocol::surprise_error(uint8_t byte) const {
  return {ErrorKind::kProtocol, "the boot loader answered " + byte_text(byte) +
                                    " instead of ACK or NACK when asked to " + command_.what +
                                    ". Check the line, or lower the speed with --baud"};
}

}  // namespace adder::flasher
