// See pty_door.h.
#include "transport/pty_door.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "transport/pty_stream.h"

namespace adder::transport {

Result<std::unique_ptr<PtyDoor>> PtyDoor::create(const std::string& link_path) {
  std::unique_ptr<PtyDoor> door(new PtyDoor);
  door->link_path_ = link_path;
  if (Result<void> made = door->make(); !made.ok()) return made.error();
  return door;
}

PtyDoor::~PtyDoor() { drop(); }

Result<void> PtyDoor::make() {
  fd_ = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  char name[256];
  if (fd_ < 0 || grantpt(fd_) != 0 || unlockpt(fd_) != 0 || ptsname_r(fd_, name, sizeof name) != 0)
    return error_from_errno(errno, "cannot create a pty");
  slave_path_ = name;
  int slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (slave < 0) return error_from_errno(errno, "cannot open the new pty");
  Result<void> done = make_tty_raw(slave, name);
  ::close(slave);
  watch_fd_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (done.ok() && (watch_fd_ < 0 || inotify_add_watch(watch_fd_, name, IN_OPEN | IN_CLOSE) < 0))
    done = error_from_errno(errno, "cannot watch the new pty");
  if (done.ok() && !link_path_.empty()) done = publish_link(slave_path_, link_path_);
  openings_ = 0;
  is_open_ = false;
  return done;
}

void PtyDoor::drop() {
  if (!link_path_.empty()) remove_link(slave_path_, link_path_);
  if (fd_ >= 0) ::close(std::exchange(fd_, -1));
  if (watch_fd_ >= 0) ::close(std::exchange(watch_fd_, -1));
}

Result<void> PtyDoor::hang_up() {
  drop();
  return make();
}

std::vector<PtyDoor::Event> PtyDoor::take_events(bool read) {
  std::vector<Event> events;
  alignas(inotify_event) char buffer[4096];
  bool closed = false;
  for (ssize_t got; (got = ::read(watch_fd_, buffer, sizeof buffer)) > 0;) {
    for (ssize_t at = 0; at < got;) {
      inotify_event event;
      std::memcpy(&event, buffer + at, sizeof event);
      at += static_cast<ssize_t>(sizeof event + event.len);
      openings_ += (event.mask & IN_OPEN) != 0 ? 1 : -1;
      closed = closed || openings_ == 0;
    }
  }
  bool left = is_open_ && closed;
  // A short visit: `echo … > LINK`; or our own.
  pollfd waits = {fd_, POLLIN, 0};
  bool left_bytes = !is_open_ && openings_ == 0 && closed && poll(&waits, 1, 0) > 0 && (waits.revents & POLLIN) != 0;
  if (left_bytes || (!is_open_ && openings_ > 0)) {
    events.push_back({Event::Kind::kCame, ""});
    is_open_ = true;
    left = left_bytes;
  }
  if (is_open_ && read) read_all(events);
  if (!left) return events;
  events.push_back({Event::Kind::kLeft, ""});
  is_open_ = openings_ > 0;
  empty_slave();
  if (is_open_) events.push_back({Event::Kind::kCame, ""});
  return events;
}

void PtyDoor::read_all(std::vector<Event>& events) {
  char buffer[4096];
  // Not for ever, if somebody writes without end.
  for (int turn = 0; turn < 4; ++turn) {
    ssize_t got = ::read(fd_, buffer, sizeof buffer);
    if (got <= 0) return;
    events.push_back({Event::Kind::kBytes, std::string(buffer, static_cast<size_t>(got))});
  }
}

// Only the slave's side can throw away what waits there.
void PtyDoor::empty_slave() {
  int slave = open(slave_path_.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (slave < 0) return;  // then there is nothing to empty either
  tcflush(slave, TCIFLUSH);
  // The next program need not make it raw again.
  [[maybe_unused]] Result<void> raw = make_tty_raw(slave, slave_path_);
  ::close(slave);
}

size_t PtyDoor::write_some(std::string_view bytes) {
  if (!is_open_ || bytes.empty()) return 0;
  ssize_t sent = ::write(fd_, bytes.data(), bytes.size());
  return sent > 0 ? static_cast<size_t>(sent) : 0;
}

}  // namespace adder::transport
