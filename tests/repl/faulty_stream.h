// A stream between a session and a real device that goes wrong now and then, by a seed: bits flip, bytes are lost, a
// read comes twice, nothing comes for a while. Faults begin when they are switched on.
#pragma once

#include <chrono>
#include <memory>
#include <random>
#include <thread>
#include <utility>

#include "transport/byte_stream.h"

namespace adder::repl {

struct Faults {
  bool on = false;
  uint32_t bytes_between = 20000;  // about
  uint32_t seed = 1;
  int happened = 0;
  std::chrono::milliseconds hold_next_write{0};  // switched on or not
};

class FaultyStream : public transport::ByteStream {
public:
  FaultyStream(std::unique_ptr<transport::ByteStream> device, std::shared_ptr<Faults> faults)
      : device_(std::move(device)), faults_(std::move(faults)), random_(faults_->seed) {}

  transport::Result<size_t> read(std::span<uint8_t> into, transport::Deadline deadline) override {
    if (!again_.empty() && !into.empty()) {
      size_t n = std::min(into.size(), again_.size());
      std::copy_n(again_.begin(), n, into.begin());
      again_.erase(0, n);
      return n;
    }
    transport::Result<size_t> got = device_->read(into, deadline);
    if (!got.ok() || !due(got.value())) return got;
    switch (random_() % 4) {
      case 0: into[random_() % got.value()] ^= static_cast<uint8_t>(1u << random_() % 8); break;
      case 1: again_.assign(into.begin(), into.begin() + static_cast<long>(got.value())); break;
      case 2: std::this_thread::sleep_for(std::chrono::milliseconds(50)); break;
      default:
        if (got.value() > 1) return got.value() - 1;
    }
    return got;
  }

  transport::Result<size_t> write_some(std::span<const uint8_t> bytes, transport::Deadline deadline) override {
    std::this_thread::sleep_for(std::exchange(faults_->hold_next_write, std::chrono::milliseconds(0)));
    if (bytes.empty() || !due(bytes.size())) return device_->write_some(bytes, deadline);
    std::vector<uint8_t> changed(bytes.begin(), bytes.end());
    size_t at = random_() % changed.size(), lost = 0;
    switch (random_() % 3) {
      case 0: changed[at] ^= static_cast<uint8_t>(1u << random_() % 8); break;
      case 1:
        lost = std::min<size_t>(1 + random_() % 40, changed.size() - at);
        changed.erase(changed.begin() + static_cast<long>(at), changed.begin() + static_cast<long>(at + lost));
        break;
      default: changed.insert(changed.begin() + static_cast<long>(at), changed[at]);
    }
    transport::Result<void> sent = device_->write(changed, deadline);
    if (!sent.ok()) return sent.error();
    return bytes.size();
  }

  void cancel() override { device_->cancel(); }
  void clear_cancel() override { device_->clear_cancel(); }
  void close() override { device_->close(); }
  bool is_open() const override { return device_->is_open(); }
  std::string describe() const override { return device_->describe(); }

private:
  bool due(size_t bytes) {
    if (!faults_->on || random_() % faults_->bytes_between >= bytes) return false;
    ++faults_->happened;
    return true;
  }

  std::unique_ptr<transport::ByteStream> device_;
  std::shared_ptr<Faults> faults_;
  std::mt19937 random_;
  std::string again_;
};

}  // namespace adder::repl
