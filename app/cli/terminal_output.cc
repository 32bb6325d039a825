// See terminal_output.h.
#include "app/cli/terminal_output.h"

#include <unistd.h>

#include <cerrno>

#include "app/cli/raw_terminal.h"

namespace adder::app::cli {

namespace {

using transport::Error;
using transport::Result;

constexpr std::chrono::milliseconds kAnswerSpan{
    2000};  // after the end of piped input, silence that means "no more to come"
constexpr std::chrono::milliseconds kPromptSpan{150};  // the same at a prompt
constexpr size_t kTail = 8;                            // of the output, to know a prompt by

void write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    ssize_t wrote = ::write(fd, text.data(), text.size());
    if (wrote < 0 && errno != EINTR) return;  // nobody reads any more; the loop ends with its input
    if (wrote > 0) text.remove_prefix(static_cast<size_t>(wrote));
  }
}

}  // namespace

void TerminalOutput::start(transport::ByteStream& stream) {
  stop();
  stream_ = &stream;
  ended_ = false;
  error_.reset();
  thread_ = std::thread([this] { carry(); });
}

void TerminalOutput::stop() {
  if (!thread_.joinable()) return;
  stream_->cancel();
  thread_.join();
  stream_->clear_cancel();
}

void TerminalOutput::print(std::string_view text) {
  write_all(STDOUT_FILENO, text);
  if (capture_fd_ >= 0) write_all(capture_fd_, text);
}

void TerminalOutput::wait_for_prompt() {
  std::unique_lock lock(mutex_);
  while (!ended_) {
    bool at_prompt = tail_.ends_with(">>> ") || tail_.ends_with("... ") || tail_.ends_with("=== ");
    transport::Deadline enough = last_byte_ + (at_prompt ? kPromptSpan : kAnswerSpan);
    if (transport::Clock::now() >= enough) return;
    changed_.wait_until(lock, enough);
  }
}

void TerminalOutput::expect_more() {
  std::lock_guard lock(mutex_);
  tail_.clear();
  last_byte_ = transport::Clock::now();
}

std::optional<Error> TerminalOutput::error() {
  std::lock_guard lock(mutex_);
  return error_;
}

void TerminalOutput::carry() {
  uint8_t buffer[4096];
  for (;;) {
    Result<size_t> got = stream_->read(buffer, transport::kNoDeadline);
    std::lock_guard lock(mutex_);
    if (!got.ok()) {
      if (got.error().kind != transport::ErrorKind::kCancelled) error_ = got.error();
      ended_ = true;
      break;
    }
    std::string_view text(reinterpret_cast<const char*>(buffer), got.value());
    also_(text);  // first: who sees a prompt may press a key
    print(text);
    tail_ += text;
    if (tail_.size() > kTail) tail_.erase(0, tail_.size() - kTail);
    last_byte_ = transport::Clock::now();
    changed_.notify_all();
  }
  changed_.notify_all();
  WakeUp::wake();
}

}  // namespace adder::app::cli
