// Where packages are put: the folder for packages of a device, or a folder of this computer. Paths are relative to it;
// "" is the folder itself. One thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "packages/result.h"

namespace adder::packages {

struct TargetEntry {
  std::string name;
  bool is_folder = false;
  uint64_t size = 0;  // bytes
};

// done and total in bytes.
using WriteProgress = std::function<void(uint64_t done, uint64_t total)>;

class Target {
public:
  virtual ~Target() = default;

  // A micro:bit has no folders and cannot rename.
  virtual bool has_folders() const = 0;
  virtual bool can_rename() const = 0;

  virtual Result<bool> exists() = 0;  // the folder for packages
  virtual Result<std::vector<TargetEntry>> list(const std::string& folder) = 0;
  virtual Result<std::string> read(const std::string& path) = 0;
  virtual Result<std::string> hash(const std::string& path) = 0;  // SHA-256 in hexadecimal digits
  // Whole or not at all.
  virtual Result<void> write(const std::string& path, std::string_view bytes, const WriteProgress& progress) = 0;
  virtual Result<void> move(const std::string& from, const std::string& to) = 0;  // over what is there
  virtual Result<void> remove(const std::string& path) = 0;                       // a file
  virtual Result<void> make_folders(const std::string& folder) = 0;
  virtual Result<void> remove_folder(const std::string& folder) = 0;  // must be empty
  // As a person would write it: ":/lib/x.py".
  virtual std::string shown(const std::string& path) const = 0;
};

}  // namespace adder::packages
