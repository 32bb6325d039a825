// See terminal.h. One thread carries the device's output to stdout; the calling thread waits for keys, for that
// thread's end, and for signals.
#include "app/cli/terminal.h"

#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "app/cli/connection.h"

namespace adder::app::cli {

namespace {

using transport::ByteStream;
using transport::ErrorKind;

constexpr char kLeaveKeys[] = {'\x1d', '\x18'};
constexpr std::chrono::milliseconds kWriteSpan{5000};
constexpr std::chrono::milliseconds kAnswerSpan{
    2000};  // after the end of piped input, silence that means "no more to come"
constexpr std::chrono::milliseconds kPromptSpan{150};  // the same at a prompt
constexpr size_t kTail = 8;                            // of the output, to know a prompt by

int wake_fd = -1;  // for the signal handler

void on_signal(int) {
  uint64_t one = 1;
  [[maybe_unused]] ssize_t sent = ::write(wake_fd, &one, sizeof one);
}

// Raw while it lives. The terminal's own settings are put back by the destructor, also after a signal, since handlers
// only wake the loop.
class RawTerminal {
public:
  RawTerminal() {
    is_terminal_ = tcgetattr(STDIN_FILENO, &before_) == 0;
    if (!is_terminal_) return;
    termios raw = before_;
    cfmakeraw(&raw);
    tcsetattr(STDIN_FILENO, TCSANOW, &raw);
  }
  ~RawTerminal() {
    if (is_terminal_) tcsetattr(STDIN_FILENO, TCSADRAIN, &before_);
  }
  bool is_terminal() const { return is_terminal_; }

private:
  termios before_;
  bool is_terminal_;
};

class SignalWatch {
public:
  SignalWatch() {
    struct sigaction action = {};
    action.sa_handler = on_signal;
    for (size_t at = 0; at < std::size(kSignals); ++at) sigaction(kSignals[at], &action, &before_[at]);
  }
  ~SignalWatch() {
    for (size_t at = 0; at < std::size(kSignals); ++at) sigaction(kSignals[at], &before_[at], nullptr);
  }

private:
  static constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};
  struct sigaction before_[std::size(kSignals)];
};

void print_all(std::string_view text) {
  while (!text.empty()) {
    ssize_t wrote = ::write(STDOUT_FILENO, text.data(), text.size());
    if (wrote < 0 && errno != EINTR) return;  // nobody reads any more; the loop ends with its input
    if (wrote > 0) text.remove_prefix(static_cast<size_t>(wrote));
  }
}

// The output thread, which also knows whether the device waits for input. Ends on cancel() and at the device's end.
class Output {
public:
  explicit Output(ByteStream& stream) : stream_(stream), thread_([this] { carry(); }) {}
  ~Output() { stop(); }

  void stop() {
    if (!thread_.joinable()) return;
    stream_.cancel();
    thread_.join();
    stream_.clear_cancel();
  }
  // Waits until the device shows a prompt after what was sent last, or has been silent for long.
  void wait_for_prompt() {
    std::unique_lock lock(mutex_);
    while (!ended_) {
      bool at_prompt = tail_.ends_with(">>> ") || tail_.ends_with("... ") || tail_.ends_with("=== ");
      transport::Deadline enough = last_byte_ + (at_prompt ? kPromptSpan : kAnswerSpan);
      if (transport::Clock::now() >= enough) return;
      changed_.wait_until(lock, enough);
    }
  }
  // To be called before something is sent that wait_for_prompt() is to wait for.
  void expect_more() {
    std::lock_guard lock(mutex_);
    tail_.clear();
    last_byte_ = transport::Clock::now();
  }
  // After stop().
  const std::optional<Error>& error() const { return error_; }

private:
  void carry() {
    uint8_t buffer[4096];
    for (;;) {
      Result<size_t> got = stream_.read(buffer, transport::kNoDeadline);
      std::lock_guard lock(mutex_);
      if (!got.ok()) {
        if (got.error().kind != ErrorKind::kCancelled) error_ = got.error();
        ended_ = true;
        break;
      }
      std::string_view text(reinterpret_cast<const char*>(buffer), got.value());
      print_all(text);
      tail_ += text;
      if (tail_.size() > kTail) tail_.erase(0, tail_.size() - kTail);
      last_byte_ = transport::Clock::now();
      changed_.notify_all();
    }
    changed_.notify_all();
    on_signal(0);
  }

  ByteStream& stream_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string tail_;
  transport::Deadline last_byte_ = transport::Clock::now();
  bool ended_ = false;
  std::optional<Error> error_;
  std::thread thread_;
};

// Types the lines of a file or a pipe, each when the device is ready for it: what comes while it computes may get lost.
Result<void> type_lines(ByteStream& stream, Output& output) {
  output.wait_for_prompt();
  std::string line;
  for (int c; (c = std::getchar()) != EOF || !line.empty();) {
    if (c != '\n' && c != EOF) {
      line += static_cast<char>(c);
      continue;
    }
    output.expect_more();
    if (Result<void> sent = stream.write_text(line + "\r", transport::after(kWriteSpan)); !sent.ok()) return sent;
    output.wait_for_prompt();
    line.clear();
  }
  return {};
}

// Carries keys until the user leaves, the input ends, or a signal or the output thread's end wakes it.
Result<void> carry_keys(ByteStream& stream) {
  for (;;) {
    pollfd waits[2] = {{STDIN_FILENO, POLLIN, 0}, {wake_fd, POLLIN, 0}};
    if (poll(waits, 2, -1) < 0) {
      if (errno == EINTR) continue;
      return transport::error_from_errno(errno, "cannot wait for the keyboard");
    }
    if (waits[1].revents != 0) return {};
    char keys[1024];
    ssize_t got = ::read(STDIN_FILENO, keys, sizeof keys);
    if (got <= 0) return {};
    std::string text(keys, static_cast<size_t>(got));
    size_t leave = text.find_first_of(std::string_view(kLeaveKeys, sizeof kLeaveKeys));
    text.resize(std::min(leave, text.size()));
    if (Result<void> sent = stream.write_text(text, transport::after(kWriteSpan)); !sent.ok()) return sent;
    if (leave != std::string::npos) return {};
  }
}

}  // namespace

int run_terminal(ByteStream& stream) {
  wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  std::optional<Error> error;
  bool is_terminal;
  {
    std::optional<SignalWatch> signals;  // outlives the raw terminal, and without one there is nothing to restore
    if (isatty(STDIN_FILENO) == 1) signals.emplace();
    RawTerminal terminal;
    is_terminal = terminal.is_terminal();
    Output output(stream);
    Result<void> carried = is_terminal ? carry_keys(stream) : type_lines(stream, output);
    output.stop();
    if (!carried.ok()) error = carried.error();
    if (output.error()) error = output.error();
  }
  ::close(wake_fd);
  if (is_terminal) std::fputs("\n", stderr);
  return error ? report(*error) : kExitOk;
}

int stay_in_terminal(Connection& connection, const std::function<Result<void>()>& greet) {
  for (;;) {
    int exit_code = run_terminal(connection.session().stream());
    bool waits = exit_code == kExitConnectionLost && isatty(STDIN_FILENO) == 1 && connection.can_return();
    if (!waits) return exit_code;
    if (Result<void> back = connection.await_return(); !back.ok()) return kExitConnectionLost;
    if (Result<void> greeted = greet(); !greeted.ok()) return report(greeted.error());
  }
}

}  // namespace adder::app::cli
