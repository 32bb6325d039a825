// Letting time pass, and what may end it: every native that waits does it through these, so that Ctrl-C, signals and
// other threads get their turn.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

// None, or raised: KeyboardInterrupt, or what a program's signal handler raised.
Value check_interrupt(Vm&);
// Sleeps until the time (of port_ticks_us) or a little less; with threads, until another's wake_one(waits_for) too.
// Callers look at their condition and the clock, and call it again. false: raised.
bool pause_until(Vm&, u64 deadline, Value waits_for = Value());
bool has_threads(const Vm&);  // others may run meanwhile: who waits for files looks again every millisecond

}  // namespace adder::vm
