// See remounter.h.
#include "repl/remounter.h"

#include <utility>

namespace adder::repl {

namespace {

constexpr std::string_view kSoftReset = "soft reboot";
constexpr std::string_view kRawPrompt = "raw REPL; CTRL-B to exit\r\n>";
constexpr std::string_view kPrompt = "\n>>> ";
constexpr size_t kTailBytes = 32;
constexpr milliseconds kPromptSpan{80};  // of silence, after which a prompt is one

}  // namespace

std::string Remounter::receive(std::string_view bytes, Time now) {
  std::string passed;
  if (state_ == State::kDoubtPrompt) {
    passed = std::exchange(held_, {});
    state_ = State::kArmed;
  }
  for (size_t at = 0; at < bytes.size(); ++at) {
    if (state_ == State::kWorking) {
      protocol_.receive(bytes.substr(at), now);
      return passed + progress(now);
    }
    char c = bytes[at];
    tail_ += c;
    if (tail_.size() > 2 * kTailBytes) tail_.erase(0, tail_.size() - kTailBytes);
    if (c == kSoftReset.back() && tail_.ends_with(kSoftReset)) state_ = State::kArmed;
    if (state_ == State::kArmed && c == '>' && tail_.ends_with(kRawPrompt)) {
      held_ = c;
      start(true, now);
    } else if (state_ == State::kArmed && c == ' ' && at + 1 == bytes.size() && tail_.ends_with(kPrompt)) {
      held_ = c;
      prompt_at_ = now;
      state_ = State::kDoubtPrompt;
    } else {
      passed += c;
    }
  }
  return passed;
}

void Remounter::begin(Time now) {
  if (state_ != State::kWorking) start(false, now);
}

void Remounter::start(bool is_raw, Time now) {
  is_raw_ = is_raw;
  state_ = State::kWorking;
  tail_.clear();
  protocol_ = RawProtocol();
  protocol_.enter(now);
}

std::string Remounter::tick(Time now) {
  if (state_ == State::kDoubtPrompt && now >= prompt_at_ + kPromptSpan) start(false, now);
  if (state_ != State::kWorking) return {};
  protocol_.tick(now);
  return progress(now);
}

// What is held back, once all is done.
std::string Remounter::progress(Time now) {
  while (std::optional<RawEvent> event = protocol_.take_event()) {
    switch (event->kind) {
      case RawEvent::Kind::kEntered: protocol_.execute(program_, now); continue;
      case RawEvent::Kind::kStarted:
      case RawEvent::Kind::kOutput: continue;
      case RawEvent::Kind::kFinished:
        if (!event->text.empty()) trouble_ = event->text;
        if (!is_raw_) {
          protocol_.leave(now);
          continue;
        }
        break;
      case RawEvent::Kind::kFailed: trouble_ = event->error.message; break;
      case RawEvent::Kind::kReset:
      case RawEvent::Kind::kLeft: break;
    }
    state_ = State::kWatching;
    if (!is_raw_) tail_ = kPrompt;
    return std::exchange(held_, {});
  }
  return {};
}

bool Remounter::seems_at_prompt() const { return state_ != State::kWorking && tail_.ends_with(kPrompt); }

std::string Remounter::take_output() { return state_ == State::kWorking ? protocol_.take_output() : ""; }

std::optional<Time> Remounter::next_deadline() const {
  if (state_ == State::kDoubtPrompt) return prompt_at_ + kPromptSpan;
  if (state_ == State::kWorking) return protocol_.next_deadline();
  return std::nullopt;
}

std::optional<std::string> Remounter::take_trouble() { return std::exchange(trouble_, std::nullopt); }

}  // namespace adder::repl
