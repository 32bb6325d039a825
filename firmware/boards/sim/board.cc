// The boards that adder-sim imitates. `sim` is a comfortable board of its own; the others have the memory of the real
// one.
#include "firmware/sim/board.h"

namespace adder::firmware {

const SimBoard kSimBoards[] = {
    {"sim", 256 * 1024, 1024 * 1024, 64, 125'000'000},
    {"mps2-an385", 256 * 1024, 1024 * 1024, 32, 25'000'000},
};
const size_t kSimBoardCount = sizeof kSimBoards / sizeof *kSimBoards;

}  // namespace adder::firmware
