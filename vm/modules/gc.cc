// gc: the collector as programs see it. The heap's own pacing decides when to collect; disable() makes it wait until
// memory is full.
#include "vm/core/ops.h"
#include "vm/modules/modules.h"
#include "vm/run/finalize.h"

namespace adder::vm {

namespace {

constexpr u32 kThresholdSlot = 1;  // of vm.module_slots: what gc.threshold() was told

Value gc_collect(Vm& vm, Args args) {
  clear_dead_registers(vm, args);
  vm.heap.collect(vm);
  if (vm.finalizers_due) run_finalizers(vm);
  return Value::small(0);
}

template <bool kEnabled>
Value gc_enable(Vm& vm, Args) {
  vm.heap.enabled = kEnabled;
  return Value::none();
}

Value gc_isenabled(Vm& vm, Args) { return Value::boolean(vm.heap.enabled); }
Value gc_mem_alloc(Vm& vm, Args) { return make_uint(vm, vm.heap.used()); }
Value gc_mem_free(Vm& vm, Args) { return make_uint(vm, vm.heap.available()); }

// MicroPython's hint of when to collect; it is kept and told again, but a compacting collector needs no such hint.
Value gc_threshold(Vm& vm, Args args) {
  Value& slot = vm.module_slots[kThresholdSlot];
  if (!args.has(0)) return slot.is_undefined() ? Value::small(-1) : slot;
  Value v = TRY(to_index(vm, args[0]));
  slot = v;
  return Value::none();
}

constinit const Native kRows[] = {
    native(N(collect), gc_collect, 0, 1, "generation"), native(N(disable), gc_enable<false>, 0, 0),
    native(N(enable), gc_enable<true>, 0, 0),           native(N(isenabled), gc_isenabled, 0, 0),
    native(N(mem_alloc), gc_mem_alloc, 0, 0),           native(N(mem_free), gc_mem_free, 0, 0),
    native(N(threshold), gc_threshold, 0, 1),
};

}  // namespace

constinit const ModuleDef kGcModule = {N(gc), kRows, nullptr, sizeof kRows / sizeof *kRows, 0, nullptr, nullptr};

}  // namespace adder::vm
