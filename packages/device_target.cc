// See device_target.h.
#include "packages/device_target.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "packages/hash_text.h"
#include "repl/python_literal.h"

namespace adder::packages {

namespace {

// Lines of a word and a value. A micro:bit knows hasattr() and little else of this.
constexpr const char* kAsk =
    "import sys,os\n"
    "for _adder in getattr(sys,'path',()):print('path',bytes(_adder,'utf8'))\n"
    "for _adder in ('stat','rename','mkdir'):\n"
    " if hasattr(os,_adder):print('has',bytes(_adder,'utf8'))\n"
    "if hasattr(sys,'implementation'):\n"
    " print('name',bytes(sys.implementation.name,'utf8'))\n"
    " _adder=getattr(sys.implementation,'_mpy',0)\n"
    " if _adder:print('mpy',bytes(str(_adder&255),'utf8'))\n"
    "del _adder\n";

void take(const std::string& word, const std::string& value, DeviceFacts* facts) {
  if (word == "path") facts->module_path.push_back(value);
  if (word == "has" && (value == "stat" || value == "mkdir")) facts->has_folders = true;
  if (word == "has" && value == "rename") facts->can_rename = true;
  if (word == "name") facts->implementation = value;
  int number = 0;
  if (word == "mpy" && std::from_chars(value.data(), value.data() + value.size(), number).ec == std::errc() &&
      number > 0)
    facts->mpy_version = number;
}

}  // namespace

Result<DeviceFacts> ask_device(repl::Session& session) {
  Result<std::string> printed = session.capture(kAsk);
  if (!printed.ok()) return printed.error();
  DeviceFacts facts;
  facts.has_folders = facts.can_rename = false;
  std::istringstream lines(*printed);
  for (std::string line; std::getline(lines, line);) {
    if (line.ends_with('\r')) line.pop_back();
    size_t space = line.find(' ');
    if (space == std::string::npos) continue;
    std::optional<std::string> value = repl::parse_bytes_literal(std::string_view(line).substr(space + 1));
    if (value) take(line.substr(0, space), *value, &facts);
  }
  return facts;
}

Result<std::string> package_folder(const DeviceFacts& facts) {
  if (!facts.has_folders) return std::string();
  for (const std::string& entry : facts.module_path) {
    if (entry.starts_with('/') && entry.ends_with("/lib")) return entry;
  }
  std::string listed;
  for (const std::string& entry : facts.module_path) listed += (listed.empty() ? "" : ", ") + ("'" + entry + "'");
  return Error{ErrorKind::kDeviceFile,
               "the device's sys.path has no lib folder (" + listed + "): name one of its folders with --target"};
}

DeviceTarget::DeviceTarget(repl::DeviceFs& files, DeviceFacts facts, std::string folder)
    : files_(files), facts_(std::move(facts)), folder_(std::move(folder)) {
  while (folder_.size() > 1 && folder_.ends_with('/')) folder_.pop_back();
}

std::string DeviceTarget::absolute(const std::string& path) const {
  if (path.empty() || folder_.empty()) return folder_ + path;
  return folder_.ends_with('/') ? folder_ + path : folder_ + "/" + path;
}

Result<bool> DeviceTarget::exists() {
  if (folder_.empty() || folder_ == "/") return true;
  Result<repl::FileInfo> info = files_.stat(folder_);
  if (!info.ok()) return info.error().kind == ErrorKind::kDeviceFile ? Result<bool>(false) : info.error();
  if (info->is_directory) return true;
  return Error{ErrorKind::kDeviceFile, shown("") + " is a file on the device, where the folder for packages should be"};
}

Result<std::vector<TargetEntry>> DeviceTarget::list(const std::string& folder) {
  Result<std::vector<repl::FileInfo>> listed = files_.list(absolute(folder));
  if (!listed.ok()) return listed.error();
  std::vector<TargetEntry> entries;
  for (const repl::FileInfo& info : *listed) entries.push_back({info.name, info.is_directory, info.size});
  return entries;
}

Result<std::string> DeviceTarget::read(const std::string& path) { return files_.get(absolute(path)); }

Result<std::string> DeviceTarget::hash(const std::string& path) {
  Result<std::string> digest = files_.hash(absolute(path));
  if (!digest.ok()) return digest;
  return hex_text(*digest);
}

Result<void> DeviceTarget::write(const std::string& path, std::string_view bytes, const WriteProgress& progress) {
  return files_.put(absolute(path), bytes, progress);
}

Result<void> DeviceTarget::move(const std::string& from, const std::string& to) {
  Result<void> moved = files_.rename(absolute(from), absolute(to));
  if (moved.ok() || moved.error().kind != ErrorKind::kDeviceFile) return moved;
  // FAT does not rename over a file that exists.
  Result<bool> is_there = files_.exists(absolute(to));
  if (!is_there.ok() || !*is_there) return is_there.ok() ? moved : Result<void>(is_there.error());
  if (Result<void> removed = files_.remove(absolute(to)); !removed.ok()) return removed;
  return files_.rename(absolute(from), absolute(to));
}

Result<void> DeviceTarget::remove(const std::string& path) { return files_.remove(absolute(path)); }

Result<void> DeviceTarget::make_folders(const std::string& folder) { return files_.make_dirs(absolute(folder)); }

Result<void> DeviceTarget::remove_folder(const std::string& folder) { return files_.rmdir(absolute(folder)); }

}  // namespace adder::packages
