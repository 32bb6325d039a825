// See device_fs.h: what it asks of a device besides names and bytes, which is times and mounted filesystems.
#include <algorithm>
#include <sstream>

#include "repl/device_fs.h"
#include "repl/python_literal.h"
#include "repl/sha256.h"

namespace adder::repl {

namespace {

constexpr size_t kPathsAtOnce = 16;  // so that the program stays small
constexpr int64_t kSecondsBefore2000 = 946684800;

// Prints the year that the device counts seconds from.
constexpr std::string_view kEpoch =
    "def _adder():\n"
    " import time\n"
    " print(getattr(time,'gmtime',time.localtime)(0)[0])\n"
    "try:_adder()\n"
    "finally:del _adder\n";

// All that is mounted, where the device can tell that; else the directories in "/" that are not of the filesystem
// there.
constexpr std::string_view kMounts =
    "def _adder():\n"
    " import os\n"
    " try:\n"
    "  import vfs\n"
    "  m=[e[1] for e in vfs.mount()]\n"
    "  sure=1\n"
    " except Exception:\n"
    "  m=['/'+n for n in os.listdir('/')]\n"
    "  sure=0\n"
    " r=None\n"
    " for p in ['/']+[p for p in m if p!='/']:\n"
    "  try:s=os.statvfs(p)\n"
    "  except OSError:continue\n"
    "  if r is None:r=s\n"
    "  elif not sure and s==r:continue\n"
    "  if s[2]:print(s[1]*s[2],s[0]*s[3],bytes(p,'utf8'))\n"
    "_adder()\n"
    "del _adder\n";

}  // namespace

Result<std::vector<std::optional<int64_t>>> DeviceFs::modified(const std::vector<std::string>& paths) {
  std::vector<std::optional<int64_t>> times;
  Result<Features> can = features();
  if (!can.ok()) return can.error();
  if (!can->stat) return std::vector<std::optional<int64_t>>(paths.size());
  Result<std::string> year = ask(std::string(kEpoch), "find", "/");
  // Without a clock there are no times.
  if (!year.ok() && year.error().kind == ErrorKind::kDeviceFile)
    return std::vector<std::optional<int64_t>>(paths.size());
  if (!year.ok()) return year.error();
  int64_t offset = year->starts_with("2000") ? kSecondsBefore2000 : 0;
  for (size_t at = 0; at < paths.size(); at += kPathsAtOnce) {
    std::string names;
    size_t end = std::min(at + kPathsAtOnce, paths.size());
    for (size_t i = at; i < end; ++i) names += str_literal(paths[i]) + ",";
    Result<std::string> printed =
        ask("def _adder(*names):\n import os\n for n in names:print(int(os.stat(n)[8]))\ntry:_adder(" + names +
                ")\nfinally:del _adder\n",
            "find", paths[at]);
    if (!printed.ok()) return printed.error();
    std::istringstream lines(*printed);
    int64_t seconds = 0;
    for (size_t i = at; i < end; ++i) {
      bool known = lines >> seconds && seconds > 0;
      times.push_back(known ? std::optional<int64_t>(seconds + offset) : std::nullopt);
    }
  }
  return times;
}

Result<std::vector<Mount>> DeviceFs::mounts() {
  Result<Features> can = features();
  if (!can.ok()) return can.error();
  if (!can->statvfs) return Error{ErrorKind::kDeviceFile, "this device cannot tell how much room it has"};
  Result<std::string> printed = ask(std::string(kMounts), "measure", "/");
  if (!printed.ok()) return printed.error();
  std::vector<Mount> mounts;
  std::istringstream lines(*printed);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    Mount mount;
    std::string literal;
    fields >> mount.space.total_bytes >> mount.space.free_bytes >> literal;
    std::optional<std::string> path = parse_bytes_literal(literal);
    if (!fields || !path)
      return Error{ErrorKind::kProtocol,
                   "cannot measure the device's filesystems: its answer makes no sense: reset it"};
    mount.path = *path;
    mounts.push_back(std::move(mount));
  }
  return mounts;
}

Result<bool> DeviceFs::holds(const std::string& path, std::string_view bytes) {
  Result<FileInfo> info = stat(path);
  if (!info.ok()) return info.error().kind == ErrorKind::kDeviceFile ? Result<bool>(false) : info.error();
  if (info->is_directory || info->size != bytes.size()) return false;
  Result<std::string> digest = hash(path);
  if (!digest.ok()) return digest.error().connection_lost() ? Result<bool>(digest.error()) : Result<bool>(false);
  auto expected = sha256(bytes);
  return *digest == std::string_view(reinterpret_cast<const char*>(expected.data()), expected.size());
}

Result<void> DeviceFs::touch(const std::string& path) {
  // Not every device knows how to open a file for appending.
  Result<bool> present = exists(path);
  if (!present.ok() || *present) return present.ok() ? Result<void>() : present.error();
  return tell("open(" + str_literal(path) + ",'wb').close()\n", "create", path);
}

}  // namespace adder::repl
