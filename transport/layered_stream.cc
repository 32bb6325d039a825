// See layered_stream.h. Whoever waits for something carries the bytes: a reader, or set_line() waiting for its answer.
// Where two threads wait, one carries and the other looks every now and then.
#include "transport/layered_stream.h"

#include <algorithm>
#include <cstring>

namespace adder::transport {

namespace {

constexpr std::chrono::milliseconds kTurn{20};  // how long something may go unseen that another thread carries
constexpr size_t kMostAtOnce = 4096;            // of the user's bytes taken in one write_some()

std::span<const uint8_t> bytes_of(const std::string& text) {
  return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

}  // namespace

std::optional<Error> LayeredStream::trouble() {
  if (cancelled_) return Error{ErrorKind::kCancelled, "cancelled"};
  if (!inner_->is_open()) return Error{ErrorKind::kClosed, describe() + " is closed on this side: reconnect"};
  std::lock_guard lock(mutex_);
  return codec_.ended();
}

// Sends what waits in outbox_. With `wait_for_turn` false it does nothing while another thread is at it.
Result<void> LayeredStream::flush(Deadline deadline, bool wait_for_turn) {
  std::unique_lock turn(writing_, std::defer_lock);
  if (wait_for_turn)
    turn.lock();
  else if (!turn.try_lock())
    return {};
  for (;;) {
    std::string piece;
    {
      std::lock_guard lock(mutex_);
      outbox_ += codec_.take_output();
      piece = outbox_.substr(0, kMostAtOnce);
    }
    if (piece.empty()) return {};
    Result<size_t> sent = inner_->write_some(bytes_of(piece), deadline);
    if (!sent.ok()) return sent.error();
    std::lock_guard lock(mutex_);
    outbox_.erase(0, *sent);
  }
}

Result<void> LayeredStream::push(Deadline deadline) { return flush(deadline, true); }

// One step: sends what is due, waits for bytes (not beyond the deadline), hands them to the codec. Success does not
// mean that any came.
Result<void> LayeredStream::pump(Deadline deadline) {
  std::unique_lock turn(reading_, std::try_to_lock);
  if (!turn.owns_lock()) {
    std::unique_lock lock(mutex_);
    arrived_.wait_until(lock, std::min(deadline, after(kTurn)));
    if (Clock::now() >= deadline) return Error{ErrorKind::kTimeout, describe() + " does not answer in time"};
    return {};
  }
  Result<void> sent = flush(Deadline::min(), false);
  if (!sent.ok() && sent.error().kind != ErrorKind::kTimeout && sent.error().kind != ErrorKind::kVanished) return sent;
  bool more_to_send;
  {
    std::lock_guard lock(mutex_);
    more_to_send = !outbox_.empty();
  }
  Deadline step = more_to_send ? std::min(deadline, after(kTurn)) : deadline;
  uint8_t buffer[8192];
  Result<size_t> got = inner_->read(buffer, step);
  if (!got.ok()) {
    if (got.error().kind == ErrorKind::kTimeout && step < deadline) return {};
    return got.error();
  }
  {
    std::lock_guard lock(mutex_);
    codec_.receive({reinterpret_cast<const char*>(buffer), *got});
    inbox_ += codec_.take_data();
  }
  arrived_.notify_all();
  // A full line is no reason to lose what has come: the rest goes out with the next step.
  Result<void> answered = flush(Deadline::min(), false);
  if (!answered.ok() && answered.error().kind == ErrorKind::kIo) return answered;
  return {};
}

Result<size_t> LayeredStream::read(std::span<uint8_t> into, Deadline deadline) {
  if (into.empty()) return size_t{0};
  for (;;) {
    if (cancelled_) return Error{ErrorKind::kCancelled, "cancelled"};
    {
      std::lock_guard lock(mutex_);
      size_t count = std::min(into.size(), inbox_.size());
      if (count != 0) {
        std::memcpy(into.data(), inbox_.data(), count);
        inbox_.erase(0, count);
        return count;
      }
    }
    if (std::optional<Error> error = trouble()) return *error;
    if (Result<void> step = pump(deadline); !step.ok()) return step.error();
  }
}

Result<size_t> LayeredStream::write_some(std::span<const uint8_t> bytes, Deadline deadline) {
  if (bytes.empty()) return size_t{0};
  for (;;) {
    if (std::optional<Error> error = trouble()) return *error;
    if (Result<void> sent = flush(deadline, true); !sent.ok()) return sent.error();
    std::unique_lock lock(mutex_);
    if (codec_.may_send()) break;
    lock.unlock();
    // The other side has said "stop"; its "go on" must be read, even if nobody reads just now.
    Result<void> step = pump(std::min(deadline, after(kTurn)));
    if (!step.ok() && (step.error().kind != ErrorKind::kTimeout || Clock::now() >= deadline)) return step.error();
  }
  size_t count = std::min(bytes.size(), kMostAtOnce);
  {
    std::lock_guard lock(mutex_);
    codec_.send({reinterpret_cast<const char*>(bytes.data()), count});
  }
  Result<void> sent = flush(deadline, true);
  bool later = !sent.ok() && (sent.error().kind == ErrorKind::kTimeout || sent.error().kind == ErrorKind::kCancelled);
  if (!sent.ok() && !later) return sent.error();
  return count;
}

Result<void> LayeredStream::carry_until(const std::function<bool()>& enough, Deadline deadline,
                                        const std::string& what) {
  for (;;) {
    {
      std::lock_guard lock(mutex_);
      if (enough()) return {};
    }
    if (std::optional<Error> error = trouble()) return *error;
    Result<void> step = pump(deadline);
    if (step.ok()) continue;
    if (step.error().kind == ErrorKind::kTimeout) return Error{ErrorKind::kTimeout, what};
    return step.error();
  }
}

void LayeredStream::cancel() {
  cancelled_ = true;
  inner_->cancel();
}

void LayeredStream::clear_cancel() {
  cancelled_ = false;
  inner_->clear_cancel();
}

}  // namespace adder::transport
