#include "firmware/sim/terminal.h"

#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace adder::firmware {

namespace {
constexpr size_t kKeep = 4096;    // bytes of output shown to a late client
constexpr size_t kGather = 8192;  // bytes that one write() call may hold back
}  // namespace

SimTerminal::~SimTerminal() {
  unpublish();
  if (opens_ >= 0) ::close(opens_);
  if (restore_) ::tcsetattr(input_, TCSADRAIN, &saved_);
}

std::string SimTerminal::open(const std::string& link) {
  if (!link.empty()) return open_pty(link);
  input_ = STDIN_FILENO;
  output_ = STDOUT_FILENO;
  if (::isatty(input_) && ::tcgetattr(input_, &saved_) == 0) {
    termios raw = saved_;
    ::cfmakeraw(&raw);
    restore_ = ::tcsetattr(input_, TCSADRAIN, &raw) == 0;
  }
  return "";
}

std::string SimTerminal::open_pty(const std::string& link) {
  int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  char name[64];
  if (master < 0 || ::grantpt(master) < 0 || ::unlockpt(master) < 0 || ::ptsname_r(master, name, sizeof name) != 0) {
    return std::string("no pseudo terminal is to be had: ") + std::strerror(errno);
  }
  // Raw from the start: a client that sets nothing must not see echoes. Opening and closing also makes poll() say
  // POLLHUP while nobody is connected.
  int slave = ::open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  termios settings;
  if (slave < 0 || ::tcgetattr(slave, &settings) < 0) return std::string(name) + ": " + std::strerror(errno);
  ::cfmakeraw(&settings);
  ::tcsetattr(slave, TCSANOW, &settings);
  ::close(slave);
  ::fcntl(master, F_SETFL, O_NONBLOCK);
  input_ = output_ = master;
  slave_ = name;
  opens_ = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (opens_ >= 0) ::inotify_add_watch(opens_, name, IN_OPEN);
  return publish(link);
}

std::string SimTerminal::publish(const std::string& path) {
  char target[256];
  ssize_t n = ::readlink(path.c_str(), target, sizeof target - 1);
  if (n < 0 && errno == EINVAL) return path + " exists and is not a symlink; it is left alone";
  std::string fresh = path + "." + std::to_string(::getpid());
  ::unlink(fresh.c_str());
  if (::symlink(slave_.c_str(), fresh.c_str()) < 0 || ::rename(fresh.c_str(), path.c_str()) < 0) {
    std::string why = path + ": " + std::strerror(errno);
    ::unlink(fresh.c_str());
    return why;
  }
  link_ = path;
  return "";
}

void SimTerminal::unpublish() {
  if (link_.empty()) return;
  char target[256];
  ssize_t n = ::readlink(link_.c_str(), target, sizeof target - 1);
  // Another simulator may have taken the name over.
  if (n > 0 && slave_ == std::string(target, static_cast<size_t>(n))) ::unlink(link_.c_str());
}

bool SimTerminal::connected() {
  if (!is_pty()) return true;
  pollfd polled = {output_, POLLOUT, 0};
  return ::poll(&polled, 1, 0) >= 0 && !(polled.revents & POLLHUP);
}

void SimTerminal::forget_opens() {
  char events[1024];
  while (::read(opens_, events, sizeof events) > 0) {
  }
}

long SimTerminal::read_some(char* buffer, size_t size) {
  ssize_t n = ::read(input_, buffer, size);
  if (n > 0) return n;
  if (n < 0 && (errno == EAGAIN || errno == EINTR || (errno == EIO && is_pty()))) return 0;
  return -1;
}

bool SimTerminal::send_now() {
  if (!connected()) {
    if (pending_.size() > kKeep) pending_.erase(0, pending_.size() - kKeep);
    return true;
  }
  size_t sent = 0;
  while (sent < pending_.size()) {
    ssize_t n = ::write(output_, pending_.data() + sent, pending_.size() - sent);
    if (n > 0) {
      sent += static_cast<size_t>(n);
    } else if (n < 0 && errno == EINTR) {
      continue;
    } else {
      break;
    }
  }
  pending_.erase(0, sent);
  return pending_.empty();
}

bool SimTerminal::write(const char* bytes, size_t length, const std::atomic<bool>& give_up) {
  bool was_empty, full;
  {
    std::lock_guard lock(mutex_);
    was_empty = pending_.empty();
    pending_.append(bytes, length);
    full = pending_.size() >= kGather;
  }
  if (full) flush(give_up);
  return was_empty && !full;
}

void SimTerminal::flush(const std::atomic<bool>& give_up) {
  while (!give_up.load()) {
    {
      std::lock_guard lock(mutex_);
      if (send_now()) return;
    }
    pollfd polled = {output_, POLLOUT, 0};
    ::poll(&polled, 1, 100);
  }
}

bool SimTerminal::flush_some() {
  std::lock_guard lock(mutex_);
  return !send_now();
}

}  // namespace adder::firmware
