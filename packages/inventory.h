// What is installed at a target: the packages of the manifest, and modules that came there another way (by mip on the
// device, by mpremote, by hand), named and dated as far as their files tell.
#pragma once

#include <string>
#include <vector>

#include "packages/manifest.h"
#include "packages/target.h"

namespace adder::packages {

struct InstalledPackage {
  Package package;
  bool is_ours = true;               // in the manifest
  std::vector<std::string> missing;  // files that are gone
  std::vector<std::string> changed;  // files that are not as they were installed; only when that was asked for
};

struct Inventory {
  std::vector<InstalledPackage> packages;  // by name, ours first
  std::vector<std::string> notes;
};

// With `check_contents` every file's hash is computed at the target.
Result<Inventory> take_inventory(Target& target, bool check_contents);

// Of a line __version__ = "1.4.0", as packages of micropython-lib have one; empty when there is none. Pure.
std::string version_in_source(std::string_view source);

}  // namespace adder::packages
