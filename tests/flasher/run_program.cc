// posix_spawn, a pipe and poll: no shell in between, so arguments need no quoting.
#include "tests/flasher/run_program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>

extern char** environ;

namespace adder::test {

namespace {

pid_t spawn(const std::vector<std::string>& arguments, int output) {
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output, 1);
  posix_spawn_file_actions_adddup2(&actions, output, 2);
  pid_t pid = -1;
  if (posix_spawnp(&pid, argv[0], &actions, nullptr, argv.data(), environ) != 0) pid = -1;
  posix_spawn_file_actions_destroy(&actions);
  return pid;
}

}  // namespace

ProgramResult run_program(const std::vector<std::string>& arguments, int seconds,
                          const std::function<bool()>& interrupt_when) {
  ProgramResult result;
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return result;
  pid_t pid = spawn(arguments, ends[1]);
  ::close(ends[1]);
  auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  bool interrupted = !interrupt_when;
  bool killed = false;
  while (pid > 0) {
    pollfd waiting{ends[0], POLLIN, 0};
    ::poll(&waiting, 1, 20);
    char piece[4096];
    ssize_t got = waiting.revents ? ::read(ends[0], piece, sizeof piece) : -1;
    if (got == 0) break;
    if (got > 0) result.output.append(piece, static_cast<size_t>(got));
    if (!interrupted && interrupt_when()) {
      ::kill(pid, SIGINT);
      interrupted = true;
    }
    if (!killed && std::chrono::steady_clock::now() > deadline) {
      ::kill(pid, SIGKILL);
      killed = true;
    }
  }
  ::close(ends[0]);
  int status = 0;
  if (pid > 0 && ::waitpid(pid, &status, 0) == pid && WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  if (killed) result.output += "\n[killed after " + std::to_string(seconds) + " s]";
  return result;
}

TemporaryDirectory::TemporaryDirectory() {
  char pattern[] = "/tmp/adder-flasher-XXXXXX";
  const char* made = ::mkdtemp(pattern);
  EXPECT_NE(made, nullptr);
  path_ = made ? made : "/nonexistent";
}

TemporaryDirectory::~TemporaryDirectory() { std::filesystem::remove_all(path_); }

std::vector<unsigned char> read_whole_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_whole_file(const std::string& path, const std::vector<unsigned char>& bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  EXPECT_TRUE(file.good()) << path;
}

}  // namespace adder::test
