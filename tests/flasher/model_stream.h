// Two ways to put a Stm32Model behind a wire: ModelStream, a ByteStream in the same thread, where an answer is there at
// once or never (so that tests may use patience of milliseconds without racing anything); and ModelPty, a pty served by
// a thread, for real programs.
#pragma once

#include <algorithm>
#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "flasher/stm32_uart_protocol.h"
#include "tests/flasher/stm32_model.h"
#include "transport/byte_stream.h"
#include "transport/pty_stream.h"

namespace adder::test {

// Patience for ModelStream.
inline flasher::an3155::Timing quick_timing() {
  using flasher::milliseconds;
  flasher::an3155::Timing timing;
  timing.sync = milliseconds(2);
  timing.answer = milliseconds(2);
  timing.silence = milliseconds(1);
  timing.resync = milliseconds(1);
  timing.filler_byte = std::chrono::microseconds(0);
  timing.erase_base = milliseconds(2);
  timing.erase_per_page = milliseconds(0);
  timing.erase_per_kib = milliseconds(0);
  return timing;
}

class ModelStream : public transport::ByteStream {
public:
  explicit ModelStream(Stm32Model& model) : model_(model) {}

  transport::Result<size_t> read(std::span<uint8_t> into, transport::Deadline deadline) override {
    if (std::optional<transport::Error> error = broken()) return *error;
    if (answers_.empty()) {
      std::this_thread::sleep_until(deadline);
      return transport::Error{transport::ErrorKind::kTimeout, "nothing came"};
    }
    size_t count = std::min({into.size(), answers_.size(), most_per_read});
    std::copy_n(answers_.begin(), count, into.begin());
    answers_.erase(answers_.begin(), answers_.begin() + static_cast<ptrdiff_t>(count));
    return count;
  }
  transport::Result<size_t> write_some(std::span<const uint8_t> bytes, transport::Deadline) override {
    if (std::optional<transport::Error> error = broken()) return *error;
    for (uint8_t byte : bytes) {
      for (uint8_t answer : model_.receive(byte)) answers_.push_back(answer);
      if (cancel_after && model_.received() >= *cancel_after) cancelled_ = true;
    }
    return bytes.size();
  }
  void cancel() override { cancelled_ = true; }
  void clear_cancel() override {
    cancelled_ = false;
    cancel_after.reset();
  }
  void close() override {}
  bool is_open() const override { return true; }
  std::string describe() const override { return "model"; }

  size_t most_per_read = 4096;
  std::optional<uint64_t> cancel_after;  // received bytes

private:
  std::optional<transport::Error> broken() const {
    if (cancelled_) return transport::Error{transport::ErrorKind::kCancelled, "cancelled"};
    if (model_.vanished()) return transport::Error{transport::ErrorKind::kVanished, "the port is gone"};
    return std::nullopt;
  }
  Stm32Model& model_;
  std::deque<uint8_t> answers_;
  bool cancelled_ = false;
};

// The model may be looked at once stop() was called.
class ModelPty {
public:
  // `link` becomes a symlink to the pty.
  ModelPty(const std::string& link, Stm32ModelConfig config = {}, Stm32Faults faults = {})
      : model_(std::move(config), std::move(faults)) {
    auto made = transport::create_pty(link);
    if (!made) {
      error_ = made.error().message;
      return;
    }
    pty_ = std::move(*made);
    thread_ = std::thread([this] { serve(); });
  }
  ~ModelPty() { stop(); }

  void stop() {
    stopping_ = true;
    if (thread_.joinable()) thread_.join();
    pty_.reset();
  }
  const std::string& error() const { return error_; }
  // Bytes taken so far; unlike model() this may be asked while it runs.
  uint64_t received() const { return received_; }
  Stm32Model& model() { return model_; }

private:
  void serve() {
    std::vector<uint8_t> buffer(4096);
    while (!stopping_) {
      auto got = pty_->read(buffer, transport::after(std::chrono::milliseconds(50)));
      if (!got && got.error().kind == transport::ErrorKind::kTimeout) continue;
      if (!got) return;
      std::vector<uint8_t> answer;
      for (size_t i = 0; i < *got; ++i) {
        for (uint8_t byte : model_.receive(buffer[i])) answer.push_back(byte);
      }
      received_ += *got;
      if (model_.vanished()) return pty_->close();
      // A client that went away meanwhile is no error of the model's.
      if (!answer.empty() && !pty_->write(answer, transport::after(std::chrono::seconds(5)))) continue;
    }
  }

  Stm32Model model_;
  std::unique_ptr<transport::PtyMaster> pty_;
  std::string error_;
  std::atomic<uint64_t> received_{0};
  std::atomic<bool> stopping_{false};
  std::thread thread_;
};

}  // namespace adder::test
