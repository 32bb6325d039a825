// See compiler.h. Source, image and complaints are files in a scratch folder, so that nothing waits for anything.
#include "packages/compiler.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <sstream>
#include <vector>

#include "packages/local_file.h"
#include "packages/package_path.h"

extern char** environ;

namespace adder::packages {

namespace {

namespace fs = std::filesystem;

constexpr size_t kMostBytes = size_t{64} << 20;
constexpr const char* kProgram = "adder-cross";

class ScratchFolder {
public:
  ScratchFolder() {
    std::error_code none;
    std::string name = (fs::temp_directory_path(none) / "adder-compile-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;  // a leftover among temporary files is no reason to fail
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  const std::string& path() const { return path_; }

private:
  std::string path_;
};

// Its exit status; what it says goes to the file `said`.
Result<int> run(const std::string& program, std::vector<std::string> words, const std::string& said) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, said.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t id = 0;
  int trouble = posix_spawn(&id, program.c_str(), &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (trouble != 0) return package_error("cannot run " + program + ": " + std::strerror(trouble));
  int status = 0;
  while (waitpid(id, &status, 0) < 0) {
    if (errno != EINTR) return package_error("cannot wait for " + program + ": " + std::strerror(errno));
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

std::string last_line(const std::string& text) {
  std::istringstream lines(text);
  std::string last;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) last = line;
  }
  return shown_text(last);
}

}  // namespace

Result<std::string> find_compiler() {
  std::error_code none;
  fs::path beside = fs::read_symlink("/proc/self/exe", none).parent_path() / kProgram;
  if (access(beside.c_str(), X_OK) == 0) return beside.string();
  const char* path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "" : path);
  for (std::string folder; std::getline(folders, folder, ':');) {
    std::string program = folder + "/" + kProgram;
    if (!folder.empty() && access(program.c_str(), X_OK) == 0) return program;
  }
  return Error{ErrorKind::kNotFound, std::string("there is no ") + kProgram +
                                         " beside this program or on PATH: " + "install it, or leave --compile away"};
}

Result<std::string> compile_source(const std::string& compiler, std::string_view source, const std::string& name) {
  ScratchFolder scratch;
  if (scratch.path().empty())
    return Error{ErrorKind::kLocalFile, std::string("cannot make a temporary folder: ") + std::strerror(errno)};
  std::string input = scratch.path() + "/source.py", image = scratch.path() + "/image.apy";
  std::string said = scratch.path() + "/said";
  if (Result<void> written = write_local(input, source); !written.ok()) return written.error();
  Result<int> status = run(compiler, {compiler, input, "-o", image, "--name", name}, said);
  if (!status.ok()) return status.error();
  if (*status == 0) return read_local(image, kMostBytes);
  Result<std::string> complaint = read_local(said, kMostBytes);
  return package_error(name +
                       " does not compile: " + (complaint.ok() ? last_line(*complaint) : complaint.error().message));
}

}  // namespace adder::packages
