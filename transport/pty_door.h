// A pty of ours as a door for other programs: published as a symlink, opened and closed by one program after the other,
// and each coming and going is noticed (inotify tells, since a pty's master end does not). What one leaves unread the
// next does not get. For a loop that polls: nothing here waits. Used by servers such as repl/bridge_server.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "transport/result.h"

namespace adder::transport {

class PtyDoor {
public:
  // As create_pty(): an empty link publishes nothing, and a link is removed in the end.
  static Result<std::unique_ptr<PtyDoor>> create(const std::string& link_path);
  ~PtyDoor();
  PtyDoor(const PtyDoor&) = delete;
  PtyDoor& operator=(const PtyDoor&) = delete;

  const std::string& slave_path() const { return slave_path_; }
  // The link, or the slave's own path.
  const std::string& name() const { return link_path_.empty() ? slave_path_ : link_path_; }

  // Poll both for reading: watch_fd() always, fd() only while somebody is there (it is never quiet else); and fd() for
  // writing while there is something to write.
  int fd() const { return fd_; }
  int watch_fd() const { return watch_fd_; }
  bool is_open() const { return is_open_; }

  struct Event {
    enum class Kind { kCame, kBytes, kLeft };
    Kind kind;
    std::string bytes;
  };
  // What has happened since the last call. read: whether bytes are wanted.
  std::vector<Event> take_events(bool read = true);
  // As much of it as is taken at once; 0 when nobody is there or reads.
  size_t write_some(std::string_view bytes);
  // Ends the connection of who is there, as an unplugged device does: the pty is replaced by a new one under the same
  // link. Without a link its path changes.
  Result<void> hang_up();

private:
  PtyDoor() = default;
  Result<void> make();
  void drop();
  void read_all(std::vector<Event>& events);
  void empty_slave();

  int fd_ = -1, watch_fd_ = -1;
  int openings_ = 0;  // of the slave by others that are not closed
  bool is_open_ = false;
  std::string slave_path_, link_path_;
};

}  // namespace adder::transport
