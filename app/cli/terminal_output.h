// The thread that carries a device's output to standard output, and into a capture file, and knows whether the device
// waits for input.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "transport/byte_stream.h"

namespace adder::app::cli {

class TerminalOutput {
public:
  // `also` gets the output too, on the thread.
  TerminalOutput(int capture_fd, std::function<void(std::string_view)> also)
      : capture_fd_(capture_fd), also_(std::move(also)) {}
  ~TerminalOutput() { stop(); }

  void start(transport::ByteStream& stream);
  // The stream is free for others then.
  void stop();
  // To standard output and the capture, for what others have read. While stopped.
  void print(std::string_view text);

  // Waits until the device shows a prompt after what was sent last, or has been silent for long.
  void wait_for_prompt();
  // To be called before something is sent that wait_for_prompt() is to wait for.
  void expect_more();
  // The error that the thread has ended with, if it has; a WakeUp tells when.
  std::optional<transport::Error> error();

private:
  void carry();

  int capture_fd_;
  std::function<void(std::string_view)> also_;
  transport::ByteStream* stream_ = nullptr;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string tail_;
  transport::Deadline last_byte_ = transport::Clock::now();
  bool ended_ = false;
  std::optional<transport::Error> error_;
  std::thread thread_;
};

}  // namespace adder::app::cli
