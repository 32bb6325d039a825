// The simulated chip: its terminal, flash, pins and clock, and the thread that does for the program what interrupts do
// on a chip. main() sets it up and runs the device; the functions of firmware/common/chip.h are over it.
#pragma once

#include <semaphore.h>

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>

#include "firmware/common/chip.h"
#include "firmware/sim/board.h"
#include "firmware/sim/control.h"
#include "firmware/sim/flash_file.h"
#include "firmware/sim/pins.h"
#include "firmware/sim/terminal.h"

namespace adder::firmware {

struct SimOptions {
  const SimBoard* board = nullptr;
  std::string pty_link, flash_file, control_path;
  size_t heap = 0;  // bytes; 0: the board's
};

class SimMachine {
public:
  explicit SimMachine(const SimOptions& options);
  ~SimMachine();

  // Opens everything and starts the I/O thread. Returns what went wrong, or an empty string.
  std::string start();
  void stop();  // ends the I/O thread; removes the published names

  const Board& board() const { return board_; }
  SimPins& pins() { return pins_; }
  SimTerminal& terminal() { return terminal_; }
  const std::string& flash_path() const { return options_.flash_file; }
  const SimBoard& kind() const { return *options_.board; }
  bool input_ended() const { return input_ended_.load(); }
  const std::atomic<bool>& closing() const { return closing_; }

  void write(const char* bytes, size_t length);
  void wait(uint64_t deadline_us);
  uint64_t ticks_us() const;
  void wake_program();
  void wake_io();
  void press_reset();

private:
  void serve();
  void serve_terminal(bool readable);
  void deliver();
  void close_down();

  SimOptions options_;
  SimPins pins_;
  SimTerminal terminal_;
  FlashFile flash_;
  SimControl control_;
  Board board_ = {};
  uint64_t start_us_;
  sem_t program_;     // posted for each event that the program may wait for
  int wake_fd_ = -1;  // eventfd: something for the I/O thread
  int signal_fd_ = -1;
  std::string held_;  // received, but the console's ring was full
  std::atomic<bool> output_waits_{false};
  std::atomic<bool> closing_{false};
  std::atomic<bool> stopped_{false};
  std::atomic<bool> input_ended_{false};  // of standard input; a pty has no end
  std::thread io_;
};

SimMachine& sim_machine();  // there is one; valid after construction

}  // namespace adder::firmware
