// What all streams over a file descriptor have in common: waiting with a deadline, cancel through an eventfd, and
// telling "gone" from "nothing yet". FdChannel does the work; FdBacked<Face> lends it to a stream class. Only
// transport/ includes this.
#pragma once

#include <atomic>
#include <string>

#include "transport/byte_stream.h"

namespace adder::transport {

class FdChannel {
public:
  // Takes over `fd`, which is made non-blocking. `name` goes into messages; behind it `when_gone` says what has become
  // of the other side, where it is not what usually becomes of such a descriptor's.
  FdChannel(int fd, std::string name, const char* when_gone = nullptr);
  ~FdChannel();
  FdChannel(const FdChannel&) = delete;
  FdChannel& operator=(const FdChannel&) = delete;

  Result<size_t> read(std::span<uint8_t> into, Deadline deadline);
  Result<size_t> write_some(std::span<const uint8_t> bytes, Deadline deadline);
  void cancel();
  void clear_cancel();
  // Forgets the descriptor; `close_fd` false leaves closing it to somebody else (libserialport).
  void close(bool close_fd = true);
  bool is_open() const { return fd_ >= 0; }
  int fd() const { return fd_; }
  const std::string& name() const { return name_; }

private:
  // Waits until the descriptor is ready for `events`, gone, cancelled, or the deadline has passed.
  Result<void> wait(short events, Deadline deadline);
  Error vanished();

  std::atomic<int> fd_;
  int wake_fd_;
  bool is_socket_;
  std::atomic<bool> cancelled_{false};
  std::atomic<bool> vanished_{false};
  std::string name_;
  const char* when_gone_;
};

template <class Face>
class FdBacked : public Face {
public:
  FdBacked(int fd, std::string name, const char* when_gone = nullptr) : channel_(fd, std::move(name), when_gone) {}
  Result<size_t> read(std::span<uint8_t> into, Deadline deadline) override { return channel_.read(into, deadline); }
  Result<size_t> write_some(std::span<const uint8_t> bytes, Deadline deadline) override {
    return channel_.write_some(bytes, deadline);
  }
  void cancel() override { channel_.cancel(); }
  void clear_cancel() override { channel_.clear_cancel(); }
  void close() override { channel_.close(); }
  bool is_open() const override { return channel_.is_open(); }
  std::string describe() const override { return channel_.name(); }

protected:
  FdChannel channel_;
};

}  // namespace adder::transport
