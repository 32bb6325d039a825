// See port_holder.h. A device is known by its numbers: the names under which it was opened may differ.
#include "transport/port_holder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

namespace adder::transport {

namespace {

namespace fs = std::filesystem;

std::optional<int> to_process_id(const std::string& name) {
  int number = 0;
  auto [end, failed] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (failed != std::errc() || end != name.data() + name.size() || number <= 0) return std::nullopt;
  return number;
}

bool has_open(const fs::path& process, const struct stat& wanted) {
  std::error_code failed;  // a process of somebody else, or one that has just ended
  for (fs::directory_iterator entry(process / "fd", failed), end; !failed && entry != end; entry.increment(failed)) {
    struct stat info = {};
    if (stat(entry->path().c_str(), &info) != 0 || !S_ISCHR(info.st_mode)) continue;
    if (info.st_rdev == wanted.st_rdev && info.st_ino == wanted.st_ino && info.st_dev == wanted.st_dev) return true;
  }
  return false;
}

std::string read_all(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// "python3 /usr/bin/mpremote repl" is mpremote to whoever started it, and "python3 -m thonny" is thonny.
std::string name_of(const fs::path& process) {
  std::string name = read_all(process / "comm");
  while (!name.empty() && name.back() == '\n') name.pop_back();
  bool is_interpreter = name.starts_with("python") || name == "node" || name == "perl" || name == "ruby";
  if (!is_interpreter) return name;
  std::string words = read_all(process / "cmdline");
  std::vector<std::string> arguments;
  for (size_t at = 0; at < words.size();) {
    size_t end = std::min(words.find('\0', at), words.size());
    arguments.push_back(words.substr(at, end - at));
    at = end + 1;
  }
  for (size_t at = 1; at < arguments.size(); ++at) {
    if (arguments[at] == "-m" && at + 1 < arguments.size()) return arguments[at + 1];
    if (arguments[at] == "-c") return name;
    if (arguments[at].starts_with('-')) continue;
    std::string script = fs::path(arguments[at]).filename().string();
    return script.empty() ? name : script;
  }
  return name;
}

}  // namespace

std::vector<PortHolder> port_holders(const std::string& path) {
  std::vector<PortHolder> holders;
  struct stat wanted = {};
  if (stat(path.c_str(), &wanted) != 0 || !S_ISCHR(wanted.st_mode)) return holders;
  std::error_code failed;  // without /proc nobody can tell
  for (fs::directory_iterator entry("/proc", failed), end; !failed && entry != end; entry.increment(failed)) {
    std::optional<int> process_id = to_process_id(entry->path().filename().string());
    if (process_id && has_open(entry->path(), wanted)) holders.push_back({*process_id, name_of(entry->path())});
  }
  return holders;
}

Error busy_error(const std::string& path) {
  std::string who;
  for (const PortHolder& holder : port_holders(path)) {
    if (holder.process_id == getpid()) continue;
    who += (who.empty() ? "" : " and ") + holder.name + " (process " + std::to_string(holder.process_id) + ")";
  }
  if (who.empty())
    return {ErrorKind::kBusy,
            "cannot open " + path +
                ": another program holds it: close that program (Thonny, mpremote, a terminal) and try again"};
  return {ErrorKind::kBusy, "cannot open " + path + ": " + who + " holds it: close that program and try again"};
}

}  // namespace adder::transport
