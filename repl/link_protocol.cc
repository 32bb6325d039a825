// See link_protocol.h.
#include "repl/link_protocol.h"

#include <cassert>
#include <utility>

namespace adder::repl {

namespace {

constexpr char kLoaderReady = '\x06', kEndOfOutput = '\x04';
constexpr size_t kSyncBytes = 32;  // of which the device wants eight in a row
constexpr char kSync = '\x16';
constexpr char kReady = 'S', kNotUnderstood = 'N', kDone = 'K', kRaised = 'E', kQuit = 'Q';

}  // namespace

void LinkProtocol::start(Time now) {
  said_.clear();
  reader_ = {};
  outgoing_.clear();
  events_.clear();
  most_payload_ = 0;
  number_ = 0;
  state_ = State::kAwaitLoader;
  expect(0, now);
}

void LinkProtocol::supply(std::string_view helper, Time now) {
  assert(state_ == State::kAwaitSupply);
  outgoing_ += little_endian(helper.size(), 2) + little_endian(crc32(helper), 4);
  outgoing_ += helper;
  state_ = State::kAwaitReady;
  expect(helper.size(), now);
}

void LinkProtocol::request(char type, std::string payload, Time now) {
  assert(state_ == State::kIdle && payload.size() <= most_payload_);
  type_ = type;
  payload_ = std::move(payload);
  number_ = static_cast<uint8_t>(number_ + 1);
  attempt_ = 0;
  send_request(now);
}

void LinkProtocol::end(Time now) {
  if (state_ == State::kOver) return;
  type_ = kQuit;
  payload_.clear();
  attempt_ = 0;
  outgoing_ += encode_frame(kQuit, 0, {});
  state_ = State::kEnding;
  expect(0, now);
}

void LinkProtocol::send_request(Time now) {
  if (++attempt_ > options_.most_attempts) return fail();
  outgoing_ += encode_frame(type_, number_, payload_);
  state_ = State::kAwaitReply;
  expect(payload_.size(), now);
}

// `fill`: the device may be waiting for the rest of a payload.
void LinkProtocol::resynchronise(Time now, bool fill) {
  if (++attempt_ > options_.most_attempts) return fail();
  reader_ = {};
  size_t zeros = fill ? most_payload_ + kFrameHeaderBytes : 0;
  outgoing_ += std::string(zeros, '\0') + std::string(kSyncBytes, kSync);
  state_ = State::kAwaitSync;
  expect(zeros, now);
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
  if (state_ == State::kAwaitLoader) {
    said_ += bytes;
    size_t start = said_.find(kLoaderReady), end = said_.find('\n', start);
    if (start == std::string::npos) {
      // What comes instead is the end of a loader that cannot go on, or that raised.
      size_t over = said_.find(kEndOfOutput);
      if (over == std::string::npos) return;
      state_ = State::kOver;
      deadline_.reset();
      return emit(LinkEvent::Kind::kEnded, said_.substr(over));
    }
    if (end == std::string::npos) return;
    std::string offer = said_.substr(start + 1, end - start - 1);
    if (offer.ends_with('\r')) offer.pop_back();
    state_ = State::kAwaitSupply;
    deadline_.reset();
    emit(LinkEvent::Kind::kOffered, offer);
    bytes = {};
  }
  reader_.receive(bytes);
  if (state_ == State::kAwaitReply) expect(payload_.size(), now);  // it is alive
  while (std::optional<LinkFrame> frame = reader_.next()) take_frame(std::move(*frame), now);
  if (reader_.has_ended() && state_ != State::kOver) {
    state_ = State::kOver;
    deadline_.reset();
    emit(LinkEvent::Kind::kEnded, reader_.take_rest());
  }
}

void LinkProtocol::take_frame(LinkFrame frame, Time now) {
  switch (frame.type) {
    case kReady:
      if (frame.payload.size() == 2) most_payload_ = from_little_endian(frame.payload);
      if (state_ == State::kAwaitReady) {
        state_ = State::kIdle;
        deadline_.reset();
        emit(LinkEvent::Kind::kReady);
      } else if (state_ == State::kAwaitSync) {
        if (type_ == kQuit) return end(now);
        send_request(now);
      }
      return;
    case kNotUnderstood:
      if (state_ == State::kAwaitReply || state_ == State::kEnding) resynchronise(now, false);
      return;
    case kDone:
    case kRaised:
      if (state_ != State::kAwaitReply || frame.number != number_) return;
      state_ = State::kIdle;
      deadline_.reset();
      emit(frame.type == kDone ? LinkEvent::Kind::kReply : LinkEvent::Kind::kRaised, std::move(frame.payload));
      return;
    default: return;
  }
}

void LinkProtocol::tick(Time now) {
  if (!deadline_ || now < *deadline_) return;
  if (reader_.is_in_frame() && state_ == State::kAwaitReply) reader_.skip();
  switch (state_) {
    case State::kAwaitReply:  // at first as if only the reply was lost: the request again, which fills what it broke
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
