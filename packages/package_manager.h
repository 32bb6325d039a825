// The whole of it, for programs: what to fetch (from an index, URLs, or as adder.lock says), fetching it, planning, and
// carrying out. Fetching needs no device, so it is done before one is touched. One thread; all calls block.
//
//   Bundle bundle = fetch(resolve_requests(...))  ->  Plan plan = plan_install(target, bundle)  ->  carry_out(...)
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "packages/catalog.h"
#include "packages/installer.h"
#include "packages/lock_file.h"

namespace adder::packages {

struct ManagerOptions {
  std::string index;            // empty: that of the lock, else kDefaultIndex
  std::string bytecode = "py";  // or the number of an .mpy format
  SupplyOptions supply;
  bool force = false;
  // Makes an image of a source whose path is given; none: sources stay what they are.
  std::function<Result<std::string>(const std::string& source, const std::string& path)> compile;
  // Before each file that is fetched.
  std::function<void(const std::string& path, size_t done, size_t total)> on_fetch;
};

// Packages whose files have whole hashes, and these files.
struct Bundle {
  PackageSet packages;
  Contents contents;
};

struct LockUpdate {
  Lock lock;
  std::vector<Change> changes;
};

class PackageManager {
public:
  // The lock, if there is one, says which index is asked.
  PackageManager(ManagerOptions options, const std::optional<Lock>& lock);

  // Newest versions, or those that were asked for.
  Result<PackageSet> resolve_requests(const std::vector<Reference>& requests);
  // As the lock has them; no requests: all of it. What the lock has not, or in another version, is refused.
  Result<PackageSet> resolve_locked(const Lock& lock, const std::vector<Reference>& requests) const;
  // The lock (or none) with `add`, without `remove`; what is in it already keeps its version unless `refresh` is set.
  Result<LockUpdate> update_lock(const std::optional<Lock>& old, const std::vector<Reference>& add,
                                 const std::vector<Reference>& remove, bool refresh);
  Result<Bundle> fetch(PackageSet packages);
  // As they are to lie on a device: compiled, if that was asked for.
  Result<Bundle> fetch_for_device(PackageSet packages);
  Result<std::vector<IndexEntry>> search(const std::vector<std::string>& words) { return catalog_.search(words); }

  // Recovers, reads the manifest, and decides. `notes` are for people. `is_whole`: the bundle is all that a lock has,
  // so that what had come for other packages goes, unless something still needs it.
  Result<Plan> plan_install(Target& target, const Bundle& bundle, bool is_whole, std::vector<std::string>* notes);
  // What was requested once, newest; `only`: these, in their versions; packages that nothing needs any longer go.
  Result<Plan> plan_upgrade(Target& target, const std::vector<Reference>& only, Bundle* bundle,
                            std::vector<std::string>* notes);
  Result<Plan> plan_uninstall(Target& target, const std::vector<Reference>& what, bool with_dependencies,
                              std::vector<std::string>* notes);

  // What went wrong without failing anything.
  const std::vector<std::string>& notes() const { return supply_.notes(); }
  const std::string& index() const { return options_.index; }

private:
  Result<Plan> plan(Target& target, const Manifest& before, const Intent& intent);
  Result<Manifest> begin(Target& target, std::vector<std::string>* notes);

  ManagerOptions options_;
  Supply supply_;
  Catalog catalog_;
};

// The packages that a person asked for and were installed at `manifest`, at the versions that they have there.
std::vector<Reference> requests_of(const PackageSet& installed);

}  // namespace adder::packages
