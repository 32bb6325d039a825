// Real devices to test against, each started afresh: "microbit" is Debian's stock MicroPython 1.9.2 under QEMU, "stock"
// is stock MicroPython 1.27 under Node (where it is installed: see is_there()), "sim" (or "sim-" and anything) is our
// own firmware in adder-sim with a new flash file, "mps2" the same for a Cortex-M3 in QEMU (whoever asks for it defines
// MPS2_IMAGE). All are separate programs that can be killed in the middle of
// anything.
#pragma once

#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
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
    auto started = is_sim() ? start_simulator() : is_stock() ? start_stock() : start_in_qemu();
    if (!started.ok()) return started.error();
    process_id_ = (*started)->process_id();
    return std::unique_ptr<transport::ByteStream>(std::move(started).value());
  }
  // As pulling the plug.
  void kill_now() { kill(process_id_, SIGKILL); }
  // As the button on a board; of those in QEMU.
  bool press_reset() {
    constexpr std::string_view kCommand = "system_reset\n";
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    monitor().copy(address.sun_path, sizeof address.sun_path - 1);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool pressed = connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
                   write(fd, kCommand.data(), kCommand.size()) == static_cast<ssize_t>(kCommand.size());
    char heard;  // until it has taken the command and hung up
    shutdown(fd, SHUT_WR);
    while (pressed && read(fd, &heard, 1) > 0) {
    }
    close(fd);
    return pressed;
  }

private:
  std::string monitor() const { return directory_ + "/monitor"; }
  Result<std::unique_ptr<transport::ProcessStream>> start_in_qemu() {
    unlink(monitor().c_str());
    std::vector<std::string> command = {
        "qemu-system-arm", "-display", "none", "-serial", "pty", "-monitor", "unix:" + monitor() + ",server,nowait"};
#ifdef MPS2_IMAGE
    if (kind_ == "mps2")
      command.insert(command.end(), {"-M", "mps2-an385", "-kernel", MPS2_IMAGE});
    else
#endif
      command.insert(command.end(), {"-M", "microbit", "-device",
                                     "loader,file=/usr/share/firmware-microbit-micropython/firmware.hex"});
    return transport::start_qemu(command, std::chrono::seconds(60));
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
