// Waiting for the system's files, for the modules that have sockets and pipes: with Ctrl-C, signals and other threads.
#pragma once
#include "vm/core/ops.h"
#include "vm/port_socket.h"

namespace adder::vm {

inline constexpr u64 kWaitForever = ~u64{0};
enum class Waited { Ready, TimeOver, Raised, Again };

// One wait for any of them, until the deadline (of port_ticks_us) at most. Again: it was cut short, and other code may
// have run and moved what lies in the heap; the caller looks where its table is and goes on.
Waited wait_once(Vm&, PortPoll* files, size_t count, u64 deadline, int* ready);
// Until one file is ready for one of the events (POLLIN 1, POLLOUT 4). Raised or TimeOver or Ready.
Waited wait_for_file(Vm&, int fd, int events, u64 deadline);
// The deadline that a timeout argument in seconds means: None: kWaitForever. false: raised.
bool deadline_argument(Vm&, Value timeout, u64* deadline);

}  // namespace adder::vm
