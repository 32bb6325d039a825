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
  vm.heap.find_dead(vm);
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

// The containers that a program can hold.
bool is_tracked(const Object* o) {
  switch (o->kind) {
    case Kind::List:
    case Kind::Dict:
    case Kind::Set:
    case Kind::Tuple:
    case Kind::Function:
    case Kind::BoundMethod:
    case Kind::Cell:
    case Kind::Module:
    case Kind::Type:
    case Kind::Instance:
    case Kind::Exception:
    case Kind::Generator:
    case Kind::WeakRef: return true;
    default: return false;
  }
}

Value gc_get_objects(Vm& vm, Args) {
  vm.heap.collect(vm);
  u32 n = 0;
  vm.heap.for_each_packed([&](Object* o) { n += is_tracked(o); });
  Local<List> list(vm, make_list(vm, n));
  if (list.is_raised()) return list;
  vm.heap.collect(vm);  // so that none of them is dead
  auto* items = list->items.as<Array>()->items;
  u32 at = 0;
  vm.heap.for_each_packed([&](Object* o) {
    if (is_tracked(o) && at < n && Value::from(o) != list.value()) items[at++] = Value::from(o);
  });
  list->len = at;
  return list;
}

Value gc_is_tracked(Vm&, Args args) { return Value::boolean(args[0].is_object() && is_tracked(args[0].obj())); }

// There are no generations: what CPython tells of them is a constant.
Value gc_get_threshold(Vm& vm, Args) {
  Value t = TRY(make_tuple(vm, 3));
  t.as<Tuple>()->items[0] = Value::small(700);
  t.as<Tuple>()->items[1] = t.as<Tuple>()->items[2] = Value::small(10);
  return t;
}
Value gc_get_count(Vm& vm, Args) {
  Value t = TRY(make_tuple(vm, 3));
  for (u32 i = 0; i < 3; ++i) t.as<Tuple>()->items[i] = Value::small(0);
  return t;
}
Value gc_ignored(Vm&, Args) { return Value::none(); }
Value gc_get_debug(Vm&, Args) { return Value::small(0); }

Value gc_init(Vm& vm, Value module_) {
  Local<Module> module(vm, module_);
  for (Value name : {N(garbage), N(callbacks)}) {
    Local<> list(vm, make_list(vm));
    if (list.is_raised() || !dict_set(vm, module->dict, name, list)) return Value::raised();
  }
  return Value::none();
}

constinit const Native kRows[] = {
    native(N(freeze), gc_ignored, 0, 0),
    native(N(get_count), gc_get_count, 0, 0),
    native(N(get_debug), gc_get_debug, 0, 0),
    native(N(get_objects), gc_get_objects, 0, 1, "generation"),
    native(N(get_threshold), gc_get_threshold, 0, 0),
    native(N(is_tracked), gc_is_tracked, 1, 1),
    native(N(set_debug), gc_ignored, 1, 1),
    native(N(set_threshold), gc_ignored, 1, 3),
    native(N(unfreeze), gc_ignored, 0, 0),
    native(N(collect), gc_collect, 0, 1, "generation"),
    native(N(disable), gc_enable<false>, 0, 0),
    native(N(enable), gc_enable<true>, 0, 0),
    native(N(isenabled), gc_isenabled, 0, 0),
    native(N(mem_alloc), gc_mem_alloc, 0, 0),
    native(N(mem_free), gc_mem_free, 0, 0),
    native(N(threshold), gc_threshold, 0, 1),
};

}  // namespace

constinit const ModuleDef kGcModule = {N(gc), kRows, nullptr, sizeof kRows / sizeof *kRows, 0, gc_init, nullptr};

}  // namespace adder::vm
