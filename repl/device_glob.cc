// See device_glob.h.
#include "repl/device_glob.h"

#include <fnmatch.h>

#include <algorithm>

namespace adder::repl {

namespace {

constexpr std::string_view kAnyDepth = "**";

// Names of a pattern: "/lib/*.py" is "/", "lib", "*.py".
std::vector<std::string> split(const std::string& pattern) {
  std::vector<std::string> names;
  size_t at = 0;
  if (pattern.starts_with('/')) names.push_back("/");
  while (at < pattern.size()) {
    size_t end = std::min(pattern.find('/', at), pattern.size());
    if (end > at) names.push_back(pattern.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

class Expansion {
public:
  Expansion(DeviceFs& files, std::vector<std::string> names) : files_(files), names_(std::move(names)) {}

  // Adds what names_[at...] matches in `directory`.
  Result<void> descend(const std::string& directory, size_t at);
  std::vector<DevicePath> found;

private:
  Result<void> match_here(const std::string& directory, size_t at);
  Result<void> match_any_depth(const std::string& directory, size_t at);

  DeviceFs& files_;
  std::vector<std::string> names_;
};

Result<void> Expansion::descend(const std::string& directory, size_t at) {
  if (names_[at] == kAnyDepth) return match_any_depth(directory, at);
  bool is_last = at + 1 == names_.size();
  if (has_wildcard(names_[at])) return match_here(directory, at);
  std::string path = join_device_path(directory, names_[at]);
  if (!is_last) return descend(path, at + 1);
  Result<FileInfo> info = files_.stat(path);
  if (info.ok()) found.push_back({path, info->is_directory, info->size});
  return info.ok() || info.error().kind == ErrorKind::kDeviceFile ? Result<void>() : info.error();
}

Result<void> Expansion::match_here(const std::string& directory, size_t at) {
  Result<std::vector<FileInfo>> entries = files_.list(directory);
  // Directories that a wildcard before has found are there; one that was spelled out wrong matches nothing.
  if (!entries.ok()) return entries.error().kind == ErrorKind::kDeviceFile ? Result<void>() : entries.error();
  bool is_last = at + 1 == names_.size();
  for (const FileInfo& entry : *entries) {
    if (!matches_name(names_[at], entry.name)) continue;
    std::string path = join_device_path(directory, entry.name);
    if (is_last) {
      found.push_back({path, entry.is_directory, entry.size});
    } else if (entry.is_directory) {
      if (Result<void> done = descend(path, at + 1); !done.ok()) return done;
    }
  }
  return {};
}

Result<void> Expansion::match_any_depth(const std::string& directory, size_t at) {
  while (at + 1 < names_.size() && names_[at + 1] == kAnyDepth) ++at;
  bool is_last = at + 1 == names_.size();
  if (!is_last) {
    if (Result<void> done = descend(directory, at + 1); !done.ok()) return done;
  }
  Result<std::vector<FileInfo>> entries = files_.list(directory);
  if (!entries.ok()) return entries.error().kind == ErrorKind::kDeviceFile ? Result<void>() : entries.error();
  for (const FileInfo& entry : *entries) {
    if (entry.name.starts_with('.')) continue;
    std::string path = join_device_path(directory, entry.name);
    if (entry.is_directory) {
      if (Result<void> done = match_any_depth(path, at); !done.ok()) return done;
    } else if (is_last) {
      found.push_back({path, false, entry.size});
    }
  }
  return {};
}

}  // namespace

std::string join_device_path(const std::string& directory, const std::string& name) {
  return directory.empty() || directory.ends_with('/') ? directory + name : directory + "/" + name;
}

bool has_wildcard(std::string_view path) { return path.find_first_of("*?[") != std::string_view::npos; }

bool matches_name(const std::string& pattern, const std::string& name) {
  return fnmatch(pattern.c_str(), name.c_str(), FNM_PERIOD) == 0;
}

Result<std::vector<DevicePath>> expand(DeviceFs& files, const std::string& pattern) {
  if (!has_wildcard(pattern)) {
    Result<FileInfo> info = files.stat(pattern);
    if (!info.ok()) return info.error();
    return std::vector<DevicePath>{{pattern, info->is_directory, info->size}};
  }
  Expansion expansion(files, split(pattern));
  if (Result<void> done = expansion.descend("", 0); !done.ok()) return done.error();
  std::vector<DevicePath>& found = expansion.found;
  auto by_path = [](const DevicePath& a, const DevicePath& b) { return a.path < b.path; };
  std::sort(found.begin(), found.end(), by_path);
  auto same_path = [](const DevicePath& a, const DevicePath& b) { return a.path == b.path; };
  found.erase(std::unique(found.begin(), found.end(), same_path), found.end());
  if (found.empty()) return Error{ErrorKind::kDeviceFile, "there is nothing on the device that matches :" + pattern};
  return found;
}

Result<std::vector<DevicePath>> list_below(DeviceFs& files, const std::string& directory) {
  Result<std::vector<FileInfo>> entries = files.list(directory);
  if (!entries.ok()) return entries.error();
  std::vector<DevicePath> all;
  for (const FileInfo& entry : *entries) {
    all.push_back({join_device_path(directory, entry.name), entry.is_directory, entry.size});
    if (!entry.is_directory) continue;
    Result<std::vector<DevicePath>> below = list_below(files, all.back().path);
    if (!below.ok()) return below.error();
    all.insert(all.end(), below->begin(), below->end());
  }
  return all;
}

}  // namespace adder::repl
