// A device that is a program we start: adder-sim, or QEMU with a board in it. The program offers its console on a pty;
// we start it, find the pty, open it, and end the program (SIGTERM, then SIGKILL) when the stream is closed. The
// program's death is kVanished, with the last lines that it wrote to stderr in the message.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "transport/byte_stream.h"

namespace adder::transport {

class ProcessStream : public ByteStream {
public:
  virtual int process_id() const = 0;
  // The pty's path or symlink.
  virtual const std::string& pty_path() const = 0;
};

struct SimOptions {
  std::string program;        // path of adder-sim; empty: found by find_sim_program()
  std::string board = "sim";  // as `adder-sim --board`
  std::string flash_file;     // empty: default_flash_file(board)
  std::string pty_link;       // empty: a fresh name in sim_runtime_dir()
  long heap_bytes = 0;        // 0: the board's own
};

// adder-sim beside the running program, then in PATH; kNotFound says where it looked.
Result<std::string> find_sim_program();
// $XDG_DATA_HOME/adder/flash/BOARD.img (its directory is created): the file that holds the simulator's filesystem.
Result<std::string> default_flash_file(const std::string& board);

// `adder-sim --board … --pty … --flash … [--heap …]`, ready when it prints `adder-sim: ready on LINK`.
Result<std::unique_ptr<ProcessStream>> start_sim(const SimOptions& options,
                                                 std::chrono::milliseconds patience = std::chrono::seconds(10));

// Turns this process into adder-sim, with the same options: for a simulator in the foreground. The pty is published
// where list_ports() sees it when options.pty_link is empty. Returns only when it cannot.
Error become_sim(const SimOptions& options);

// Any QEMU command line that contains `-serial pty`: the pty is read from `char device redirected to /dev/pts/N`.
Result<std::unique_ptr<ProcessStream>> start_qemu(const std::vector<std::string>& command,
                                                  std::chrono::milliseconds patience = std::chrono::seconds(20));

}  // namespace adder::transport
