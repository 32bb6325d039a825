// Each state has one function that takes a byte. In raw-paste a window is acknowledged when its last byte has been
// taken out of the console, so what is in flight always fits there.
#include "firmware/common/raw_repl.h"

namespace adder::firmware {

namespace {
constexpr uint8_t kCtrlA = 1, kCtrlB = 2, kCtrlC = 3, kCtrlD = 4, kCtrlE = 5;
}

void RawRepl::enter() {
  state_ = State::kLine;
  length_ = 0;
  too_long_ = false;
  put("\r\nraw REPL; CTRL-B to exit\r\n>", 29);
}

RawRepl::Event RawRepl::feed(uint8_t byte) {
  switch (state_) {
    case State::kPaste: return paste(byte);
    case State::kDrain: return drain(byte);
    case State::kLine: break;
  }
  return line(byte);
}

RawRepl::Event RawRepl::line(uint8_t byte) {
  switch (byte) {
    case kCtrlA:
      if (length_ == 2 && buffer_[0] == kCtrlE) {
        bool known = buffer_[1] == 'A';
        length_ = 0;
        if (known) {
          start_paste();
        } else {
          put("R\x00", 2);
        }
      } else {
        enter();
      }
      return Event::kNone;
    case kCtrlB: length_ = 0; return Event::kLeave;
    case kCtrlC:
      length_ = 0;
      too_long_ = false;
      return Event::kNone;
    case kCtrlD:
      put("OK", 2);
      if (length_ == 0 && !too_long_) {
        put("\r\n", 2);
        return Event::kSoftReset;
      }
      return too_long_ ? Event::kTooLong : Event::kRun;
    default:
      if (length_ < capacity_) {
        buffer_[length_++] = static_cast<char>(byte);
      } else {
        too_long_ = true;
      }
      return Event::kNone;
  }
}

void RawRepl::start_paste() {
  state_ = State::kPaste;
  consumed_ = 0;
  const char reply[] = {'R', 1, static_cast<char>(window_ & 0xFF), static_cast<char>(window_ >> 8), 1};
  put(reply, sizeof reply);
}

RawRepl::Event RawRepl::paste(uint8_t byte) {
  if (byte == kCtrlC) {
    abort_paste();
    return Event::kNone;
  }
  if (byte == kCtrlD) {
    state_ = State::kLine;
    put("\x04", 1);
    return Event::kRun;
  }
  if (length_ == capacity_) {  // give up: the host stops at our 0x04 and ends with its own
    put("\x04", 1);
    state_ = State::kDrain;
    return Event::kNone;
  }
  buffer_[length_++] = static_cast<char>(byte);
  if (++consumed_ == window_) {
    consumed_ = 0;
    put("\x01", 1);
  }
  return Event::kNone;
}

void RawRepl::abort_paste() {
  put("\x04\x04", 2);
  put("Traceback (most recent call last):\r\nKeyboardInterrupt\r\n", 55);
  program_done();
}

RawRepl::Event RawRepl::drain(uint8_t byte) {
  if (byte != kCtrlD && byte != kCtrlC) return Event::kNone;
  state_ = State::kLine;
  return Event::kTooLong;
}

void RawRepl::program_done() {
  state_ = State::kLine;
  length_ = 0;
  too_long_ = false;
  put("\x04>", 2);
}

}  // namespace adder::firmware
