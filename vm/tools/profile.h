// -X profile and -X heapdump of the program adder: where its time goes, and what its memory holds at the end. Both look
// at the VM from outside, so that a run without them pays nothing.
#pragma once
#include "vm/core/config.h"

namespace adder::vm {

struct Vm;

// Samples the running program by a timer of CPU time until report_profile(). One VM a process. False: no memory for it,
// or no timer.
bool start_profile(Vm* vm);
// CPU time by function and by line, on standard error.
void report_profile();

// Live objects by type, with how many bytes they take, on standard error. Collects first.
void report_heap(Vm* vm);

// In builds that count instructions: those that ran most often, and the pairs, on standard error.
void report_opcodes();

}  // namespace adder::vm
