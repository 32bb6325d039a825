// adder.lock: every package of a project with its version, source, files and their whole SHA-256, as JSON that is
// written the same for the same packages, so that it can be kept under version control. docs/packages.md shows one.
// Pure but for load and save.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "packages/package.h"

namespace adder::packages {

inline constexpr const char* kLockName = "adder.lock";

struct Lock {
  std::string index;            // that names were looked up in
  std::string bytecode = "py";  // what its files are: sources, or the number of an .mpy format
  PackageSet packages;
};

// What lies in `folder`, which is the lock's own, is written as "./…", so that a project may be moved.
std::string lock_text(const Lock& lock, const std::string& folder);
// `where` is for messages. kPackage when it is damaged or of a newer adderctl.
Result<Lock> parse_lock(std::string_view text, const std::string& folder, const std::string& where);

// Nothing when there is no such file.
Result<std::optional<Lock>> load_lock(const std::string& path);
Result<void> save_lock(const std::string& path, const Lock& lock);

}  // namespace adder::packages
