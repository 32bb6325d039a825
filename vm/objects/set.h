// What others than set itself do with sets, beyond ops.h.
#pragma once
#include "vm/objects/table.h"

namespace adder::vm {

Value set_from_iterable(Vm&, Value iterable, bool frozen);  // always a new exact one
bool set_update(Vm&, Value set, Value iterable);            // set |= iterable; false: raised
// set |=, &=, -=, ^= iterable. false: raised.
bool set_combine(Vm&, BinaryOp op, Value set, Value iterable);

}  // namespace adder::vm
