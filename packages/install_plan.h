// What an install, upgrade or uninstall will do, decided before anything is done: which files are written, which
// removed, and what stands in the way. Invariant: a file that belongs to nobody, or was changed since it was installed,
// is touched only by force; a file that another package has too is not removed. Pure but for the hashes it asks for.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "packages/manifest.h"

namespace adder::packages {

struct Change {
  enum class Kind { kNew, kReplaced, kSame, kRemoved } kind;
  std::string name;
  std::string from, to;  // versions, as far as they are known
};

struct Intent {
  PackageSet wanted;               // to be there afterwards, with whole hashes of what is to lie on the device
  std::set<std::string> unwanted;  // names of packages that are to go
  bool force = false;
};

struct Plan {
  Manifest after;
  std::vector<Change> changes;        // by name
  std::vector<std::string> writes;    // paths
  std::vector<std::string> removals;  // paths
  std::vector<std::string> notes;     // for people
  bool changes_manifest = false;

  bool does_nothing() const { return writes.empty() && removals.empty() && !changes_manifest; }
};

// The SHA-256 of a file as it lies there; nothing when it does not, "folder" when it is one.
using HashThere = std::function<Result<std::optional<std::string>>(const std::string& path)>;

Result<Plan> make_plan(const Manifest& before, const Intent& intent, const HashThere& hash_there);

std::vector<Change> compare(const PackageSet& before, const PackageSet& after);

}  // namespace adder::packages
