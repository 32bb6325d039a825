// _select where there is nothing to wait for but the console: a board's standard input has bytes, its outputs always
// take some. A board reads its console
// byte by byte, so that nothing waits unseen in a buffer. lib/select.py builds select() and poll() on it, as it does on
// the system's (select.cc).
#include "vm/core/ops.h"
#include "vm/modules/modules.h"
#include "vm/port.h"
#include "vm/run/pause.h"

namespace adder::vm {

namespace {

constexpr i64 kPollIn = 1, kPollOut = 4, kPollInvalid = 32;
constexpr u64 kStep = 1000;  // microseconds between looks at the input

// What has come of row i of the list of file, events, ...; false: raised.
bool events_of(Vm& vm, Value files, u32 i, i64* events) {
  i64 fd, wanted;
  if (!to_i64(vm, list_item(files, 2 * i), &fd) || !to_i64(vm, list_item(files, 2 * i + 1), &wanted)) return false;
  if (fd == 0) return *events = port_input_ready() ? wanted & kPollIn : 0, true;
  return *events = fd == 1 || fd == 2 ? wanted & kPollOut : kPollInvalid, true;
}

// wait(files, timeout): what came of the events is put in their place. The timeout is in seconds, None: forever. How
// many files are ready.
Value console_wait(Vm& vm, Args args) {
  if (!is_exact(args[0], kTypeId_List)) return raise(vm, kTypeErrorType, "files must be a list, not %t", args[0]);
  double seconds = 0;
  const bool forever = args[1].is_none();
  if (!forever) TRY_OK(to_double(vm, args[1], &seconds));
  const u64 start = port_ticks_us(), span = seconds > 0 ? static_cast<u64>(seconds * 1e6) : 0;
  for (;;) {
    u32 ready = 0;
    i64 events;
    for (u32 i = 0; i < args[0].as<List>()->len / 2; ++i) {
      TRY_OK(events_of(vm, args[0], i, &events));
      ready += events != 0;
    }
    const u64 now = port_ticks_us();
    if (!ready && (forever || now - start < span)) {
      if (check_interrupt(vm).is_raised() || !pause_until(vm, now + kStep)) return Value::raised();
      continue;
    }
    for (u32 i = 0; i < args[0].as<List>()->len / 2; ++i) {
      TRY_OK(events_of(vm, args[0], i, &events));
      args[0].as<List>()->items.as<Array>()->items[2 * i + 1] = Value::small(events);
    }
    return Value::small(ready);
  }
}

constinit const Native kRows[] = {native(N(wait), console_wait, 2, 2)};

}  // namespace

constinit const ModuleDef kSelectConsoleModule{N(_select), kRows,   nullptr, sizeof kRows / sizeof *kRows,
                                               0,          nullptr, nullptr};

}  // namespace adder::vm
