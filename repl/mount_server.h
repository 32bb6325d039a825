// The host's side of a mount: answers a device's requests (mount_protocol.h) from one folder of this computer. Nothing
// outside of the folder is ever reached: neither by "..", nor, unless allowed, by a symbolic link, whose entry then
// does not exist for the device. A file that is opened for writing anew replaces the old one only when it is closed or
// flushed; one that is never closed is dropped if that would lose an older one. Owned by one thread.
//
// A listing: directory's path u16 + UTF-8, flags u8 (1: it is all of it), entries u16; each: name u8 + UTF-8, size u32
// (0xffffffff: a directory), mtime u32. The first is the one that was asked for, from the entry that was asked for.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "repl/folder_watch.h"
#include "repl/mount_protocol.h"
#include "transport/result.h"

namespace adder::repl {

struct MountOptions {
  bool read_only = false;
  bool unsafe_links = false;  // links may lead out of the folder
  bool only_modules = false;  // nothing but .py, .mpy and directories exists
};

class MountServer {
public:
  // kLocalFile when there is no such folder.
  static transport::Result<std::unique_ptr<MountServer>> open(const std::string& folder, MountOptions options = {});
  ~MountServer();
  MountServer(const MountServer&) = delete;
  MountServer& operator=(const MountServer&) = delete;

  // The reply as it goes to the device. A request that is repeated at once is answered again, and not done again.
  std::string answer(const MountRequest& request);

  // The device starts anew, or is gone: what it had open is closed.
  void close_all();

  // Told once for each reason: what a person may wonder about, such as a link that is not followed.
  void on_note(std::function<void(const std::string&)> tell) { note_ = std::move(tell); }

  void note(const std::string& text);

  const std::string& folder() const { return root_; }  // absolute

private:
  struct Entry {
    std::string name;
    bool is_directory = false;
    uint64_t size = 0;
    int64_t mtime = 0;
  };
  struct Handle {
    int fd = -1;
    std::string temporary, path;  // of a file that is to replace another; empty: it is written in its place
    bool had_older = false;
  };
  // A result, or an errno.
  struct Outcome {
    int error = 0;
    std::string result;
  };

  MountServer(std::string root, MountOptions options);
  Outcome handle(const MountRequest& request);
  Outcome hello(const std::string& payload);
  Outcome list(size_t first, const std::string& path);
  Outcome stat(const std::string& path);
  Outcome open_to_read(const std::string& path);
  Outcome create(int how, const std::string& path);
  Outcome read(Handle& handle, uint64_t offset, size_t most);
  Outcome write(Handle& handle, uint64_t offset, std::string_view bytes);
  Outcome change(char type, const std::string& path, const std::string& second);
  Outcome space();
  int finish(Handle& handle);
  void abandon(Handle& handle);
  Outcome with_handle(const MountRequest& request);
  Outcome add_handle(Handle handle);

  // Where a path of the device's lies here; nothing: errno is `error`. is_link_itself: the last part is not followed.
  std::optional<std::string> locate(const std::string& path, int& error, bool is_link_itself = false);
  bool contains(const std::string& real) const;
  std::vector<Entry> entries(const std::string& directory, const std::string& path);
  void append_listings(std::string& result, const std::string& path, size_t first);
  void expect(const std::string& path, const std::string& source);
  void read_ahead(std::string& result);
  std::optional<std::string> small_file(const std::string& path, size_t most, bool& is_too_large);

  std::string root_;
  MountOptions options_;
  FolderWatch watch_;
  std::map<uint16_t, Handle> handles_;
  uint16_t next_handle_ = 0;
  size_t room_ = 512;                 // most bytes of a result
  std::set<std::string> sent_;        // "path mtime size" of what the device has been given to read
  std::deque<std::string> expected_;  // candidates, by what is being imported, in the order in which they will be read
  std::set<std::string> said_;        // notes
  std::optional<MountRequest> last_request_;
  std::string last_reply_;
  std::function<void(const std::string&)> note_;
};

}  // namespace adder::repl
