// See adderctl_runner.h.
#include "tests/app/cli/adderctl_runner.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

#include "tests/repl/stock_micropython.h"

namespace adder::app::cli {

namespace {

int next_number = 0;

void redirect(int fd, const std::string& path, int flags) {
  int file = open(path.c_str(), flags, 0600);
  if (file < 0 || dup2(file, fd) < 0) _exit(126);
  close(file);
}

// In the child: becomes the program.
[[noreturn]] void become(const std::vector<std::string>& command) {
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  execvp(words[0], words.data());
  _exit(127);
}

int exit_code_of(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status); }

}  // namespace

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Adderctl::Adderctl(const std::string& directory, const std::vector<std::string>& arguments, const std::string& input)
    : file_(directory + "/adderctl-" + std::to_string(next_number++)) {
  std::ofstream(file_ + ".in", std::ios::binary) << input;
  std::vector<std::string> command = {ADDERCTL};
  command.insert(command.end(), arguments.begin(), arguments.end());
  id_ = fork();
  if (id_ != 0) return;
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  setenv("HOME", directory.c_str(), 1);
  setenv("XDG_DATA_HOME", (directory + "/data").c_str(), 1);
  setenv("XDG_RUNTIME_DIR", directory.c_str(), 1);
  for (const char* name : {"ADDER_DEVICE", "ADDER_WEBREPL_PASSWORD", "XDG_CONFIG_HOME"}) unsetenv(name);
  redirect(STDIN_FILENO, file_ + ".in", O_RDONLY);
  redirect(STDOUT_FILENO, file_ + ".out", O_WRONLY | O_CREAT | O_TRUNC);
  redirect(STDERR_FILENO, file_ + ".err", O_WRONLY | O_CREAT | O_TRUNC);
  become(command);
}

Adderctl::~Adderctl() {
  if (id_ == 0) return;
  kill(id_, SIGKILL);
  waitpid(id_, nullptr, 0);
}

std::string Adderctl::out() const { return file_text(file_ + ".out"); }
std::string Adderctl::err() const { return file_text(file_ + ".err"); }

bool Adderctl::wait_until(const std::function<bool()>& ready) {
  for (int turn = 0; turn < 6000; ++turn) {
    if (ready()) return true;
    siginfo_t info = {};
    bool ended = waitid(P_PID, static_cast<id_t>(id_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == id_;
    if (ended) return ready();
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

void Adderctl::signal(int number) const { kill(id_, number); }

Outcome Adderctl::wait() {
  int status = 0;
  waitpid(id_, &status, 0);
  id_ = 0;
  return {exit_code_of(status), out(), err()};
}

Outcome adderctl(const std::string& directory, const std::vector<std::string>& arguments, const std::string& input) {
  return Adderctl(directory, arguments, input).wait();
}

namespace {

std::vector<std::string> board_command(const std::string& machine) {
  if (machine == "stock") return repl::stock_micropython_command();
  std::vector<std::string> command = {"qemu-system-arm", "-M",   machine,   "-display", "none",
                                      "-monitor",        "none", "-serial", "pty"};
  if (machine == "microbit") {
    command.insert(command.end(), {"-device", "loader,file=/usr/share/firmware-microbit-micropython/firmware.hex"});
  } else {
    command.insert(command.end(), {"-kernel", MPS2_IMAGE});
  }
  return command;
}

}  // namespace

QemuBoard::QemuBoard(const std::string& directory, const std::string& machine) {
  std::string log = directory + "/qemu.log";
  unlink(log.c_str());  // of a board that was here before
  id_ = fork();
  if (id_ == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    redirect(STDIN_FILENO, "/dev/null", O_RDONLY);
    redirect(STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC);
    dup2(STDOUT_FILENO, STDERR_FILENO);
    become(board_command(machine));
  }
  for (int turn = 0; turn < 6000 && pty_.empty(); ++turn) {
    std::string text = file_text(log);
    if (size_t at = text.find("/dev/pts/"); at != std::string::npos && text.find('\n', at) != std::string::npos) {
      pty_ = text.substr(at, text.find_first_of(" \r\n", at) - at);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  EXPECT_FALSE(pty_.empty()) << "QEMU does not start (packages qemu-system-arm, firmware-microbit-micropython): "
                             << file_text(log);
}

QemuBoard::~QemuBoard() {
  kill_now();
  waitpid(id_, nullptr, 0);
}

void QemuBoard::kill_now() const { kill(id_, SIGKILL); }

}  // namespace adder::app::cli
