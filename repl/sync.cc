// See sync.h.
#include "repl/sync.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace adder::repl {

namespace {

namespace fs = std::filesystem;
using Kind = SyncOperation::Kind;

constexpr const char* kIgnoreFile = ".adderignore";

Error unreadable(const fs::path& path, const std::string& why) {
  return {ErrorKind::kLocalFile, "cannot read " + path.string() + " on this computer: " + why};
}

Result<std::string> content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  if (file) bytes << file.rdbuf();
  if (!file || (bytes.tellp() == 0 && file.bad())) {
    std::error_code missing;
    if (fs::file_size(path, missing) == 0 && !missing) return std::string();
    return unreadable(path, missing ? missing.message() : "it is not to be read");
  }
  return bytes.str();
}

class Reader {
public:
  Reader(const IgnoreRules& rules, const FileTransform& transform) : rules_(rules), transform_(transform) {}

  Result<LocalTree> read(const fs::path& root) {
    Result<void> done = walk(root, "");
    if (!done.ok()) return done.error();
    return std::move(tree_);
  }

private:
  Result<void> walk(const fs::path& folder, const std::string& below) {
    std::error_code failed;
    std::vector<fs::directory_entry> entries;
    for (auto at = fs::directory_iterator(folder, failed); !failed && at != fs::directory_iterator();
         at.increment(failed))
      entries.push_back(*at);
    if (failed) return unreadable(folder, failed.message());
    std::sort(entries.begin(), entries.end());
    for (const fs::directory_entry& entry : entries) {
      const std::string path = below + entry.path().filename().string();
      std::error_code unknown;  // a link to nowhere is neither
      bool is_directory = entry.is_directory(unknown), is_link = entry.is_symlink(unknown);
      if (rules_.ignores(path, is_directory)) continue;
      if (is_directory) {
        if (is_link) continue;
        tree_.directories.push_back(path);
        if (Result<void> done = walk(entry.path(), path + "/"); !done.ok()) return done;
      } else if (entry.is_regular_file(unknown)) {
        if (Result<void> done = take(entry.path(), path); !done.ok()) return done;
      }
    }
    return {};
  }

  Result<void> take(const fs::path& file, std::string path) {
    Result<std::string> content = content_of(file);
    if (!content.ok()) return content.error();
    if (transform_) {
      if (Result<void> done = transform_(path, *content); !done.ok()) return done;
    }
    tree_.files[path] = std::move(*content);
    return {};
  }

  const IgnoreRules& rules_;
  const FileTransform& transform_;
  LocalTree tree_;
};

std::vector<TreeEntry> entries_of(const LocalTree& tree, DeviceTree::Digest digest) {
  std::vector<TreeEntry> entries;
  for (const std::string& path : tree.directories) entries.push_back({path, true, 0, ""});
  for (const auto& [path, content] : tree.files)
    entries.push_back({path, false, content.size(), tree_digest(content, digest)});
  return entries;
}

std::vector<TreeEntry> without_ignored(const std::vector<TreeEntry>& entries, const IgnoreRules& rules) {
  std::vector<TreeEntry> kept;
  for (const TreeEntry& entry : entries) {
    if (!rules.ignores(entry.path, entry.is_directory)) kept.push_back(entry);
  }
  return kept;
}

// A directory in which something stays that is ignored is not to be removed.
void spare_what_holds_ignored(std::vector<SyncOperation>& operations, const std::vector<TreeEntry>& all,
                              const IgnoreRules& rules) {
  std::erase_if(operations, [&](const SyncOperation& operation) {
    if (operation.kind != Kind::kRemoveDirectory) return false;
    return std::any_of(all.begin(), all.end(), [&](const TreeEntry& entry) {
      return entry.path.starts_with(operation.path + "/") && rules.ignores(entry.path, entry.is_directory);
    });
  });
}

}  // namespace

Result<void> read_ignore_file(const fs::path& root, IgnoreRules& rules) {
  std::error_code failed;
  if (!fs::exists(root / kIgnoreFile, failed)) return {};
  Result<std::string> text = content_of(root / kIgnoreFile);
  if (!text.ok()) return text.error();
  rules.add(*text);
  return {};
}

Result<LocalTree> read_local_tree(const fs::path& root, IgnoreRules& rules, const FileTransform& transform) {
  std::error_code failed;
  if (!fs::is_directory(root, failed)) return unreadable(root, "it is not a directory");
  if (Result<void> read = read_ignore_file(root, rules); !read.ok()) return read.error();
  return Reader(rules, transform).read(root);
}

std::string Sync::on_device(const std::string& path) const {
  if (path.empty()) return root_;
  return root_.empty() || root_.ends_with('/') ? root_ + path : root_ + "/" + path;
}

Result<SyncPlan> Sync::run(const SyncOptions& options) {
  IgnoreRules rules;
  Result<LocalTree> local = read_local_tree(local_, rules, options.transform);
  if (!local.ok()) return local.error();
  if (!device_) {
    Result<DeviceTree> there =
        read_device_tree(session_, root_, options.leaves ? Session::Then::kLeave : Session::Then::kStay);
    if (!there.ok()) return there.error();
    device_ = std::move(*there);
  }
  SyncPlan plan =
      plan_sync(entries_of(*local, device_->digest), without_ignored(device_->entries, rules), options.remove);
  if (!plan.conflicts.empty() && !options.remove) {
    return Error{ErrorKind::kDeviceFile, ":" + on_device(plan.conflicts[0]) +
                                             " is a file on one side and a directory on the other: remove it, or let "
                                             "--delete do so"};
  }
  spare_what_holds_ignored(plan.operations, device_->entries, rules);
  if (options.choose) options.choose(plan.operations);
  if (options.dry_run) return plan;
  if (Result<void> done = apply(plan, *local, options); !done.ok()) {
    device_.reset();  // how far it came is not known for certain
    return done.error();
  }
  return plan;
}

Result<void> Sync::apply(const SyncPlan& plan, const LocalTree& local, const SyncOptions& options) {
  if (plan.operations.empty()) return {};
  if (Result<void> opened = files_.open_link(); !opened.ok()) return opened;
  if (!device_->exists) {
    if (Result<void> made = files_.make_dirs(root_); !made.ok()) return made;
    device_->exists = true;
  }
  for (const SyncOperation& operation : plan.operations) {
    if (options.on_operation) options.on_operation(operation);
    if (options.leaves && &operation == &plan.operations.back() && operation.kind == Kind::kWrite)
      files_.leave_with_next_transfer();
    if (Result<void> done = apply(operation, local, options); !done.ok()) return done;
    note(operation, local);
  }
  return {};
}

Result<void> Sync::apply(const SyncOperation& operation, const LocalTree& local, const SyncOptions& options) {
  const std::string path = on_device(operation.path);
  switch (operation.kind) {
    case Kind::kRemoveFile: return files_.remove(path);
    case Kind::kRemoveDirectory: return files_.rmdir(path);
    case Kind::kMakeDirectory: return files_.mkdir(path);
    case Kind::kWrite: break;
  }
  return files_.put(path, local.files.at(operation.path), [&](uint64_t done, uint64_t total) {
    if (options.on_progress) options.on_progress(operation, done, total);
  });
}

// What is done is so on the device from now on.
void Sync::note(const SyncOperation& operation, const LocalTree& local) {
  std::erase_if(device_->entries, [&](const TreeEntry& entry) { return entry.path == operation.path; });
  if (operation.kind == Kind::kMakeDirectory) device_->entries.push_back({operation.path, true, 0, ""});
  if (operation.kind != Kind::kWrite) return;
  const std::string& content = local.files.at(operation.path);
  device_->entries.push_back({operation.path, false, content.size(), tree_digest(content, device_->digest)});
}

}  // namespace adder::repl
