// Knows whether something in watched directories of this computer may have changed (inotify). Used by MountServer,
// whose devices keep what they were told until it has.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace adder::repl {

class FolderWatch {
public:
  FolderWatch();
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  // What stands in this directory, and its files' contents. Cheap when it is watched already.
  void watch(const std::string& directory);
  // Another one than before if anything has changed since; 1 to 255. 0: that cannot be told here.
  uint8_t generation();

private:
  int fd_;
  bool reliable_;
  uint8_t generation_ = 1;
  std::map<std::string, int> watched_;
};

}  // namespace adder::repl
