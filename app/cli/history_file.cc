// See history_file.h.
#include "app/cli/history_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace adder::app::cli {

namespace {

namespace fs = std::filesystem;

constexpr size_t kMostLines = 1000;

// Empty when there is no home.
fs::path history_path() {
  if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
    return fs::path(state) / "adder" / "repl_history";
  const char* home = std::getenv("HOME");
  return home != nullptr && *home == '/' ? fs::path(home) / ".local/state/adder/repl_history" : fs::path();
}

void write_lines(const fs::path& path, const std::vector<std::string>& lines, int flags) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0600);
  if (fd < 0) return;
  // One write, so that two terminals do not mix their lines.
  [[maybe_unused]] ssize_t wrote = write(fd, text.data(), text.size());
  close(fd);
}

}  // namespace

std::vector<std::string> read_history() {
  std::vector<std::string> lines;
  fs::path path = history_path();
  if (path.empty()) return lines;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  if (lines.size() <= kMostLines) return lines;
  bool is_long = lines.size() > 2 * kMostLines;
  lines.erase(lines.begin(), lines.end() - kMostLines);
  if (!is_long) return lines;
  fs::path shorter = path;
  shorter += ".part";
  write_lines(shorter, lines, O_TRUNC);
  std::error_code ignored;  // it stays long then
  fs::rename(shorter, path, ignored);
  return lines;
}

void append_history(const std::vector<std::string>& lines) {
  fs::path path = history_path();
  if (path.empty() || lines.empty()) return;
  std::error_code ignored;  // then the file cannot be opened either
  fs::create_directories(path.parent_path(), ignored);
  write_lines(path, lines, O_APPEND);
}

}  // namespace adder::app::cli
