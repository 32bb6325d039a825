// Makes a directory of the device what a folder of this computer is: reads both trees, plans (sync_plan.h), and does
// what is planned, each file whole or not at all. Keeps what it knows of the device, so that it can be run again after
// a change here without asking there. Nothing outside the device's directory is ever touched. Same threading as
// DeviceFs.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "repl/device_fs.h"
#include "repl/device_tree.h"
#include "repl/sync_plan.h"

namespace adder::repl {

struct LocalTree {
  std::map<std::string, std::string> files;  // path below the root: content
  std::vector<std::string> directories;      // with files in them or not
};

// What stands under `path` on the device instead of the file here; may change the path too. An Error ends the sync.
using FileTransform = std::function<Result<void>(std::string& path, std::string& content)>;

// All files below a folder that `rules`, and .adderignore in it, do not leave out. Symbolic links are followed to
// files, not to directories. kLocalFile.
Result<LocalTree> read_local_tree(const std::filesystem::path& root, IgnoreRules& rules,
                                  const FileTransform& transform = {});

// Adds what .adderignore in the folder says, where there is one. kLocalFile.
Result<void> read_ignore_file(const std::filesystem::path& root, IgnoreRules& rules);

struct SyncOptions {
  bool remove = false, dry_run = false;
  // Leaves raw mode by the last write of all; what is asked of the device afterwards enters anew.
  bool leaves = false;
  FileTransform transform;
  // May take operations out of the plan before it is carried out.
  std::function<void(std::vector<SyncOperation>&)> choose;
  std::function<void(const SyncOperation&)> on_operation;  // before it is done
  std::function<void(const SyncOperation&, uint64_t done, uint64_t total)> on_progress;
};

class Sync {
public:
  // root: a directory of the device, "" for the current one; it is made if it is not there.
  Sync(Session& session, DeviceFs& files, std::filesystem::path local, std::string root)
      : session_(session), files_(files), local_(std::move(local)), root_(std::move(root)) {}

  // What was done, or would be. kDeviceFile when a file is where a directory should be or the reverse, and `remove` is
  // not given.
  Result<SyncPlan> run(const SyncOptions& options);
  // The device may have changed: it is asked again.
  void forget_device() { device_.reset(); }

private:
  Result<void> apply(const SyncPlan& plan, const LocalTree& local, const SyncOptions& options);
  Result<void> apply(const SyncOperation& operation, const LocalTree& local, const SyncOptions& options);
  void note(const SyncOperation& operation, const LocalTree& local);
  std::string on_device(const std::string& path) const;

  Session& session_;
  DeviceFs& files_;
  std::filesystem::path local_;
  std::string root_;
  std::optional<DeviceTree> device_;
};

}  // namespace adder::repl
