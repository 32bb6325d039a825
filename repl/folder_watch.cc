// See folder_watch.h.
#include "repl/folder_watch.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace adder::repl {

namespace {
constexpr uint32_t kChanges = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MODIFY | IN_ATTRIB |
                              IN_CLOSE_WRITE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
}

FolderWatch::FolderWatch() : fd_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)), reliable_(fd_ >= 0) {}

FolderWatch::~FolderWatch() {
  if (fd_ >= 0) close(fd_);
}

void FolderWatch::watch(const std::string& directory) {
  if (!reliable_ || watched_.contains(directory)) return;
  int number = inotify_add_watch(fd_, directory.c_str(), kChanges);
  if (number >= 0) {
    watched_[directory] = number;
  } else if (errno != ENOENT && errno != ENOTDIR) {
    reliable_ = false;  // too many watches, say
  }
}

uint8_t FolderWatch::generation() {
  if (!reliable_) return 0;
  alignas(inotify_event) char events[4096];
  bool changed = false;
  for (ssize_t got; (got = read(fd_, events, sizeof events)) > 0;) {
    changed = true;
    for (ssize_t at = 0; at < got;) {
      inotify_event event;
      std::memcpy(&event, events + at, sizeof event);
      at += static_cast<ssize_t>(sizeof event + event.len);
      // A directory that went, or came back under the same name, is to be watched anew.
      if (event.mask & (IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF))
        std::erase_if(watched_, [&](const auto& row) { return row.second == event.wd; });
    }
  }
  if (changed && ++generation_ == 0) generation_ = 1;
  return generation_;
}

}  // namespace adder::repl
