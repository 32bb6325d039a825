// _select: the system's part of waiting for files, which lib/select.py builds on.
#include <cmath>

#include "vm/modules/file_wait.h"
#include "vm/modules/modules.h"
#include "vm/port.h"
#include "vm/run/pause.h"

namespace adder::vm {

namespace {
constexpr u64 kThreadSlice = 1000;       // microseconds for other threads between looks at the files
constexpr u64 kLongest = 3'600'000'000;  // microseconds of one system call
}  // namespace

Waited wait_once(Vm& vm, PortPoll* files, size_t count, u64 deadline, int* ready) {
  const u64 now = port_ticks_us();
  u64 rest = deadline == kWaitForever ? kWaitForever : deadline > now ? deadline - now : 0;
  const bool threads = has_threads(vm);
  int timeout = threads                ? 0
                : rest == kWaitForever ? -1
                                       : static_cast<int>((rest < kLongest ? rest + 999 : kLongest) / 1000);
  port_write(1, nullptr, 0);  // what was printed is seen before we wait
  *ready = port_wait_files(files, count, timeout);
  if (*ready > 0) return Waited::Ready;
  if (*ready < 0 && *ready != -4) return static_cast<void>(raise_os_error(vm, -*ready)), Waited::Raised;
  if (check_interrupt(vm).is_raised()) return Waited::Raised;
  if (!rest) return Waited::TimeOver;
  if (threads && !pause_until(vm, now + (rest < kThreadSlice ? rest : kThreadSlice))) return Waited::Raised;
  return Waited::Again;
}

Waited wait_for_file(Vm& vm, int fd, int events, u64 deadline) {
  for (;;) {
    PortPoll file{fd, static_cast<i16>(events), 0};
    int ready;
    Waited r = wait_once(vm, &file, 1, deadline, &ready);
    if (r != Waited::Again) return r;
  }
}

bool deadline_argument(Vm& vm, Value timeout, u64* deadline) {
  *deadline = kWaitForever;
  if (timeout.is_none()) return true;
  double seconds;
  if (!to_double(vm, timeout, &seconds)) return false;
  if (seconds != seconds) return failed(raise(vm, kValueErrorType, "Invalid value NaN (not a number)"));
  if (seconds > 9e9) return failed(raise(vm, kOverflowErrorType, "timestamp too large to convert to C _PyTime_t"));
  *deadline = port_ticks_us() + (seconds > 0 ? static_cast<u64>(std::ceil(seconds * 1e6)) : 0);
  return true;
}

namespace {

// wait(files, timeout): files is a list of file, events, file, events, ...; what came of them is put in place of the
// events. The timeout is in seconds, None: forever. How many are ready.
Value select_wait(Vm& vm, Args args) {
  if (!is_exact(args[0], kTypeId_List)) return raise(vm, kTypeErrorType, "files must be a list, not %t", args[0]);
  u64 deadline;
  TRY_OK(deadline_argument(vm, args[1], &deadline));
  const u32 n = args[0].as<List>()->len / 2;
  Local<Blob> table(vm, make_blob(vm, static_cast<u32>(n * sizeof(PortPoll))));
  if (table.is_raised()) return table;
  for (u32 i = 0; i < n; ++i) {
    i64 fd, events;
    TRY_OK(to_i64(vm, list_item(args[0], 2 * i), &fd) && to_i64(vm, list_item(args[0], 2 * i + 1), &events));
    PortPoll row{static_cast<int>(fd), static_cast<i16>(events), 0};
    std::memcpy(table->data + i * sizeof row, &row, sizeof row);
  }
  int ready = 0;
  Waited r;
  do {
    r = wait_once(vm, reinterpret_cast<PortPoll*>(table->data), n, deadline, &ready);
  } while (r == Waited::Again);
  if (r == Waited::Raised) return Value::raised();
  for (u32 i = 0; i < n; ++i) {
    PortPoll row;
    std::memcpy(&row, table->data + i * sizeof row, sizeof row);
    args[0].as<List>()->items.as<Array>()->items[2 * i + 1] = Value::small(row.revents);
  }
  return Value::small(ready);
}

constinit const Native kRows[] = {native(N(wait), select_wait, 2, 2)};

}  // namespace

constinit const ModuleDef kSelectModule{N(_select), kRows, nullptr, sizeof kRows / sizeof *kRows, 0, nullptr, nullptr};

}  // namespace adder::vm
