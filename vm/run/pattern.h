// What the instructions of match statements do (PEP 634). Called by the interpreter's loop only.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

Value match_sequence(Vm&, Value subject, u32 n, bool or_more);  // True, False
Value match_mapping(Vm&, Value subject, u32 n);                 // True, False
Value match_keys(Vm&, Value subject, Value keys);               // Tuple, None; ValueError if two keys are equal
Value map_without(Vm&, Value subject, Value keys);              // Dict
// type_and_names: two rooted slots, the class and a tuple of names. Tuple, None.
Value match_class(Vm&, Value subject, const Value* type_and_names, u32 positional);

}  // namespace adder::vm
