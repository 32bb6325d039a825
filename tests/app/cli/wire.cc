// See wire.h. The two threads end by cancel(), or with the device; the host's end is closed then, as a pulled plug
// does.
#include "tests/app/cli/wire.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace adder::app::cli {

using transport::Result;

Wire::Wire(const std::string& link, const std::string& device, size_t bytes_to_device) : left_(bytes_to_device) {
  auto host = transport::create_pty(link);
  auto opened = transport::open_pty(device);
  if (!host.ok() || !opened.ok()) {
    ADD_FAILURE() << (host.ok() ? opened.error().message : host.error().message);
    return;
  }
  host_ = std::move(host).value();
  device_ = std::move(opened).value();
  to_device_ = std::thread([this] { carry_to_device(); });
  to_host_ = std::thread([this] { carry_to_host(); });
}

Wire::~Wire() {
  if (!to_host_.joinable()) return;
  host_->cancel();
  device_->cancel();
  to_host_.join();
  if (to_device_.joinable()) to_device_.join();
}

void Wire::carry_to_device() {
  uint8_t buffer[256];
  while (left_ > 0) {
    Result<size_t> got =
        host_->read(std::span(buffer).first(std::min(sizeof buffer, left_.load())), transport::kNoDeadline);
    if (!got.ok() || !device_->write(std::span(buffer).first(*got), transport::kNoDeadline).ok()) return;
    left_ -= *got;
  }
}

void Wire::carry_to_host() {
  uint8_t buffer[4096];
  for (;;) {
    Result<size_t> got = device_->read(buffer, transport::kNoDeadline);
    if (!got.ok() && got.error().kind == transport::ErrorKind::kCancelled) return;
    if (!got.ok()) break;
    if (is_cut()) continue;
    if (!host_->write(std::span(buffer).first(*got), transport::kNoDeadline).ok()) return;
  }
  // The device is gone: so is the host's end, for the thread that waits for the host first.
  host_->cancel();
  to_device_.join();
  host_->close();
}

}  // namespace adder::app::cli
