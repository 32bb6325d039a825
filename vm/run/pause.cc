#include "vm/run/pause.h"

#include "vm/port.h"
#include "vm/run/finalize.h"

namespace adder::vm {

namespace {
constexpr u64 kSlice = 50'000;  // microseconds between looks at the interrupt flag
}

Value check_interrupt(Vm& vm) {
  port_poll();
  if (vm.scheduled.is_object()) run_finalizers(vm);
  if (vm.interrupts_off) vm.interrupt_requested = false;
  if (!vm.interrupt_requested || (vm.thread_hooks && !vm.thread_hooks->is_main(vm))) return Value::none();
  vm.interrupt_requested = false;
  return vm.signal_hook ? vm.signal_hook(vm) : raise_text(vm, kKeyboardInterruptType);
}

bool has_threads(const Vm& vm) { return vm.thread && vm.thread->next != vm.thread; }

bool pause_until(Vm& vm, u64 deadline, Value waits_for) {
  if (vm.thread_hooks) {
    vm.thread_hooks->pause(vm, deadline, waits_for);
  } else {
    u64 now = port_ticks_us();
    if (now < deadline) port_sleep_us(deadline - now < kSlice ? deadline - now : kSlice);
  }
  return !check_interrupt(vm).is_raised();
}

}  // namespace adder::vm
