// See raw_terminal.h.
#include "app/cli/raw_terminal.h"

#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <iterator>

namespace adder::app::cli {

namespace {

std::atomic<int> wake_fd{-1};  // one loop at a time
std::atomic<bool> continued{false};
std::atomic<bool> ending{false};

void on_signal(int number) {
  (number == SIGCONT ? continued : ending) = true;
  WakeUp::wake();
}

// In the guard: lives until the other end of the pipe is closed, and puts the settings back unless it was told that
// this has been done.
[[noreturn]] void guard(int pipe, const termios& before) {
  for (int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGTTOU, SIGPIPE}) signal(number, SIG_IGN);
  // The device, and whoever reads our output, are none of its business.
  dup2(pipe, STDOUT_FILENO);
  close(STDERR_FILENO);
  close_range(STDERR_FILENO, ~0U, 0);
  char done = 0;
  ssize_t got;
  while ((got = read(STDOUT_FILENO, &done, 1)) < 0 && errno == EINTR) continue;
  if (got <= 0) tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
  _exit(0);
}

}  // namespace

RawTerminal::RawTerminal() {
  is_terminal_ = tcgetattr(STDIN_FILENO, &before_) == 0;
  if (!is_terminal_) return;
  start_guard();
  make_raw();
}

RawTerminal::~RawTerminal() {
  if (!is_terminal_) return;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &before_);
  end_guard();
}

void RawTerminal::make_raw() const {
  termios raw = before_;
  cfmakeraw(&raw);
  tcsetattr(STDIN_FILENO, TCSANOW, &raw);
}

void RawTerminal::start_guard() {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return;  // then only what can be caught is
  guard_ = fork();
  if (guard_ == 0) {
    close(ends[1]);
    guard(ends[0], before_);
  }
  close(ends[0]);
  guard_pipe_ = ends[1];
}

void RawTerminal::end_guard() {
  if (guard_pipe_ < 0) return;
  char done = 1;
  [[maybe_unused]] ssize_t told = write(guard_pipe_, &done, 1);
  close(guard_pipe_);
  if (guard_ > 0) waitpid(guard_, nullptr, 0);
}

SignalWatch::SignalWatch() {
  ending = false;
  struct sigaction action = {};
  action.sa_handler = on_signal;
  for (size_t at = 0; at < std::size(kSignals); ++at) sigaction(kSignals[at], &action, &before_[at]);
}

SignalWatch::~SignalWatch() {
  for (size_t at = 0; at < std::size(kSignals); ++at) sigaction(kSignals[at], &before_[at], nullptr);
}

bool SignalWatch::take_continued() { return continued.exchange(false); }
bool SignalWatch::is_ending() { return ending; }

WakeUp::WakeUp() : fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) { wake_fd = fd_; }
WakeUp::~WakeUp() {
  wake_fd = -1;
  close(fd_);
}

void WakeUp::wake() {
  uint64_t one = 1;
  [[maybe_unused]] ssize_t sent = write(wake_fd, &one, sizeof one);
}

void WakeUp::clear() const {
  uint64_t count;
  [[maybe_unused]] ssize_t got = read(fd_, &count, sizeof count);
}

}  // namespace adder::app::cli
