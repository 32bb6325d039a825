// micropython.mem_info(1): the heap as MicroPython draws it, a letter a cell, lines of 64 cells with the offset before
// them; what is behind the last line is free. At most 4,096 cells: in a large heap a cell is large, and its letter is
// of what lies at its first byte. Then a line a type: objects, bytes (with what only they refer to), name.
#pragma once
#include "vm/core/value.h"

namespace adder::vm {

struct Vm;

u32 heap_cell(const Vm&);   // bytes of a cell
Value print_heap_map(Vm&);  // writes to the console; None, or raised

}  // namespace adder::vm
