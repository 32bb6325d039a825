// The life of a board: mount the filesystem once, then again and again a fresh VM, boot.py, main.py and the REPL, until
// the console is gone (which only the simulator knows). A chip's start-up, or the simulator's main(), calls
// run_device().
#pragma once

#include <cstddef>

namespace adder::vm {
struct ModuleDef;
}

namespace adder::firmware {

// What `import` finds built in on this board, ended by null: each board's modules.cc.
const vm::ModuleDef* const* board_modules();

// Returns when the console is gone.
void run_device();

// machine.soft_reset() and machine.reset(): called by the module, which then ends the program by SystemExit. The
// simulator's reset button calls request_reset() from its I/O thread, and then interrupts.
void request_soft_reset();
void request_reset();

}  // namespace adder::firmware
