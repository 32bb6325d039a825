// Streams over terminals that libserialport cannot open: a pty (or any tty) by path or symlink, and the master side of
// a pty of our own, published as a symlink. The tty is made raw, and locked with flock(2), as pyserial's and mpremote's
// exclusive mode do, so that two tools never read each other's answers. A hang-up of the far side is kVanished at once,
// without a time-out.
#pragma once

#include <memory>
#include <string>

#include "transport/byte_stream.h"

namespace adder::transport {

// Opens an existing tty. kNotFound, kPermission, kBusy (somebody holds the lock), kIo (not a tty).
Result<std::unique_ptr<ByteStream>> open_pty(const std::string& path);

// The device's side: reads what clients write. Stays alive while clients come and go.
class PtyMaster : public ByteStream {
public:
  // The slave's own path, /dev/pts/N.
  virtual const std::string& slave_path() const = 0;
};
// Publishes the slave as the symlink `link_path` when that is not empty (replacing a dangling link, never a file); the
// link is removed on close.
Result<std::unique_ptr<PtyMaster>> create_pty(const std::string& link_path = "");

// Parts of the above, for other kinds of ptys (pty_door.h). remove_link() does so only while the link is still ours:
// another program may have published itself under the name meanwhile.
Result<void> make_tty_raw(int fd, const std::string& path);
Result<void> publish_link(const std::string& target, const std::string& link);
void remove_link(const std::string& target, const std::string& link);

}  // namespace adder::transport
