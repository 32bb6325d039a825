// See target_view.h.
#include "packages/target_view.h"

#include "packages/package_path.h"

namespace adder::packages {

Result<const std::vector<TargetEntry>*> TargetView::list(const std::string& folder) {
  if (auto known = folders_.find(folder); known != folders_.end()) return &known->second;
  bool is_there = false;
  if (folder.empty()) {
    Result<bool> exists = target_.exists();
    if (!exists.ok()) return exists.error();
    is_there = *exists;
  } else {
    Result<const TargetEntry*> entry = find(folder);
    if (!entry.ok()) return entry.error();
    is_there = *entry != nullptr && (*entry)->is_folder;
  }
  std::vector<TargetEntry>& entries = folders_[folder];
  if (!is_there) return &entries;
  Result<std::vector<TargetEntry>> listed = target_.list(folder);
  if (!listed.ok()) {
    folders_.erase(folder);
    return listed.error();
  }
  entries = std::move(listed).value();
  return &entries;
}

Result<const TargetEntry*> TargetView::find(const std::string& path) {
  std::string folder = folder_of(path);
  Result<const std::vector<TargetEntry>*> entries = list(folder);
  if (!entries.ok()) return entries.error();
  std::string name = folder.empty() ? path : path.substr(folder.size() + 1);
  for (const TargetEntry& entry : **entries) {
    if (entry.name == name) return &entry;
  }
  return static_cast<const TargetEntry*>(nullptr);
}

Result<std::optional<std::string>> TargetView::hash(const std::string& path) {
  if (auto known = hashes_.find(path); known != hashes_.end()) return std::optional(known->second);
  Result<const TargetEntry*> entry = find(path);
  if (!entry.ok()) return entry.error();
  if (*entry == nullptr) return std::optional<std::string>();
  if ((*entry)->is_folder) return std::optional<std::string>("folder");
  Result<std::string> hash = target_.hash(path);
  if (!hash.ok()) return hash.error();
  hashes_[path] = *hash;
  return std::optional<std::string>(*hash);
}

}  // namespace adder::packages
