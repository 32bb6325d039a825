// See install_plan.h.
#include "packages/install_plan.h"

#include <algorithm>
#include <map>

#include "packages/package_path.h"

namespace adder::packages {

namespace {

using Hashes = std::map<std::string, std::string>;

bool same_files(const Package& one, const Package& other) {
  return std::equal(one.files.begin(), one.files.end(), other.files.begin(), other.files.end(),
                    [](const PackageFile& a, const PackageFile& b) { return a.path == b.path && a.hash == b.hash; });
}

std::string version_of(const Package& package) {
  return package.version.empty() ? package.reference.version : package.version;
}

class Planner {
public:
  Planner(const Manifest& before, const Intent& intent, const HashThere& hash_there)
      : before_(before), intent_(intent), hash_there_(hash_there) {}

  Result<Plan> run() {
    merge();
    for (auto check :
         {&Planner::check_paths, &Planner::check_dependencies, &Planner::plan_writes, &Planner::plan_removals}) {
      if (Result<void> fine = (this->*check)(); !fine.ok()) return fine.error();
    }
    plan_.changes = compare(before_.packages, plan_.after.packages);
    std::erase_if(plan_.changes, [&](const Change& change) {
      return change.kind == Change::Kind::kSame && !intent_.wanted.contains(change.name);
    });
    plan_.changes_manifest = manifest_text(before_) != manifest_text(plan_.after);
    return std::move(plan_);
  }

private:
  void merge() {
    PackageSet& after = plan_.after.packages;
    after = before_.packages;
    for (const std::string& name : intent_.unwanted) after.erase(name);
    for (const auto& [name, package] : intent_.wanted) {
      bool was_requested = after.contains(name) && after.at(name).is_requested;
      after[name] = package;
      after[name].is_requested = package.is_requested || was_requested;
    }
  }

  // No path with two contents, and none below a file.
  Result<void> check_paths() {
    std::map<std::string, const Package*> owner;
    for (const auto& [name, package] : plan_.after.packages) {
      for (const PackageFile& file : package.files) {
        auto [there, is_new] = hashes_.emplace(file.path, file.hash);
        if (!is_new && there->second != file.hash)
          return package_error(title_of(*owner[file.path]) + " and " + title_of(package) + " both have a file " +
                               file.path + ", with different contents: they cannot be installed together");
        owner[file.path] = &package;
      }
    }
    for (const auto& [path, package] : owner) {
      for (std::string folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
        if (hashes_.contains(folder))
          return package_error(folder + " is a file of " + title_of(*owner[folder]) + " and a folder of " +
                               title_of(*package) + ": they cannot be installed together");
      }
    }
    return {};
  }

  Result<void> check_dependencies() {
    if (intent_.force) return {};
    for (const auto& [name, package] : plan_.after.packages) {
      for (const Dependency& dependency : package.dependencies) {
        if (intent_.unwanted.contains(dependency.name))
          return package_error(title_of(package) + " needs " + dependency.name + ": uninstall both, or --force");
        auto there = intent_.wanted.find(dependency.name);
        if (dependency.version.empty() || there == intent_.wanted.end()) continue;
        const Package& needed = there->second;
        if (dependency.version != needed.version && dependency.version != needed.reference.version)
          return package_error(title_of(package) + ", which is installed, needs " + dependency.name + " " +
                               dependency.version + ", and not " + version_of(needed) + ": upgrade " + name +
                               " as well, or --force");
      }
    }
    return {};
  }

  Result<void> plan_writes() {
    std::set<std::string> done;
    for (const auto& [name, package] : intent_.wanted) {
      for (const PackageFile& file : package.files) {
        if (!done.insert(file.path).second) continue;
        Result<std::optional<std::string>> there = hash_there_(file.path);
        if (!there.ok()) return there.error();
        if (Result<void> looked = look_beside(file.path); !looked.ok()) return looked;
        if (there->has_value() && **there == file.hash) continue;
        if (there->has_value()) {
          if (Result<void> fine = may_replace(package, file.path, **there); !fine.ok()) return fine;
        }
        plan_.writes.push_back(file.path);
      }
    }
    return {};
  }

  // x.py beside x.mpy: devices import one of them, and the other is there in vain.
  Result<void> look_beside(const std::string& path) {
    constexpr std::string_view kSuffixes[] = {".py", ".mpy", ".apy"};
    auto own = std::find_if(std::begin(kSuffixes), std::end(kSuffixes),
                            [&](std::string_view suffix) { return path.ends_with(suffix); });
    if (own == std::end(kSuffixes)) return {};
    for (std::string_view suffix : kSuffixes) {
      std::string other = path.substr(0, path.size() - own->size()) + std::string(suffix);
      if (other == path || hashes_.contains(other) || installed_hash(other)) continue;
      Result<std::optional<std::string>> there = hash_there_(other);
      if (!there.ok()) return there.error();
      if (there->has_value() && **there != "folder")
        plan_.notes.push_back(other + " lies beside " + path + ", and only one of them is imported: remove the other");
    }
    return {};
  }

  Result<void> may_replace(const Package& package, const std::string& path, const std::string& there) {
    if (there == "folder")
      return Error{ErrorKind::kDeviceFile, title_of(package) + " has a file " + path +
                                               ", where there is a folder: remove or rename that first"};
    if (intent_.force) return {};
    std::optional<std::string> installed = installed_hash(path);
    if (!installed)
      return Error{ErrorKind::kDeviceFile, path + " is there already, other than " + title_of(package) +
                                               " has it, and belongs to no package: --force replaces it"};
    if (*installed != there)
      return Error{ErrorKind::kDeviceFile, path + " was changed since it was installed: --force replaces it"};
    return {};
  }

  std::optional<std::string> installed_hash(const std::string& path) const {
    for (const auto& [name, package] : before_.packages) {
      for (const PackageFile& file : package.files) {
        if (file.path == path) return file.hash;
      }
    }
    return {};
  }

  Result<void> plan_removals() {
    std::set<std::string> done;
    for (const auto& [name, package] : before_.packages) {
      if (!intent_.unwanted.contains(name) && !intent_.wanted.contains(name)) continue;
      for (const PackageFile& file : package.files) {
        if (hashes_.contains(file.path) || !done.insert(file.path).second) continue;
        Result<std::optional<std::string>> there = hash_there_(file.path);
        if (!there.ok()) return there.error();
        if (!there->has_value() || **there == "folder") continue;
        if (**there == file.hash || intent_.force) {
          plan_.removals.push_back(file.path);
        } else {
          plan_.notes.push_back(file.path + " was changed since it was installed, and stays (--force removes it)");
        }
      }
    }
    return {};
  }

  const Manifest& before_;
  const Intent& intent_;
  const HashThere& hash_there_;
  Hashes hashes_;  // of all files afterwards
  Plan plan_;
};

}  // namespace

std::vector<Change> compare(const PackageSet& before, const PackageSet& after) {
  std::vector<Change> changes;
  for (const auto& [name, package] : before) {
    if (!after.contains(name)) changes.push_back({Change::Kind::kRemoved, name, version_of(package), ""});
  }
  for (const auto& [name, package] : after) {
    auto old = before.find(name);
    if (old == before.end()) {
      changes.push_back({Change::Kind::kNew, name, "", version_of(package)});
      continue;
    }
    bool is_same = same_files(old->second, package) && old->second.reference.source == package.reference.source &&
                   version_of(old->second) == version_of(package);
    changes.push_back(
        {is_same ? Change::Kind::kSame : Change::Kind::kReplaced, name, version_of(old->second), version_of(package)});
  }
  std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.name < b.name; });
  return changes;
}

Result<Plan> make_plan(const Manifest& before, const Intent& intent, const HashThere& hash_there) {
  return Planner(before, intent, hash_there).run();
}

}  // namespace adder::packages
