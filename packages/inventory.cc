// See inventory.h.
#include "packages/inventory.h"

#include <algorithm>
#include <set>

#include "packages/installer.h"
#include "packages/package_path.h"
#include "packages/target_view.h"

namespace adder::packages {

namespace {

constexpr uint64_t kMostReadBytes = 32 * 1024;  // of somebody's module, to find its version: that is not worth minutes
constexpr size_t kMostStrangers = 100;
constexpr std::string_view kProgramFiles[] = {"boot.py", "main.py", "code.py"};

// "x" of "x.py", "x.mpy", "x.apy"; empty for what is no module.
std::string module_name(const std::string& file) {
  for (std::string_view suffix : {".py", ".mpy", ".apy"}) {
    if (file.ends_with(suffix) && file.size() > suffix.size()) return file.substr(0, file.size() - suffix.size());
  }
  return "";
}

class Strangers {
public:
  Strangers(Target& target, TargetView& view, const PackageSet& ours) : target_(target), view_(view) {
    for (const auto& [name, package] : ours) {
      for (const PackageFile& file : package.files) {
        owned_.insert(file.path);
        for (std::string folder = folder_of(file.path); !folder.empty(); folder = folder_of(folder))
          owned_.insert(folder);
      }
    }
  }

  Result<std::vector<InstalledPackage>> find() {
    Result<const std::vector<TargetEntry>*> top = view_.list("");
    if (!top.ok()) return top.error();
    for (const TargetEntry& entry : **top) {
      if (owned_.contains(entry.name) || entry.name.starts_with('.') || found_.size() >= kMostStrangers) continue;
      if (std::find(std::begin(kProgramFiles), std::end(kProgramFiles), entry.name) != std::end(kProgramFiles))
        continue;
      Result<void> taken = entry.is_folder ? take_folder(entry.name) : take_module("", "", entry);
      if (!taken.ok()) return taken.error();
    }
    return std::move(found_);
  }

private:
  // A folder with __init__ is one package; of any other each module is one, as umqtt.simple and umqtt.robust are.
  Result<void> take_folder(const std::string& folder) {
    Result<const std::vector<TargetEntry>*> entries = view_.list(folder);
    if (!entries.ok()) return entries.error();
    for (const TargetEntry& entry : **entries) {
      if (module_name(entry.name) == "__init__") return take_module(folder, folder + "/", entry);
    }
    for (const TargetEntry& entry : **entries) {
      if (entry.is_folder) continue;
      if (Result<void> taken = take_module("", folder + "/", entry); !taken.ok()) return taken;
    }
    return {};
  }

  Result<void> take_module(const std::string& package_name, const std::string& above, const TargetEntry& entry) {
    std::string module = module_name(entry.name);
    if (module.empty()) return {};
    InstalledPackage found;
    found.is_ours = false;
    found.package.name = package_name.empty() ? above + module : package_name;
    std::replace(found.package.name.begin(), found.package.name.end(), '/', '.');
    found.package.files.push_back({above + entry.name, "", "", entry.size});
    if (entry.name.ends_with(".py") && entry.size <= kMostReadBytes) {
      Result<std::string> source = target_.read(above + entry.name);
      if (!source.ok()) return source.error();
      found.package.version = version_in_source(*source);
    }
    found_.push_back(std::move(found));
    return {};
  }

  Target& target_;
  TargetView& view_;
  std::set<std::string> owned_;
  std::vector<InstalledPackage> found_;
};

Result<InstalledPackage> look_at(const Package& package, TargetView& view, bool check_contents) {
  InstalledPackage installed;
  installed.package = package;
  for (const PackageFile& file : package.files) {
    Result<const TargetEntry*> there = view.find(file.path);
    if (!there.ok()) return there.error();
    if (*there == nullptr) {
      installed.missing.push_back(file.path);
    } else if (check_contents) {
      Result<std::optional<std::string>> hash = view.hash(file.path);
      if (!hash.ok()) return hash.error();
      if (*hash != file.hash) installed.changed.push_back(file.path);
    }
  }
  return installed;
}

}  // namespace

std::string version_in_source(std::string_view source) {
  constexpr std::string_view kName = "__version__";
  for (size_t at = 0; at < source.size();) {
    size_t end = std::min(source.find('\n', at), source.size());
    std::string_view line = source.substr(at, end - at);
    at = end + 1;
    if (!line.starts_with(kName)) continue;
    size_t value = line.find_first_not_of(' ', kName.size());
    if (value == std::string_view::npos || line[value] != '=') continue;
    value = line.find_first_not_of(' ', value + 1);
    if (value == std::string_view::npos || (line[value] != '"' && line[value] != '\'')) continue;
    size_t close = line.find(line[value], value + 1);
    if (close != std::string_view::npos) return shown_text(line.substr(value + 1, close - value - 1));
  }
  return "";
}

Result<Inventory> take_inventory(Target& target, bool check_contents) {
  Inventory inventory;
  Result<bool> unfinished = is_unfinished(target);
  if (!unfinished.ok()) return unfinished.error();
  if (*unfinished)
    inventory.notes.push_back("an install was cut off: the next install, upgrade or uninstall sees to it");
  Result<Manifest> manifest = read_manifest(target, &inventory.notes);
  if (!manifest.ok()) return manifest.error();
  TargetView view(target);
  for (const auto& [name, package] : manifest->packages) {
    Result<InstalledPackage> installed = look_at(package, view, check_contents);
    if (!installed.ok()) return installed.error();
    inventory.packages.push_back(std::move(installed).value());
  }
  Result<std::vector<InstalledPackage>> strangers = Strangers(target, view, manifest->packages).find();
  if (!strangers.ok()) return strangers.error();
  std::sort(strangers->begin(), strangers->end(),
            [](const InstalledPackage& a, const InstalledPackage& b) { return a.package.name < b.package.name; });
  for (InstalledPackage& stranger : *strangers) inventory.packages.push_back(std::move(stranger));
  return inventory;
}

}  // namespace adder::packages
