// See link_protocol.h.
#include "repl/link_protocol.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace adder::repl {

namespace {

constexpr size_t kSyncBytes = 32;  // of which the device wants eight in a row
constexpr int kMostFarewells = 2;  // whoever comes next sends Ctrl-C anyway
constexpr milliseconds kQuietPrompt{300};
constexpr milliseconds kDeafAndTalking{1000};  // main.py of a board that has restarted may print and read nothing
constexpr char kSync = '\x16';
constexpr char kReady = 'S', kNotUnderstood = 'N', kDone = 'K', kRaised = 'E', kQuit = 'Q';

}  // namespace

void LinkProtocol::start(size_t helper_bytes, Time now) {
  reader_ = {};
  outgoing_.clear();
  events_.clear();
  most_frame_ = most_payload_ = 0;
  is_last_ = false;
  state_ = State::kAwaitReady;
  expect(helper_bytes, now);
}

void LinkProtocol::request(char type, std::string_view payload, Time now, bool is_last) {
  assert(state_ == State::kIdle && payload.size() <= most_payload_);
  type_ = type;
  frame_ = encode_frame_to_device(type, number_, payload);
  is_last_ = is_last;
  attempt_ = 0;
  send_request(now);
}

void LinkProtocol::end(Time now) {
  if (state_ == State::kOver) return;
  attempt_ = 0;
  send_end(now);
}

void LinkProtocol::send_end(Time now) {
  type_ = kQuit;
  send_quit();
  state_ = State::kEnding;
  expect(0, now);
}

void LinkProtocol::send_quit() {
  outgoing_ += encode_frame_to_device(kQuit, number_, {});
  if (is_last_) outgoing_ += RawProtocol::kLeave;
}

void LinkProtocol::send_request(Time now) {
  if (++attempt_ > options_.most_attempts) return fail();
  outgoing_ += frame_;
  const uint8_t number = number_;
  if (is_last_) send_quit();
  number_ = number;
  state_ = State::kAwaitReply;
  expect(frame_.size(), now);
}

// `fill`: the device may be waiting for the rest of a payload.
void LinkProtocol::resynchronise(Time now, bool fill) {
  if (++attempt_ > (type_ == kQuit ? kMostFarewells : options_.most_attempts)) return fail();
  reader_ = {};
  size_t zeros = fill ? most_frame_ + kFrameHeaderBytes : 0;
  outgoing_ += std::string(zeros, '\0') + std::string(kSyncBytes, kSync);
  state_ = State::kAwaitSync;
  expect(zeros, now);
}

void LinkProtocol::take_abilities(std::string_view payload) {
  if (payload.size() != 3) return;
  most_frame_ = std::min(from_little_endian(payload.substr(0, 2)), kMaxDigits);
  most_payload_ = most_frame_ - std::min(most_frame_, most_without_ctrl_c(most_frame_) - most_frame_);
  flags_ = static_cast<unsigned char>(payload[2]);
}

void LinkProtocol::expect(size_t bytes, Time now) {
  auto line = std::chrono::duration<double>(static_cast<double>(bytes) * options_.seconds_per_byte);
  deadline_ = now + options_.patience + std::chrono::duration_cast<milliseconds>(line);
}

void LinkProtocol::emit(LinkEvent::Kind kind, std::string payload) { events_.push_back({kind, std::move(payload)}); }

void LinkProtocol::fail() {
  state_ = State::kOver;
  deadline_.reset();
  emit(LinkEvent::Kind::kFailed);
}

void LinkProtocol::receive(std::string_view bytes, Time now) {
  if (state_ == State::kOver) return;
  reader_.receive(bytes);
  if (state_ == State::kAwaitReply) expect(frame_.size(), now);  // it is alive
  while (std::optional<LinkFrame> frame = reader_.next()) take_frame(std::move(*frame), now);
  if (reader_.has_ended() && state_ != State::kOver) {
    state_ = State::kOver;
    deadline_.reset();
    emit(LinkEvent::Kind::kEnded, reader_.take_rest());
  }
  // Nobody answers any more who could; the rest of a request that was on its way may still be echoed.
  if (deadline_ && reader_.has_seen_prompt()) deadline_ = std::min(*deadline_, now + kQuietPrompt);
}

milliseconds LinkProtocol::write_patience(milliseconds usual) const {
  const bool nobody_listens = state_ == State::kOver && !is_last_;
  if (nobody_listens || reader_.has_seen_prompt()) return milliseconds(0);
  return reader_.has_seen_garbage() ? std::min(usual, kDeafAndTalking) : usual;
}

void LinkProtocol::take_frame(LinkFrame frame, Time now) {
  switch (frame.type) {
    case kReady:
      take_abilities(frame.payload);
      if (state_ == State::kAwaitReady) {
        state_ = State::kIdle;
        deadline_.reset();
        emit(LinkEvent::Kind::kReady);
      } else if (state_ == State::kAwaitSync) {
        if (type_ == kQuit) return send_end(now);
        send_request(now);
      }
      return;
    case kNotUnderstood:
      if (state_ == State::kAwaitReply || state_ == State::kEnding) resynchronise(now, false);
      return;
    case kDone:
    case kRaised:
      if (state_ != State::kAwaitReply || frame.number != number_) return;
      state_ = is_last_ ? State::kEnding : State::kIdle;
      is_last_ ? expect(0, now) : deadline_.reset();
      if (is_last_) type_ = kQuit;
      emit(frame.type == kDone ? LinkEvent::Kind::kReply : LinkEvent::Kind::kRaised, std::move(frame.payload));
      return;
    default: return;
  }
}

void LinkProtocol::tick(Time now) {
  if (!deadline_ || now < *deadline_) return;
  if (reader_.has_seen_prompt()) return fail();
  if (reader_.is_in_frame() && state_ == State::kAwaitReply) reader_.skip();
  switch (state_) {
    case State::kAwaitReply:
      // The reply to the last one may be lost, and then the helper has ended and a prompt would take what is sent.
      if (is_last_) return fail();
      // At first as if only the reply was lost: the request again, which fills what it broke.
      return attempt_ == 1 ? send_request(now) : resynchronise(now, true);
    case State::kAwaitSync:
    case State::kEnding: return resynchronise(now, true);
    default: return fail();
  }
}

std::string LinkProtocol::take_output() { return std::exchange(outgoing_, {}); }

std::optional<LinkEvent> LinkProtocol::take_event() {
  if (events_.empty()) return std::nullopt;
  LinkEvent event = std::move(events_.front());
  events_.pop_front();
  return event;
}

}  // namespace adder::repl
