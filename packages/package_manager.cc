// See package_manager.h.
#include "packages/package_manager.h"

#include <algorithm>
#include <set>

#include "packages/compiler.h"
#include "packages/hash_text.h"
#include "packages/target_view.h"

namespace adder::packages {

namespace {

constexpr uint64_t kMostBytes = uint64_t{64} << 20;

// The lock's index, and one that stands in for it.
ManagerOptions completed(ManagerOptions options, const std::optional<Lock>& lock) {
  std::string locked = lock ? lock->index : "";
  if (!locked.empty() && !options.index.empty() && options.index != locked)
    options.supply.mirrors.push_back({locked + "/", options.index + "/"});
  if (options.index.empty()) options.index = locked.empty() ? kDefaultIndex : locked;
  return options;
}

bool suits(const Package& package, const std::string& version) {
  return version.empty() || version == package.version || version == package.reference.version;
}

// A locked package as its own description.
Described described(const Package& package, const PackageSet& locked) {
  Described as_it_is{package, {}};
  for (const Dependency& dependency : package.dependencies) {
    Reference need = locked.at(dependency.name).reference;
    need.version = dependency.version;
    as_it_is.needs.push_back(std::move(need));
  }
  return as_it_is;
}

Error not_installed(const Reference& reference) {
  return package_error(reference.source + " is not installed by adderctl: `adderctl mip list` shows what is");
}

std::vector<std::string> requested_names(const PackageSet& set) {
  std::vector<std::string> names;
  for (const auto& [name, package] : set) {
    if (package.is_requested) names.push_back(name);
  }
  return names;
}

// Dependencies of old that nothing in `set` needs.
std::set<std::string> unneeded(const PackageSet& set) {
  std::set<std::string> rest;
  for (const auto& [name, package] : set) rest.insert(name);
  for (const std::string& name : needed_by(set, requested_names(set))) rest.erase(name);
  return rest;
}

}  // namespace

std::vector<Reference> requests_of(const PackageSet& installed) {
  std::vector<Reference> requests;
  for (const auto& [name, package] : installed) {
    if (!package.is_requested) continue;
    requests.push_back(package.reference);
    if (package.reference.kind == ReferenceKind::kIndex) requests.back().version = package.version;
  }
  return requests;
}

PackageManager::PackageManager(ManagerOptions options, const std::optional<Lock>& lock)
    : options_(completed(std::move(options), lock)),
      supply_(options_.supply),
      catalog_(lock && !lock->index.empty() ? lock->index : options_.index, options_.bytecode, supply_) {}

Result<PackageSet> PackageManager::resolve_requests(const std::vector<Reference>& requests) {
  return resolve(requests, [&](const Reference& reference) { return catalog_.describe(reference); });
}

Result<PackageSet> PackageManager::resolve_locked(const Lock& lock, const std::vector<Reference>& requests) const {
  if (lock.bytecode != options_.bytecode)
    return package_error("adder.lock has " +
                         std::string(lock.bytecode == "py" ? "sources" : "bytecode of .mpy version " + lock.bytecode) +
                         ", which is not what was asked for: make another lock, or --no-lock");
  if (requests.empty()) return lock.packages;
  std::vector<std::string> names;
  for (const Reference& request : requests) {
    const Package* found = find_package(lock.packages, request);
    if (found == nullptr)
      return package_error(request.source + " is not in adder.lock: `adderctl mip lock " + request.text() +
                           "` adds it, and --no-lock installs without");
    if (!suits(*found, request.version))
      return package_error("adder.lock has " + title_of(*found) + ", and not " + request.version +
                           ": `adderctl mip lock " + request.text() + "` changes it, and --no-lock installs without");
    names.push_back(found->name);
  }
  PackageSet set;
  for (const std::string& name : needed_by(lock.packages, names)) {
    set[name] = lock.packages.at(name);
    set[name].is_requested = std::find(names.begin(), names.end(), name) != names.end();
  }
  return set;
}

Result<LockUpdate> PackageManager::update_lock(const std::optional<Lock>& old, const std::vector<Reference>& add,
                                               const std::vector<Reference>& remove, bool refresh) {
  const PackageSet before = old ? old->packages : PackageSet();
  std::set<std::string> removed, added;
  for (const Reference& reference : remove) {
    const Package* found = find_package(before, reference);
    if (found == nullptr) return package_error(reference.source + " is not in adder.lock");
    removed.insert(found->reference.source);
  }
  std::vector<Reference> requests = add;
  for (const Reference& reference : add) added.insert(reference.source);
  for (const auto& [name, package] : before) {
    const std::string& source = package.reference.source;
    if (package.is_requested && !removed.contains(source) && !added.contains(source))
      requests.push_back(package.reference);
  }
  auto describe = [&](const Reference& reference) -> Result<Described> {
    for (const auto& [name, package] : before) {
      bool is_kept = !refresh && !added.contains(package.reference.source) && suits(package, reference.version);
      if (is_kept && package.reference.source == reference.source) return described(package, before);
    }
    return catalog_.describe(reference);
  };
  Result<PackageSet> resolved = resolve(requests, describe);
  if (!resolved.ok()) return resolved.error();
  Result<Bundle> bundle = fetch(std::move(resolved).value());  // for the whole hashes
  if (!bundle.ok()) return bundle.error();
  LockUpdate update{{old && !old->index.empty() ? old->index : options_.index, options_.bytecode, bundle->packages},
                    {}};
  update.changes = compare(before, update.lock.packages);
  return update;
}

Result<Bundle> PackageManager::fetch(PackageSet packages) {
  size_t total = 0, done = 0;
  for (const auto& [name, package] : packages) total += package.files.size();
  Bundle bundle{std::move(packages), {}};
  uint64_t bytes_in_all = 0;
  for (auto& [name, package] : bundle.packages) {
    for (PackageFile& file : package.files) {
      if (options_.on_fetch) options_.on_fetch(file.path, done++, total);
      Result<std::string> bytes = supply_.file(file);
      if (!bytes.ok()) {
        if (bytes.error().kind == ErrorKind::kCancelled) return bytes.error();
        return Error{bytes.error().kind, title_of(package) + ": " + bytes.error().message};
      }
      file.hash = hash_text(*bytes);
      file.size = bytes->size();
      bytes_in_all += file.size;
      if (bytes_in_all > kMostBytes)
        return package_error("these packages have more than " + std::to_string(kMostBytes >> 20) + " MB");
      bundle.contents[file.path] = std::move(bytes).value();
    }
  }
  return bundle;
}

Result<Bundle> PackageManager::fetch_for_device(PackageSet packages) {
  Result<Bundle> fetched = fetch(std::move(packages));
  if (!fetched.ok() || !options_.compile) return fetched;
  constexpr std::string_view kSource = ".py";
  for (auto& [name, package] : fetched->packages) {
    for (PackageFile& file : package.files) {
      if (!file.path.ends_with(kSource)) continue;
      Result<std::string> image = options_.compile(fetched->contents.at(file.path), file.path);
      if (!image.ok()) return Error{image.error().kind, title_of(package) + ": " + image.error().message};
      file.path.replace(file.path.size() - kSource.size(), kSource.size(), kImageSuffix);
      file.hash = hash_text(*image);
      file.size = image->size();
      fetched->contents[file.path] = std::move(image).value();
    }
  }
  return fetched;
}

Result<Manifest> PackageManager::begin(Target& target, std::vector<std::string>* notes) {
  if (Result<void> recovered = recover(target, notes); !recovered.ok()) return recovered.error();
  return read_manifest(target, notes);
}

Result<Plan> PackageManager::plan(Target& target, const Manifest& before, const Intent& intent) {
  if (!target.has_folders()) {
    for (const auto& [name, package] : intent.wanted) {
      for (const PackageFile& file : package.files) {
        if (file.path.find('/') != std::string::npos)
          return Error{ErrorKind::kDeviceFile, title_of(package) + " has the file " + file.path +
                                                   ", and this device has no folders: only packages of single modules "
                                                   "can be installed on it"};
      }
    }
  }
  TargetView view(target);
  return make_plan(before, intent, [&](const std::string& path) { return view.hash(path); });
}

Result<Plan> PackageManager::plan_install(Target& target, const Bundle& bundle, bool is_whole,
                                          std::vector<std::string>* notes) {
  Result<Manifest> before = begin(target, notes);
  if (!before.ok()) return before.error();
  Intent intent{bundle.packages, {}, options_.force};
  if (is_whole) {
    PackageSet after = before->packages;
    for (const auto& [name, package] : bundle.packages) {
      bool was_requested = after.contains(name) && after.at(name).is_requested;
      after[name] = package;
      after[name].is_requested = package.is_requested || was_requested;
    }
    intent.unwanted = unneeded(after);
    for (const auto& [name, package] : after) {
      if (!bundle.packages.contains(name) && package.is_requested)
        notes->push_back(name + " is installed, and not in the lock: `adderctl mip uninstall " + name + "` removes it");
    }
  }
  return plan(target, *before, intent);
}

Result<Plan> PackageManager::plan_upgrade(Target& target, const std::vector<Reference>& only, Bundle* bundle,
                                          std::vector<std::string>* notes) {
  Result<Manifest> before = begin(target, notes);
  if (!before.ok()) return before.error();
  std::vector<Reference> requests;
  for (const auto& [name, package] : before->packages) {
    if (package.is_requested && only.empty()) requests.push_back(package.reference);
  }
  for (const Reference& reference : only) {
    const Package* installed = find_package(before->packages, reference);
    if (installed == nullptr) return not_installed(reference);
    requests.push_back(installed->reference);
    requests.back().version = reference.version;
  }
  if (requests.empty()) {
    notes->push_back("nothing is installed by adderctl that could be upgraded");
    return plan(target, *before, {});
  }
  Result<PackageSet> resolved = resolve_requests(requests);
  if (!resolved.ok()) return resolved.error();
  for (auto& [name, package] : *resolved) {
    auto installed = before->packages.find(name);
    if (installed != before->packages.end()) package.is_requested = installed->second.is_requested;
  }
  Result<Bundle> fetched = fetch_for_device(std::move(resolved).value());
  if (!fetched.ok()) return fetched.error();
  *bundle = std::move(fetched).value();
  PackageSet after = before->packages;
  for (const auto& [name, package] : bundle->packages) after[name] = package;
  Intent intent{bundle->packages, {}, options_.force};
  for (const std::string& name : unneeded(after)) {
    // What was on its own before is no leftover of this upgrade.
    if (!unneeded(before->packages).contains(name) && !bundle->packages.contains(name)) intent.unwanted.insert(name);
  }
  return plan(target, *before, intent);
}

Result<Plan> PackageManager::plan_uninstall(Target& target, const std::vector<Reference>& what, bool with_dependencies,
                                            std::vector<std::string>* notes) {
  Result<Manifest> before = begin(target, notes);
  if (!before.ok()) return before.error();
  Intent intent{{}, {}, options_.force};
  PackageSet after = before->packages;
  for (const Reference& reference : what) {
    const Package* installed = find_package(before->packages, reference);
    if (installed == nullptr) return not_installed(reference);
    intent.unwanted.insert(installed->name);
    after.erase(installed->name);
  }
  std::set<std::string> earlier = unneeded(before->packages);
  std::string left;
  for (const std::string& name : unneeded(after)) {
    if (earlier.contains(name)) continue;
    if (with_dependencies) intent.unwanted.insert(name);
    left += (left.empty() ? "" : ", ") + name;
  }
  if (!left.empty() && !with_dependencies)
    notes->push_back("no longer needed by any package: " + left + " (--dependencies uninstalls them too)");
  return plan(target, *before, intent);
}

}  // namespace adder::packages
