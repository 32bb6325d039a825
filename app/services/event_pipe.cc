// See event_pipe.h.
#include "app/services/event_pipe.h"

namespace adder::app {

void EventPipe::addBytes(std::string_view bytes) {
  if (bytes.empty()) return;
  bool was_empty;
  {
    std::unique_lock lock(mutex_);
    drained_.wait(lock, [this] { return closed_ || bytes_ < kMostBytes; });
    if (closed_) return;
    was_empty = items_.empty();
    if (items_.empty() || items_.back().event) items_.emplace_back();
    items_.back().bytes.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    bytes_ += static_cast<qsizetype>(bytes.size());
  }
  if (was_empty) wake_();
}

void EventPipe::addEvent(Event event) {
  bool was_empty;
  {
    std::lock_guard lock(mutex_);
    if (closed_) return;
    was_empty = items_.empty();
    items_.push_back({{}, std::move(event)});
  }
  if (was_empty) wake_();
}

EventPipe::Item EventPipe::take(qsizetype most) {
  std::lock_guard lock(mutex_);
  if (items_.empty()) return {};
  Item& front = items_.front();
  Item taken;
  if (front.event || front.bytes.size() <= most) {
    taken = std::move(front);
    items_.pop_front();
  } else {
    taken.bytes = front.bytes.left(most);
    front.bytes.remove(0, most);
  }
  bytes_ -= taken.bytes.size();
  drained_.notify_all();
  return taken;
}

void EventPipe::close() {
  std::lock_guard lock(mutex_);
  closed_ = true;
  drained_.notify_all();
}

}  // namespace adder::app
