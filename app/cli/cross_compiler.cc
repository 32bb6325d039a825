// See cross_compiler.h. Source, image and messages pass through files, so that no pipe can fill up.
#include "app/cli/cross_compiler.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

extern char** environ;

namespace adder::app::cli {

namespace {

using transport::Error;
using transport::ErrorKind;
using transport::Result;

// Goes away with all in it.
class Scratch {
public:
  Scratch() {
    std::error_code none;
    std::string name = (std::filesystem::temp_directory_path(none) / "adder-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~Scratch() {
    std::error_code left;  // a leftover among temporary files harms nobody
    if (!path_.empty()) std::filesystem::remove_all(path_, left);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  std::string file(const char* name) const { return path_ + "/" + name; }

private:
  std::string path_;
};

std::string content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::string compiler() {
  std::error_code missing;
  std::filesystem::path beside =
      std::filesystem::read_symlink("/proc/self/exe", missing).replace_filename("adder-cross");
  return std::filesystem::exists(beside, missing) ? beside.string() : "adder-cross";
}

// The last line that says something.
std::string reason(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  size_t where = text.rfind("  File ");
  std::string line =
      where == std::string::npos ? "" : text.substr(where + 2, text.find('\n', where) - where - 2) + ": ";
  return line + text.substr(text.rfind('\n') + 1);
}

}  // namespace

Result<std::string> compile_to_image(const std::string& source, const std::string& name) {
  Scratch scratch;
  const std::string program = compiler(), text = scratch.file("text"), image = scratch.file("image");
  const std::string said = scratch.file("said");
  std::ofstream(text, std::ios::binary) << source;
  const char* words[] = {program.c_str(), text.c_str(), "--name", name.c_str(), "-o", image.c_str(), nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, said.c_str(), O_WRONLY | O_CREAT, 0600);
  pid_t id = 0;
  int failed = posix_spawnp(&id, program.c_str(), &actions, nullptr, const_cast<char**>(words), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return Error{ErrorKind::kLocalFile, "cannot compile " + name + ": adder-cross is not installed"};
  int status = 0;
  while (::waitpid(id, &status, 0) < 0 && errno == EINTR) {
  }
  std::string result = content(image);
  if (status != 0 || result.empty())
    return Error{ErrorKind::kLocalFile, "cannot compile " + name + ": " + reason(content(said))};
  return result;
}

}  // namespace adder::app::cli
