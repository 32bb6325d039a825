// What makes one tree of files equal to another, as operations. Pure: two lists in, a list out. A digest is any text
// that is the same for the same bytes; both sides make it alike (device_tree.h). Used by sync.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace adder::repl {

struct TreeEntry {
  std::string path;  // below the root, with "/" between; never empty, absolute, or with ".." in it
  bool is_directory = false;
  uint64_t size = 0;   // bytes; of files
  std::string digest;  // of files
};

struct SyncOperation {
  // In this order they are done: what is in the way or is to go, children before parents; then directories, parents
  // before children; then files.
  enum class Kind { kRemoveFile, kRemoveDirectory, kMakeDirectory, kWrite };
  Kind kind;
  std::string path;
  bool is_new = false;  // of kWrite: there is no such file yet
};

struct SyncPlan {
  std::vector<SyncOperation> operations;
  size_t unchanged = 0;  // files
  // Paths where one side has a file and the other a directory; unless `remove`, nothing is to be done then.
  std::vector<std::string> conflicts;
};

// `remove`: what `target` has and `source` has not is to go.
SyncPlan plan_sync(const std::vector<TreeEntry>& source, const std::vector<TreeEntry>& target, bool remove);

// Which paths are left alone on both sides. Patterns as in .gitignore: a name is matched at any depth, a path with "/"
// from the root; * ? [abc] match within a name, ** any directories; a "/" at the end means directories only; "!" takes
// back; "#" begins a comment. The last pattern that matches decides.
class IgnoreRules {
public:
  IgnoreRules();  // .git, __pycache__, *.pyc, .adderignore, *.part
  void add(std::string_view text);
  bool ignores(const std::string& path, bool is_directory) const;

private:
  struct Rule {
    std::string pattern;
    bool takes_back, directories_only, anchored;
  };
  std::vector<Rule> rules_;
};

}  // namespace adder::repl
