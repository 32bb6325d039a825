// The module `machine`, with MicroPython's names and behaviour: Pin, reset, soft_reset, unique_id, freq, idle. The
// boards' lists of modules name it.
#pragma once

#include "vm/core/type.h"

namespace adder::firmware {

extern const vm::ModuleDef kMachineModule;

}  // namespace adder::firmware
