// See fd_stream.h. Everything is non-blocking underneath; ppoll() does all the waiting, on the descriptor and on the
// eventfd together.
#include "transport/fd_stream.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace adder::transport {

namespace {

bool means_gone(int number) {
  return number == EIO || number == ENXIO || number == ENODEV || number == EPIPE || number == ECONNRESET ||
         number == EBADF || number == ETIMEDOUT || number == EHOSTUNREACH || number == ENETDOWN || number == ENETRESET;
}

}  // namespace

FdChannel::FdChannel(int fd, std::string name, const char* when_gone)
    : fd_(fd), wake_fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), is_socket_(false), name_(std::move(name)) {
  struct stat info = {};
  is_socket_ = fstat(fd, &info) == 0 && S_ISSOCK(info.st_mode);
  when_gone_ = when_gone != nullptr ? when_gone
               : is_socket_
                   ? " has closed the connection, or cannot be reached any longer: reconnect"
                   : " is gone (unplugged, or its program ended): plug it in or start it again, then reconnect";
  fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}

FdChannel::~FdChannel() {
  close();
  ::close(wake_fd_);
}

void FdChannel::close(bool close_fd) {
  int fd = fd_.exchange(-1);
  if (fd >= 0 && close_fd) ::close(fd);
}

void FdChannel::cancel() {
  cancelled_.store(true);
  uint64_t one = 1;
  // A full counter means that it is readable already, so a failed write loses nothing.
  [[maybe_unused]] ssize_t sent = ::write(wake_fd_, &one, sizeof one);
}

void FdChannel::clear_cancel() {
  uint64_t count;
  [[maybe_unused]] ssize_t got = ::read(wake_fd_, &count, sizeof count);
  cancelled_.store(false);
}

Error FdChannel::vanished() {
  vanished_ = true;
  return {ErrorKind::kVanished, name_ + when_gone_};
}

Result<void> FdChannel::wait(short events, Deadline deadline) {
  for (;;) {
    if (cancelled_) return Error{ErrorKind::kCancelled, "cancelled"};
    if (fd_ < 0) return Error{ErrorKind::kClosed, name_ + " is closed on this side: reconnect"};
    // What came before the hang-up is still to be read, even after a write has noticed it.
    if (vanished_ && events == POLLOUT) return vanished();
    pollfd waits[2] = {{fd_, events, 0}, {wake_fd_, POLLIN, 0}};
    timespec span = {};
    timespec* limit = nullptr;
    if (deadline != kNoDeadline) {
      Clock::time_point now = Clock::now();
      std::chrono::nanoseconds left = deadline > now ? deadline - now : std::chrono::nanoseconds(0);
      span.tv_sec = left.count() / 1'000'000'000;
      span.tv_nsec = left.count() % 1'000'000'000;
      limit = &span;
    }
    int ready = ppoll(waits, 2, limit, nullptr);
    if (ready < 0 && errno != EINTR) return error_from_errno(errno, "cannot wait for " + name_);
    if (ready < 0) continue;
    if (waits[1].revents != 0) continue;
    if (waits[0].revents != 0) return {};
    if (ready == 0) return Error{ErrorKind::kTimeout, name_ + " does not answer in time"};
  }
}

Result<size_t> FdChannel::read(std::span<uint8_t> into, Deadline deadline) {
  if (into.empty()) return size_t{0};
  for (;;) {
    Result<void> ready = wait(POLLIN, deadline);
    if (!ready.ok()) return ready.error();
    ssize_t got = ::read(fd_, into.data(), into.size());
    if (got > 0) return static_cast<size_t>(got);
    // Ready and yet empty is the end: a raw tty with VMIN 1 and a socket both mean "hung up" by it.
    if (got == 0 || means_gone(errno)) return vanished();
    if (errno != EAGAIN && errno != EINTR) return error_from_errno(errno, "cannot read from " + name_);
  }
}

Result<size_t> FdChannel::write_some(std::span<const uint8_t> bytes, Deadline deadline) {
  if (bytes.empty()) return size_t{0};
  for (;;) {
    Result<void> ready = wait(POLLOUT, deadline);
    if (!ready.ok()) return ready.error();
    ssize_t sent =
        is_socket_ ? ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL) : ::write(fd_, bytes.data(), bytes.size());
    if (sent > 0) return static_cast<size_t>(sent);
    if (sent < 0 && means_gone(errno)) return vanished();
    if (sent < 0 && errno != EAGAIN && errno != EINTR) return error_from_errno(errno, "cannot write to " + name_);
  }
}

}  // namespace adder::transport
