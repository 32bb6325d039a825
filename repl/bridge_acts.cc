// See bridge.h. What the bridge does with the device itself, between two clients: takes a half-typed line off the
// prompt and types it again, changes the mode, and brings a device to its prompt whose client died in the middle of
// something. The clients see nothing of it, except the end of a program that somebody ran at the prompt.
#include "repl/bridge.h"

namespace adder::repl {

namespace {

using Mode = ReplTracker::Mode;

constexpr milliseconds kActSpan{1500};  // then the device is not where it seemed to be
constexpr milliseconds kEchoSpan{300};

}  // namespace

void Bridge::begin(Act act, Time now) {
  act_ = act;
  act_shown_ = false;
  act_text_.clear();
  act_until_ = now + (act == Act::kRetype ? kEchoSpan : kActSpan);
  switch (act) {
    case Act::kClearLine: return send("\x03", now);
    case Act::kToRaw: return send("\x01", now);
    case Act::kToFriendly: return send("\x02", now);
    case Act::kRetype: return send(*line_, now);
    case Act::kRescue:
    case Act::kNone: return;
  }
}

void Bridge::begin_rescue(bool to_raw, Time now) {
  act_ = Act::kRescue;
  act_shown_ = !tracker_.is_raw();
  act_text_.clear();
  rescue_to_raw_ = to_raw;
  rescue_ = RawProtocol();
  rescue_.enter(now);
  turn_rescue(now);
}

void Bridge::turn_rescue(Time now) {
  while (std::optional<RawEvent> event = rescue_.take_event()) {
    if (event->kind == RawEvent::Kind::kEntered && !rescue_to_raw_) rescue_.leave(now);
    bool done = event->kind == RawEvent::Kind::kLeft || (event->kind == RawEvent::Kind::kEntered && rescue_to_raw_);
    if (done) {
      act_ = Act::kNone;
      tracker_.stands_at_prompt(rescue_to_raw_);
    }
    if (event->kind != RawEvent::Kind::kFailed) continue;
    act_ = Act::kNone;
    tracker_.forget();
    note_all("the device does not answer; reset it or plug it in again");
    // Their next attempt is theirs to report.
    for (auto& [id, client] : clients_) {
      if (client.raw && !client.in.empty()) hang_up(client);
    }
  }
  std::string out = rescue_.take_output();
  if (out.find('\x01') != std::string::npos) act_shown_ = false;
  if (act_ == Act::kRescue || !out.empty()) send(out, now);
}

void Bridge::go_on(Time now) {
  Mode mode = tracker_.mode();
  bool late = now >= act_until_;
  switch (act_) {
    case Act::kClearLine:
    case Act::kToFriendly:
      if (mode == Mode::kPrompt)
        act_ = Act::kNone;
      else if (late)
        begin_rescue(false, now);
      return;
    case Act::kToRaw:
      if (mode == Mode::kRawPrompt)
        act_ = Act::kNone;
      else if (late)
        begin_rescue(true, now);
      return;
    case Act::kRetype:
      if (!late && !act_text_.ends_with(*line_)) return;
      line_.reset();
      act_ = Act::kNone;
      return;
    case Act::kRescue:
    case Act::kNone: return;
  }
}

// Nobody wants anything of the device: it is left as a person expects to find it.
void Bridge::settle(Time now) {
  if (owner_) return;
  switch (tracker_.mode()) {
    case Mode::kBusy:
    case Mode::kEntering:
    case Mode::kLeaving: return;
    case Mode::kRawPrompt: return begin(Act::kToFriendly, now);
    // Who starts a program and goes away may mean it; it is stopped when somebody wants the device.
    case Mode::kRawRunning:
      if (!tracker_.is_dialogue()) return;
      return begin_rescue(false, now);
    case Mode::kRawTraceback:
    case Mode::kRawFinal: return;
    case Mode::kLine:
      if (!typist_ && clients_.empty()) begin(Act::kClearLine, now);
      return;
    case Mode::kPrompt: return tidy_up(now);
    default: return begin_rescue(false, now);
  }
}

void Bridge::tidy_up(Time now) {
  if (tracker_.is_mounted()) return begin_rescue(false, now);
  if (line_ && clients_.empty()) line_.reset();
  if (line_) return begin(Act::kRetype, now);
  show_prompt();
}

}  // namespace adder::repl
