// Files on the device, through code run in its raw REPL; needs nothing installed there. Transfers go over a DeviceLink
// (large, checked, compressed pieces) where the device can do that. Works from MicroPython 1.9.2
// (micro:bit: flat, no ilistdir, no rename) to today's and Adder's. Invariant: an upload goes to a temporary name, is
// verified by hash on the device, and only then takes the final name, so a half file never stands under it (where the
// device cannot rename, see put()). Paths are absolute or relative to the device's current directory, with '/'. Same
// threading as Session.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "repl/device_link.h"
#include "repl/session.h"

namespace adder::repl {

struct FileInfo {
  std::string name;  // without directory
  bool is_directory = false;
  uint64_t size = 0;  // bytes; 0 for directories
};

struct FsSpace {
  uint64_t total_bytes = 0;
  uint64_t free_bytes = 0;
};

// A filesystem and where it is mounted.
struct Mount {
  std::string path;
  FsSpace space;
};

class DeviceFs {
public:
  explicit DeviceFs(Session& session, LinkOptions link = {}) : session_(session), link_(session, link) {}

  // From now on transfers go the plain way, a small program for each piece.
  void forbid_link() { link_allowed_ = false; }
  // Also files that have their bytes already, which are left alone otherwise.
  void write_what_is_the_same(bool write) { write_same_ = write; }
  // The next put() or get() is all that is wanted of the device: where it goes over a link, the device is back at its
  // friendly prompt when it ends.
  void leave_with_next_transfer() { link_.close_with_next(); }
  // What follows goes over a link from now on, where the device can, and not only from the first transfer on.
  Result<void> open_link();
  // Ends the helper on the device, which is in raw mode then; for who uses the session's stream himself. The next
  // transfer opens it again.
  void close_link() { link_.close(); }

  // kDeviceFile when there is no such thing, always with the path in the message.
  Result<std::vector<FileInfo>> list(const std::string& directory);  // sorted: directories first, then by name
  Result<FileInfo> stat(const std::string& path);
  Result<bool> exists(const std::string& path);

  // Writes, verifies (sha256, else crc32, else reading back), and moves into place. kDeviceFull, before anything is
  // sent where the device can tell its free space, removes the temporary file. Where the device has no os.rename the
  // final name is written last, by a copy on the device that is verified too and removed when it fails. Over a link an
  // upload that a lost connection cut short goes on from where it was, and a file that has these bytes is left alone.
  // With a name, a path that is a directory means the file of this name in it.
  Result<void> put(const std::string& path, std::string_view bytes, const Progress& progress = {},
                   const std::string& name = {});
  Result<std::string> get(const std::string& path, const Progress& progress = {});

  Result<void> remove(const std::string& path);       // a file
  Result<void> remove_tree(const std::string& path);  // a file, or a directory and all in it
  Result<void> mkdir(const std::string& path);
  Result<void> make_dirs(const std::string& path);  // with parents; fine when it is there
  Result<void> rmdir(const std::string& path);      // must be empty
  Result<void> rename(const std::string& from, const std::string& to);
  Result<FsSpace> space();  // of the filesystem at "/"
  Result<std::vector<Mount>> mounts();
  Result<bool> holds(const std::string& path, std::string_view bytes);  // a file with just these bytes
  Result<void> touch(const std::string& path);                          // an empty file, if there is none
  // When each was written last, in seconds since 1970 by the device's clock; nothing where the device cannot tell.
  Result<std::vector<std::optional<int64_t>>> modified(const std::vector<std::string>& paths);
  Result<std::string> hash(const std::string& path);  // SHA-256 of a file, 32 bytes; computed there where it can be

private:
  struct Features {
    bool rename = false, ilistdir = false, stat = false, statvfs = false;
    bool sha256 = false, crc32 = false;
    bool raw_paste = false;
  };

  // What the device's os and hashlib can do; asked once in a life of the device.
  Result<Features> features();
  void forget_an_earlier_life();
  // Runs `source`; an OSError on the device becomes kDeviceFile or kDeviceFull with "cannot <action> <path>: <why>".
  Result<std::string> ask(const std::string& source, const std::string& action, const std::string& path);
  Result<void> tell(const std::string& source, const std::string& action, const std::string& path);
  Result<void> check_room(const std::string& path, size_t bytes, const Features& can);
  Result<void> check_place(const std::string& path, size_t bytes, const Features& can);
  Result<FsSpace> space_at(const std::string& directory);
  Result<std::string> hash_on_device(const std::string& path);
  Result<void> send(const std::string& temporary, std::string_view bytes, const Features& can,
                    const Progress& progress);
  Result<void> verify(const std::string& path, std::string_view bytes, const Features& can);
  Result<void> place(const std::string& temporary, const std::string& path, std::string_view bytes,
                     const Features& can);
  Result<void> move_into_place(const std::string& temporary, const std::string& path);
  Result<void> copy_into_place(const std::string& temporary, const std::string& path, std::string_view bytes,
                               const Features& can);
  // Whether transfers go over the link, which is then open.
  Result<bool> use_link();
  Result<void> put_by_link(const std::string& path, const std::string& name, std::string_view bytes,
                           const Progress& progress);
  Result<void> put_plainly(const std::string& path, std::string_view bytes, const Progress& progress);
  Result<void> put_in_one_life(const std::string& path, std::string_view bytes, const Progress& progress);
  Error note_lost_file(const Error& error);
  Result<void> send_and_place(const std::string& temporary, const std::string& path, std::string_view bytes,
                              const Features& can, const Progress& progress);
  Result<std::string> get_plainly(const std::string& path, const FileInfo& info, const Progress& progress);
  // Best effort after a failure that is reported already.
  void forget(const std::string& path);

  Session& session_;
  DeviceLink link_;
  bool link_allowed_ = true, write_same_ = false;
  std::optional<Features> features_;
  int life_ = 0;               // of the device, that features_ are about
  bool file_is_lost_ = false;  // the device does not know the open file any more
};

}  // namespace adder::repl
