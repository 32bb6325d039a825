// Threads: one runs at a time, and gives way at backward jumps and where it waits. Each has a stack of the port's for
// native code and one for Python's frames, so that a thread can give way anywhere, inside natives that call Python too.
// What has to be whole while others run is no thread's business to guard: there is no switch inside a native operation
// that neither calls Python nor waits.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

// Starts function(*args, **kwargs); its number, or raised. args a Tuple, kwargs a Dict or Undefined.
Value start_thread(Vm&, Value function, Value args, Value kwargs);
u32 thread_number(const Vm&);    // of the running thread; 1 is the main one
u32 other_threads(const Vm&);    // how many there are that have not ended
Value thread_slots(Vm&);         // the running thread's Dict
void wake_one(Vm&, Value lock);  // lets the first thread that waits for it look again; does not collect
void free_threads(Vm&);          // at the end: those that still run never go on

}  // namespace adder::vm
