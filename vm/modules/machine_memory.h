// machine.mem8, mem16 and mem32, for the module machine of the native program and of boards.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

// What a module machine gives for a name that is no row of its own: the memory objects, and what vm/lib/_machine.py
// has. Undefined: nothing of that name.
Value machine_attribute(Vm&, Value module, Value name);
Value machine_computed_name(Vm&, u32 i);

}  // namespace adder::vm
