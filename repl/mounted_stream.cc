// See mounted_stream.h.
#include "repl/mounted_stream.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace adder::repl {

using transport::Clock;
using transport::Deadline;
using transport::ErrorKind;
using transport::Result;

namespace {
constexpr milliseconds kRequestSpan{500};  // between bytes of a request
constexpr milliseconds kWriteSpan{5000};
constexpr uint8_t kEnterRaw = 1;
constexpr milliseconds kBetweenRequests{300};  // of one import, say
constexpr uint8_t kCtrlC = 3;

bool is_prompt(std::string_view end) { return end.ends_with('>') || end.ends_with("> "); }
}  // namespace

void MountedStream::serve(std::shared_ptr<MountServer> server, std::string program, bool at_once) {
  server_ = std::move(server);
  at_once_ = at_once;
  remounter_.emplace(std::move(program), at_once);
}

void MountedStream::stop_serving() {
  if (reader_.is_in_request()) reader_.give_up();
  while (std::optional<MountReader::Piece> piece = reader_.next()) passed_ += piece->text;
  server_.reset();
  remounter_.reset();
  is_remounting_ = at_once_ = begin_ = false;
}

void MountedStream::pass(std::string_view text, Time now) { passed_ += remounter_->receive(text, now); }

void MountedStream::take_pieces(Time now) {
  while (std::optional<MountReader::Piece> piece = reader_.next()) {
    if (piece->text.empty()) {
      send_later(server_->answer(piece->request));
      expect_requests_until(Clock::now() + kBetweenRequests);
    } else {
      if (is_prompt(piece->text)) expect_requests_until(now);
      pass(piece->text, now);
    }
  }
  if (reader_.is_in_request()) expect_requests_until(now + kRequestSpan);
}

// A device that waits for a reply passes over everything else: what is typed meanwhile is for later.
void MountedStream::expect_requests_until(Time until) {
  std::lock_guard lock(writing_);
  replies_until_ = until;
}

void MountedStream::send_later(std::string_view bytes) {
  std::lock_guard lock(writing_);
  outgoing_ += bytes;
}

// What a cancel or a deadline leaves unsent goes first the next time.
Result<void> MountedStream::send_waiting() {
  std::lock_guard lock(writing_);
  if (std::exchange(begin_, false)) remounter_->begin(Clock::now());
  if (remounter_) outgoing_ += remounter_->take_output();
  is_remounting_ = remounter_ && remounter_->is_working();
  if (is_remounting_) at_once_ = false;
  if (!is_remounting_ && Clock::now() >= replies_until_) outgoing_ += std::exchange(put_off_, {});
  while (!outgoing_.empty()) {
    auto bytes = std::span(reinterpret_cast<const uint8_t*>(outgoing_.data()), outgoing_.size());
    Result<size_t> sent = inner_->write_some(bytes, transport::after(kWriteSpan));
    if (!sent.ok()) return sent.error();
    outgoing_.erase(0, sent.value());
  }
  return {};
}

Deadline MountedStream::next_wake(Deadline deadline) const {
  if (reader_.is_in_request()) deadline = std::min(deadline, last_byte_ + kRequestSpan);
  if (std::optional<Time> next = remounter_->next_deadline()) deadline = std::min(deadline, *next);
  if (Clock::now() < replies_until_) deadline = std::min<Deadline>(deadline, replies_until_);
  return deadline;
}

Result<size_t> MountedStream::read(std::span<uint8_t> into, Deadline deadline) {
  if (server_ == nullptr && passed_.empty()) return inner_->read(into, deadline);
  uint8_t buffer[8192];
  for (;;) {
    if (server_ != nullptr) {
      if (Result<void> sent = send_waiting(); !sent.ok()) return sent.error();
    }
    if (!passed_.empty() || into.empty()) {
      size_t count = std::min(into.size(), passed_.size());
      std::memcpy(into.data(), passed_.data(), count);
      passed_.erase(0, count);
      return count;
    }
    Result<size_t> got = inner_->read(buffer, next_wake(deadline));
    Time now = Clock::now();
    if (got.ok()) {
      last_byte_ = now;
      reader_.receive({reinterpret_cast<const char*>(buffer), got.value()});
    } else if (got.error().kind != ErrorKind::kTimeout) {
      return got.error();
    } else {
      if (reader_.is_in_request() && now >= last_byte_ + kRequestSpan) reader_.give_up();
      passed_ += remounter_->tick(now);
    }
    take_pieces(now);
    if (std::optional<std::string> trouble = remounter_->take_trouble())
      server_->note("the folder could not be mounted again: " + *trouble);
    if (!got.ok() && passed_.empty() && now >= deadline) {
      [[maybe_unused]] Result<void> sent = send_waiting();  // what is left goes first the next time
      return got.error();
    }
  }
}

Result<size_t> MountedStream::write_some(std::span<const uint8_t> bytes, Deadline deadline) {
  std::lock_guard lock(writing_);
  if (at_once_ && std::find(bytes.begin(), bytes.end(), kEnterRaw) != bytes.end()) {
    at_once_ = false;
    begin_ = is_remounting_ = true;
  }
  // Ctrl-C is heard at any time.
  const bool interrupts = std::find(bytes.begin(), bytes.end(), kCtrlC) != bytes.end();
  const bool is_early = server_ != nullptr && (Clock::now() < replies_until_ || !put_off_.empty());
  if (is_remounting_ || (is_early && !interrupts)) {
    put_off_.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return bytes.size();
  }
  outgoing_ += std::exchange(put_off_, {});
  while (!outgoing_.empty()) {
    auto ours = std::span(reinterpret_cast<const uint8_t*>(outgoing_.data()), outgoing_.size());
    Result<size_t> sent = inner_->write_some(ours, deadline);
    if (!sent.ok()) return sent;
    outgoing_.erase(0, sent.value());
  }
  return inner_->write_some(bytes, deadline);
}

Result<void> MountedStream::discard_input() {
  passed_.clear();
  return inner_->discard_input();
}

}  // namespace adder::repl
