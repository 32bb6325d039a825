// The one way from a device's worker thread to the UI thread: bytes and events in the order in which they happened.
// Invariant: never more than kMostBytes are under way; the producer waits, which throttles the device through the
// wire's own flow control. The producer calls addBytes and addEvent, the consumer take; close() may come from either.
#pragma once

#include <QByteArray>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string_view>

namespace adder::app {

class EventPipe {
public:
  using Event = std::function<void()>;
  static constexpr qsizetype kMostBytes = 2 * 1024 * 1024;

  // `wake` is called (on the producer's thread) when there is something to take after there was nothing.
  explicit EventPipe(std::function<void()> wake) : wake_(std::move(wake)) {}

  void addBytes(std::string_view bytes);
  void addEvent(Event event);

  struct Item {
    QByteArray bytes;  // empty: it is an event, or nothing is there
    Event event;
    explicit operator bool() const { return !bytes.isEmpty() || event; }
  };
  // The next piece of output, at most `most` bytes, or the next event.
  Item take(qsizetype most);

  // No more waiting; what is added from now on is dropped.
  void close();

private:
  std::mutex mutex_;
  std::condition_variable drained_;
  std::deque<Item> items_;
  qsizetype bytes_ = 0;
  bool closed_ = false;
  std::function<void()> wake_;
};

}  // namespace adder::app
