// What the simulator can be: boards it imitates in memory, pins and speed. boards/sim/board.cc has the table.
#pragma once

#include <cstddef>
#include <cstdint>

namespace adder::firmware {

struct SimBoard {
  const char* name;  // for --board
  size_t memory;     // bytes for the VM's heap and stack, as on the board
  uint32_t flash;    // bytes of a new flash file
  uint32_t pins;
  uint32_t frequency;  // in Hz, as machine.freq() says; the program runs as fast as the desktop can
};
extern const SimBoard kSimBoards[];
extern const size_t kSimBoardCount;

}  // namespace adder::firmware
