// See pty_stream.h.
#include "transport/pty_stream.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "transport/fd_stream.h"
#include "transport/port_holder.h"

namespace adder::transport {

Result<void> make_tty_raw(int fd, const std::string& path) {
  termios settings;
  if (tcgetattr(fd, &settings) != 0) return error_from_errno(errno, "cannot use " + path);
  cfmakeraw(&settings);
  settings.c_cflag |= CREAD | CLOCAL;
  settings.c_cc[VMIN] = 1;
  settings.c_cc[VTIME] = 0;
  if (tcsetattr(fd, TCSANOW, &settings) != 0) return error_from_errno(errno, "cannot make " + path + " raw");
  return {};
}

Result<void> publish_link(const std::string& target, const std::string& link) {
  struct stat info = {};
  if (lstat(link.c_str(), &info) == 0) {
    if (!S_ISLNK(info.st_mode))
      return Error{ErrorKind::kBusy, link + " is a file: choose another name for the pty's link"};
    if (stat(link.c_str(), &info) == 0) {
      return Error{ErrorKind::kBusy,
                   link + " is published by a running simulator: choose another name, or end that one"};
    }
    unlink(link.c_str());
  }
  if (symlink(target.c_str(), link.c_str()) != 0) return error_from_errno(errno, "cannot publish the pty as " + link);
  return {};
}

void remove_link(const std::string& target, const std::string& link) {
  char now[256];
  ssize_t length = readlink(link.c_str(), now, sizeof now);
  if (length > 0 && std::string(now, static_cast<size_t>(length)) == target) unlink(link.c_str());
}

namespace {

class PtyStream : public FdBacked<ByteStream> {
public:
  using FdBacked::FdBacked;
  Result<void> discard_input() override {
    if (tcflush(channel_.fd(), TCIFLUSH) != 0) return error_from_errno(errno, "cannot empty " + channel_.name());
    return {};
  }
};

class OwnPty : public FdBacked<PtyMaster> {
public:
  OwnPty(int fd, int slave_fd, std::string slave_path, std::string link)
      : FdBacked(fd, link.empty() ? slave_path : link),
        slave_fd_(slave_fd),
        slave_path_(slave_path),
        link_(std::move(link)) {}
  ~OwnPty() override { OwnPty::close(); }

  void close() override {
    FdBacked::close();
    if (slave_fd_ >= 0) ::close(std::exchange(slave_fd_, -1));
    if (!link_.empty()) remove_link(slave_path_, std::exchange(link_, {}));
  }
  const std::string& slave_path() const override { return slave_path_; }

private:
  int slave_fd_;  // held open, so that the master does not see a hang-up between two clients
  std::string slave_path_;
  std::string link_;
};

}  // namespace

Result<std::unique_ptr<ByteStream>> open_pty(const std::string& path) {
  int fd = open(path.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0) {
    // EIO on opening a pty means that its master is gone: a stale name, not a lost connection.
    int number = errno == EIO ? ENOENT : errno;
    return error_from_errno(number, "cannot open " + path);
  }
  auto stream = std::make_unique<PtyStream>(fd, path);
  if (!isatty(fd)) return error_from_errno(ENOTTY, "cannot use " + path);
  if (flock(fd, LOCK_EX | LOCK_NB) != 0)
    return errno == EWOULDBLOCK ? busy_error(path) : error_from_errno(errno, "cannot open " + path);
  if (Result<void> raw = make_tty_raw(fd, path); !raw.ok()) return raw.error();
  return std::unique_ptr<ByteStream>(std::move(stream));
}

Result<std::unique_ptr<PtyMaster>> create_pty(const std::string& link_path) {
  int fd = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (fd < 0) return error_from_errno(errno, "cannot create a pty");
  char name[256];
  if (grantpt(fd) != 0 || unlockpt(fd) != 0 || ptsname_r(fd, name, sizeof name) != 0) {
    Error error = error_from_errno(errno, "cannot create a pty");
    ::close(fd);
    return error;
  }
  int slave_fd = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (slave_fd < 0) {
    Error error = error_from_errno(errno, "cannot open the new pty");
    ::close(fd);
    return error;
  }
  Result<void> done = make_tty_raw(slave_fd, name);
  if (done.ok() && !link_path.empty()) done = publish_link(name, link_path);
  if (!done.ok()) {
    ::close(fd);
    ::close(slave_fd);
    return done.error();
  }
  return std::unique_ptr<PtyMaster>(std::make_unique<OwnPty>(fd, slave_fd, name, link_path));
}

}  // namespace adder::transport
