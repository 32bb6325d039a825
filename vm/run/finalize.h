// What is to be done for objects that nothing refers to any more: __del__(), the `finally` of a suspended generator,
// the warning for a coroutine that nobody awaited, the callbacks of weak references. The collector finds them and keeps
// them (vm.finalizable, vm.due_refs); run_finalizers() does it, at a safe point: between two instructions or in
// gc.collect().
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

// Room in the table for one more object, before it is allocated; false: raised.
bool reserve_finalizable(Vm&);
void note_finalizable(Vm&, Value object);  // after reserve_finalizable(); does not collect
void run_finalizers(Vm&);                  // all that are due; what they raise goes to sys.unraisablehook
void finalize_all(Vm&);                    // at the end of the program: everything that still waits to die
// Takes vm.pending and reports it: "Exception ignored in: <object>". object Undefined: none.
void write_unraisable(Vm&, Value object);
Value sys_unraisablehook(Vm&, Args);
// Clears the registers in which earlier calls of the innermost frame and of its callers have left something, so that
// gc.collect() finds what a program has dropped. args: of the native that was called.
void clear_dead_registers(Vm&, Args args);

}  // namespace adder::vm
