// Exception groups (PEP 654): the types, and what the instructions of `except*` do.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

extern const TypeOps kExceptionGroupOps;
extern const Native kExceptionGroupRows[5];

bool is_exception_group(Vm&, Value v);
Value group_members(Value group);  // Tuple

// The part of *rest that is of class or tuple `types`, as a group, or None; *rest, a rooted slot, becomes what is left,
// or None.
Value match_except_star(Vm&, Value* rest, Value types);
// What is to be raised when all clauses are through: `raised` is a list of what their bodies raised and at its end what
// no clause took, or None in their places. None: nothing.
Value join_exceptions(Vm&, Value caught, Value raised);

}  // namespace adder::vm
