// Real devices to test against, each started afresh: "microbit" is Debian's stock MicroPython 1.9.2 under QEMU, "stock"
// is stock MicroPython 1.27 under Node (where it is installed: see is_there()), "sim" (or "sim-" and anything) is our
// own firmware in adder-sim with a new flash file. All are separate programs that can be killed in the middle of
// anything.
#pragma once

#include <signal.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "repl/session.h"
#include "tests/repl/stock_micropython.h"
#include "transport/process_stream.h"

namespace adder::repl {

class RealDevice {
public:
  explicit RealDevice(std::string kind) : kind_(std::move(kind)) {
    char name[] = "/tmp/adder-test-XXXXXX";
    directory_ = mkdtemp(name);
  }
  ~RealDevice() {
    std::error_code ignored;  // a leftover in /tmp is no reason to fail
    std::filesystem::remove_all(directory_, ignored);
  }

  bool is_sim() const { return kind_.starts_with("sim"); }
  bool is_stock() const { return kind_ == "stock"; }
  bool is_there() const { return !is_stock() || has_stock_micropython(); }
  // Stock MicroPython under Node sees Ctrl-C only where a program prints, reads, or asks for the time, and has all the
  // room of its host.
  bool interrupts_any_loop() const { return !is_stock(); }
  bool can_be_full() const { return !is_stock(); }

  // Starts the device's program (again) and opens it. The simulator keeps its files from one start to the next.
  Result<std::unique_ptr<transport::ByteStream>> open() {
    auto started = is_sim() ? start_simulator() : is_stock() ? start_stock() : start_microbit();
    if (!started.ok()) return started.error();
    process_id_ = (*started)->process_id();
    return std::unique_ptr<transport::ByteStream>(std::move(started).value());
  }
  // As pulling the plug.
  void kill_now() { kill(process_id_, SIGKILL); }

private:
  Result<std::unique_ptr<transport::ProcessStream>> start_microbit() {
    return transport::start_qemu(
        {"qemu-system-arm", "-M", "microbit", "-display", "none", "-monitor", "none", "-serial", "pty", "-device",
         "loader,file=/usr/share/firmware-microbit-micropython/firmware.hex"},
        std::chrono::seconds(60));
  }
  Result<std::unique_ptr<transport::ProcessStream>> start_stock() {
    return transport::start_qemu(stock_micropython_command(), std::chrono::seconds(60));
  }
  Result<std::unique_ptr<transport::ProcessStream>> start_simulator() {
    transport::SimOptions options;
    options.flash_file = directory_ + "/flash.img";
    options.pty_link = directory_ + "/pty";
    return transport::start_sim(options, std::chrono::seconds(60));
  }

  std::string kind_;
  std::string directory_;
  int process_id_ = 0;
};

// Patience for a machine with other things to do.
inline RawOptions patient() {
  RawOptions options;
  options.reply_patience = std::chrono::seconds(60);
  return options;
}

}  // namespace adder::repl
