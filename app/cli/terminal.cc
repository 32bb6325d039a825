// See terminal.h. One thread carries the device's output to stdout; the calling thread waits for keys, for that
// thread's end, and for signals.
#include "app/cli/terminal.h"

#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <termios.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
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

// The output thread. Ends on cancel(), at the device's end, or, once input has ended, when the device has gone quiet.
class Output {
public:
  explicit Output(ByteStream& stream) : stream_(stream), thread_([this] { carry(); }) {}
  ~Output() { stop(); }

  void input_has_ended() { input_ended_ = true; }
  void wait() { thread_.join(); }
  void stop() {
    if (!thread_.joinable()) return;
    stream_.cancel();
    thread_.join();
    stream_.clear_cancel();
  }
  const std::optional<Error>& error() const { return error_; }

private:
  void carry() {
    uint8_t buffer[4096];
    std::string tail;
    transport::Deadline silent_since = transport::Clock::now();
    for (;;) {
      Result<size_t> got = stream_.read(buffer, transport::after(kPromptSpan));
      if (got.ok()) {
        std::string_view text(reinterpret_cast<const char*>(buffer), got.value());
        print_all(text);
        tail = (tail + std::string(text)).substr(tail.size() + text.size() > 8 ? tail.size() + text.size() - 8 : 0);
        silent_since = transport::Clock::now();
        continue;
      }
      if (got.error().kind == ErrorKind::kCancelled) return;
      if (got.error().kind != ErrorKind::kTimeout) {
        error_ = got.error();
        break;
      }
      bool answered = tail.ends_with(">>> ") || transport::Clock::now() - silent_since > kAnswerSpan;
      if (input_ended_ && answered) break;
    }
    on_signal(0);
  }

  ByteStream& stream_;
  std::atomic<bool> input_ended_{false};
  std::optional<Error> error_;
  std::thread thread_;
};

// Carries keys until the user leaves; true at the end of the input.
Result<bool> carry_keys(ByteStream& stream, bool is_terminal) {
  for (;;) {
    pollfd waits[2] = {{STDIN_FILENO, POLLIN, 0}, {wake_fd, POLLIN, 0}};
    if (poll(waits, 2, -1) < 0) {
      if (errno == EINTR) continue;
      return transport::error_from_errno(errno, "cannot wait for the keyboard");
    }
    if (waits[1].revents != 0) return false;
    char keys[1024];
    ssize_t got = ::read(STDIN_FILENO, keys, sizeof keys);
    if (got <= 0) return true;
    std::string text(keys, static_cast<size_t>(got));
    bool leave = false;
    if (is_terminal) {
      size_t key = text.find_first_of(std::string_view(kLeaveKeys, sizeof kLeaveKeys));
      leave = key != std::string::npos;
      text.resize(leave ? key : text.size());
    } else {
      for (char& c : text) c = c == '\n' ? '\r' : c;
    }
    if (Result<void> sent = stream.write_text(text, transport::after(kWriteSpan)); !sent.ok()) return sent.error();
    if (leave) return false;
  }
}

}  // namespace

int run_terminal(ByteStream& stream) {
  wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  std::optional<Error> error;
  bool is_terminal;
  {
    SignalWatch signals;
    RawTerminal terminal;
    is_terminal = terminal.is_terminal();
    Output output(stream);
    Result<bool> ended = carry_keys(stream, is_terminal);
    if (ended.ok() && *ended) {
      output.input_has_ended();
      output.wait();
    } else {
      output.stop();
    }
    if (!ended.ok()) error = ended.error();
    if (output.error()) error = output.error();
  }
  ::close(wake_fd);
  if (is_terminal) std::fputs("\n", stderr);
  return error ? report(*error) : kExitOk;
}

}  // namespace adder::app::cli
