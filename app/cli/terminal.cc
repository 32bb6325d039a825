// See terminal.h. One thread carries the device's output to stdout (terminal_output.h); the calling thread waits for
// keys, for that thread's end, for signals, and, while the device is away, for a third thread that waits for it.
#include "app/cli/terminal.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <optional>
#include <thread>

#include "app/cli/history_file.h"
#include "app/cli/raw_terminal.h"
#include "app/cli/terminal_output.h"
#include "repl/prompt_history.h"

namespace adder::app::cli {

namespace {

using transport::ByteStream;
using transport::ErrorKind;

constexpr char kLeaveKeys[] = {'\x1d', '\x18'};
constexpr char kInjectCodeKey = '\n', kInjectFileKey = '\x0b';  // Ctrl-J, Ctrl-K
constexpr std::chrono::milliseconds kWriteSpan{5000};
constexpr int kEscapeSpanMs = 40;    // an Esc key that nothing follows within is just that
constexpr size_t kTypedAtOnce = 16;  // a small device forgets what comes faster
constexpr std::chrono::milliseconds kBetweenPieces{10};

class Terminal {
public:
  Terminal(Connection& connection, const TerminalOptions& options, int capture_fd)
      : connection_(connection),
        options_(options),
        history_(read_history()),
        output_(capture_fd, [this](std::string_view text) {
          std::lock_guard lock(history_mutex_);
          history_.receive(text);
        }) {}
  ~Terminal() {
    stop_waiting();
    output_.stop();
    append_history(history_.take_entered());
  }

  Result<void> carry_keys();
  Result<void> type_lines();

private:
  ByteStream& stream() { return connection_.session().stream(); }
  Result<void> send(std::string_view text);
  Result<void> handle_keys(std::string_view keys, bool& leaves);
  Result<void> run_file();
  // What the loop was woken for. False when it is to end.
  Result<bool> handle_wake();
  void wait_for_device();
  void stop_waiting();
  void say(const std::string& text) { std::fprintf(stderr, "\r\nadderctl: %s\r\n", text.c_str()); }

  Connection& connection_;
  const TerminalOptions& options_;
  WakeUp wake_up_;
  std::optional<SignalWatch> signals_;
  std::optional<RawTerminal> raw_;
  std::mutex history_mutex_;
  repl::PromptHistory history_;
  TerminalOutput output_;

  // While the device is away.
  bool is_away_ = false;
  std::thread waiter_;
  std::mutex waiter_mutex_;
  std::optional<Result<std::unique_ptr<ByteStream>>> returned_;
};

Result<void> Terminal::send(std::string_view text) {
  for (size_t at = 0; at < text.size(); at += kTypedAtOnce) {
    if (at > 0) std::this_thread::sleep_for(kBetweenPieces);
    Result<void> sent = stream().write_text(text.substr(at, kTypedAtOnce), transport::after(kWriteSpan));
    // That the device is gone the output thread tells, too, and then it may be waited for.
    if (!sent.ok()) return sent.error().connection_lost() ? Result<void>() : sent;
  }
  return {};
}

// The program goes over by the raw prompt, with its flow control, and what it prints comes as ever. Ctrl-B is waiting
// for the device when the program has ended, and brings back the friendly prompt.
Result<void> Terminal::run_file() {
  Result<std::string> source = read_local_file(options_.inject_file);
  if (!source.ok()) return say(source.error().message), Result<void>();
  output_.stop();
  auto print = [this](std::string_view text) { output_.print(text); };
  Result<repl::RunOutcome> outcome = connection_.session().start(*source, print);
  if (!outcome.ok() && !outcome.error().connection_lost()) say(outcome.error().message);
  if (outcome.ok()) output_.print(outcome->traceback);
  output_.start(stream());
  return send("\x02");
}

Result<void> Terminal::handle_keys(std::string_view keys, bool& leaves) {
  std::string text;
  for (char key : keys) {
    leaves = std::find(std::begin(kLeaveKeys), std::end(kLeaveKeys), key) != std::end(kLeaveKeys);
    if (leaves) break;
    if (key == kInjectFileKey && !options_.inject_file.empty()) {
      Result<void> done = send(std::exchange(text, {}));
      if (done.ok()) done = run_file();
      if (!done.ok()) return done;
    } else if (key == kInjectCodeKey && !options_.inject_code.empty()) {
      text += keys_of_text(options_.inject_code);
    } else {
      std::lock_guard lock(history_mutex_);
      text += history_.press(std::string_view(&key, 1));
    }
  }
  return send(text);
}

void Terminal::wait_for_device() {
  is_away_ = true;
  output_.stop();
  say(stream().describe() + " is gone; waiting for it to come back (Ctrl-] leaves)");
  waiter_ = std::thread([this] {
    auto stream = connection_.wait_for_device();
    {
      std::lock_guard lock(waiter_mutex_);
      returned_.emplace(std::move(stream));
    }
    WakeUp::wake();
  });
}

void Terminal::stop_waiting() {
  if (!waiter_.joinable()) return;
  connection_.cancel_wait();
  waiter_.join();
}

Result<bool> Terminal::handle_wake() {
  wake_up_.clear();
  if (SignalWatch::is_ending() && is_away_)
    return Error{ErrorKind::kVanished, stream().describe() + " has not come back"};
  if (SignalWatch::is_ending()) return false;
  if (SignalWatch::take_continued()) raw_->make_raw();
  if (!is_away_) {
    std::optional<Error> error = output_.error();
    if (!error) return true;
    if (!error->connection_lost() || !connection_.can_return()) return *error;
    wait_for_device();
    return true;
  }
  std::optional<Result<std::unique_ptr<ByteStream>>> returned;
  {
    std::lock_guard lock(waiter_mutex_);
    returned.swap(returned_);
  }
  if (!returned) return true;
  waiter_.join();
  if (!returned->ok()) return returned->error();
  if (Result<void> back = connection_.reconnect_with(std::move(*returned).value()); !back.ok()) return back.error();
  is_away_ = false;
  say("it is back on " + stream().describe());
  output_.start(stream());
  if (!options_.greets) return true;
  Result<void> greeted = send("\x02");
  return greeted.ok() ? Result<bool>(true) : greeted.error();
}

Result<void> Terminal::carry_keys() {
  signals_.emplace();
  raw_.emplace();
  output_.start(stream());
  for (;;) {
    pollfd waits[2] = {{STDIN_FILENO, POLLIN, 0}, {wake_up_.fd(), POLLIN, 0}};
    int ready = poll(waits, 2, history_.holds_keys() ? kEscapeSpanMs : -1);
    if (ready < 0) {
      if (errno == EINTR) continue;
      return transport::error_from_errno(errno, "cannot wait for the keyboard");
    }
    if (ready == 0) {
      std::unique_lock lock(history_mutex_);
      std::string key = history_.release();
      lock.unlock();
      if (Result<void> sent = send(key); !sent.ok()) return sent;
      continue;
    }
    if (waits[1].revents != 0) {
      Result<bool> goes_on = handle_wake();
      if (!goes_on.ok()) return goes_on.error();
      if (!*goes_on) return {};
      continue;
    }
    char keys[1024];
    ssize_t got = ::read(STDIN_FILENO, keys, sizeof keys);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return {};
    bool leaves = false;
    std::string_view text(keys, static_cast<size_t>(got));
    if (is_away_) {
      leaves = text.find_first_of(std::string_view(kLeaveKeys, sizeof kLeaveKeys)) != std::string_view::npos;
    } else if (Result<void> sent = handle_keys(text, leaves); !sent.ok()) {
      return sent;
    }
    if (leaves) return {};
  }
}

// Types the lines of a file or a pipe, each when the device is ready for it: what comes while it computes may get lost.
Result<void> Terminal::type_lines() {
  output_.start(stream());
  output_.wait_for_prompt();
  std::string line;
  for (int c; (c = std::getchar()) != EOF || !line.empty();) {
    if (c != '\n' && c != EOF) {
      line += static_cast<char>(c);
      continue;
    }
    output_.expect_more();
    Result<void> sent = stream().write_text(line + "\r", transport::after(kWriteSpan));
    if (!sent.ok()) return output_.error() ? Result<void>(*output_.error()) : sent;
    output_.wait_for_prompt();
    line.clear();
  }
  return output_.error() ? Result<void>(*output_.error()) : Result<void>();
}

}  // namespace

std::string keys_of_text(const std::string& text) {
  std::string keys;
  for (size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (c == '\\' && at + 1 < text.size()) {
      constexpr std::string_view kLetters = "nrt\\";
      size_t which = kLetters.find(text[at + 1]);
      if (which != std::string_view::npos) {
        c = "\r\r\t\\"[which];
        ++at;
      }
    }
    keys += c == '\n' ? '\r' : c;
  }
  return keys;
}

int run_terminal(Connection& connection, const TerminalOptions& options) {
  int capture_fd = -1;
  if (!options.capture.empty()) {
    capture_fd = open(options.capture.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (capture_fd < 0)
      return report(
          {ErrorKind::kLocalFile, "cannot write " + options.capture + " on this computer: " + std::strerror(errno)});
  }
  bool is_terminal = isatty(STDIN_FILENO) == 1;
  std::optional<Error> error;
  {
    Terminal terminal(connection, options, capture_fd);
    Result<void> carried = is_terminal ? terminal.carry_keys() : terminal.type_lines();
    if (!carried.ok()) error = carried.error();
  }
  if (capture_fd >= 0) close(capture_fd);
  if (is_terminal) std::fputs("\n", stderr);
  return error ? report(*error) : kExitOk;
}

}  // namespace adder::app::cli
