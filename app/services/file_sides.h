// A place with files, as copying sees it: this computer or a device, behind one face, so that every direction (up,
// down, within the device, from the desktop) is the same job. Paths are whole, with '/'. Every call may take long:
// worker threads only. Used by file_jobs.cc alone.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/services/device_job.h"
#include "repl/device_tree.h"

namespace adder::app {

using Digest = repl::DeviceTree::Digest;

// What stands under a path: nothing, a file (one entry with an empty path), or a directory and what is in it.
struct SideListing {
  bool exists = false, isDirectory = false;
  std::vector<repl::TreeEntry> entries;  // parents first; digests only where they were asked for
};

class FileSide {
public:
  virtual ~FileSide() = default;
  virtual repl::Result<SideListing> look(const std::string& path, bool with_digests) = 0;
  virtual repl::Result<std::string> read(const std::string& path, const repl::Progress& progress) = 0;
  // Whole or not at all, over what is there.
  virtual repl::Result<void> write(const std::string& path, const std::string& bytes,
                                   const repl::Progress& progress) = 0;
  virtual repl::Result<void> makeDirectory(const std::string& path) = 0;
  virtual repl::Result<void> remove(const std::string& path) = 0;  // with all in it
  virtual repl::Result<void> rename(const std::string& from, const std::string& to) = 0;
};

// A folder's rubbish (.git, __pycache__, …; see repl::IgnoreRules) is left out of what look() finds in it.
class LocalSide : public FileSide {
public:
  explicit LocalSide(std::function<bool()> is_cancelled = {}) : is_cancelled_(std::move(is_cancelled)) {}
  // Digests are made as the other side makes them.
  void setDigest(Digest digest) { digest_ = digest; }

  repl::Result<SideListing> look(const std::string& path, bool with_digests) override;
  repl::Result<std::string> read(const std::string& path, const repl::Progress& progress) override;
  repl::Result<void> write(const std::string& path, const std::string& bytes, const repl::Progress& progress) override;
  repl::Result<void> makeDirectory(const std::string& path) override;
  repl::Result<void> remove(const std::string& path) override;  // to the trash
  repl::Result<void> rename(const std::string& from, const std::string& to) override;

private:
  std::function<bool()> is_cancelled_;
  Digest digest_ = Digest::kSha256;
};

class DeviceSide : public FileSide {
public:
  explicit DeviceSide(DeviceDesk& desk) : desk_(desk) {}
  // Known after a look() with digests at a directory.
  Digest digest() const { return digest_; }

  repl::Result<SideListing> look(const std::string& path, bool with_digests) override;
  repl::Result<std::string> read(const std::string& path, const repl::Progress& progress) override;
  repl::Result<void> write(const std::string& path, const std::string& bytes, const repl::Progress& progress) override;
  repl::Result<void> makeDirectory(const std::string& path) override;
  repl::Result<void> remove(const std::string& path) override;
  repl::Result<void> rename(const std::string& from, const std::string& to) override;

private:
  std::string named(const std::string& path) const { return desk_.named(QString::fromStdString(path)); }
  repl::Result<void> list(const std::string& root, const std::string& below, SideListing& found);
  DeviceDesk& desk_;
  Digest digest_ = Digest::kSha256;
};

// What look() calls a file of these bytes.
std::string digestOfHash(const std::string& sha256);

}  // namespace adder::app
