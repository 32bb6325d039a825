// A wire between adderctl and a device that can be cut at an exact byte: a pty of the test's own, and a thread that
// carries what passes. Once so many bytes have gone to the device nothing passes any more, so that whatever is killed
// then is killed in the middle, however quick or slow the machine is.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <thread>

#include "transport/pty_stream.h"

namespace adder::app::cli {

class Wire {
public:
  // The host's end is published as `link`; `device` is the path of the device's pty.
  Wire(const std::string& link, const std::string& device, size_t bytes_to_device);
  ~Wire();
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  bool is_cut() const { return left_ == 0; }

private:
  void carry_to_device();
  void carry_to_host();

  std::unique_ptr<transport::PtyMaster> host_;
  std::unique_ptr<transport::ByteStream> device_;
  std::atomic<size_t> left_;
  std::thread to_device_, to_host_;
};

}  // namespace adder::app::cli
