// Iteration from native code, with short cuts for exact lists and tuples.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

// f: Value(Value item), raised() to stop with an error, stop() to stop without one. Returns None, stop() or raised().
template <class F>
[[gnu::always_inline]] inline Value for_each_inline(Vm& vm, Value iterable, F& f) {
  Local<> source(vm, iterable);
  if (is_exact(iterable, kTypeId_List)) {
    for (u32 i = 0; i < source.value().as<List>()->len; ++i) {
      Value r = f(list_item(source, i));
      if (r.is_raised() || r.is_stop()) return r;
    }
    return Value::none();
  }
  if (is_exact(iterable, kTypeId_Tuple)) {
    for (u32 i = 0; i < source.value().as<Tuple>()->len; ++i) {
      Value r = f(source.value().as<Tuple>()->items[i]);
      if (r.is_raised() || r.is_stop()) return r;
    }
    return Value::none();
  }
  Local<> iterator(vm, get_iter(vm, source));
  if (iterator.is_raised()) return iterator;
  // What a built-in iterator does for a step need not be looked up each time.
  Value (*step)(Vm&, Value) = nullptr;
  if constexpr (kWord64) {
    const Type* type = type_ptr(vm, iterator);
    if (!(type->type_flags & kTypeHeap)) step = type->ops->next;
  }
  for (;;) {
    Value item = step ? step(vm, iterator) : iter_next(vm, iterator);
    if (item.is_raised()) {
      if (!step || !pending_is(vm, kStopIterationType)) return item;
      vm.pending = Value();  // as iter_next() has it
      return Value::none();
    }
    if (item.is_stop()) return Value::none();
    Value r = f(item);
    if (r.is_raised() || r.is_stop()) return r;
  }
}
Value for_each_item(Vm&, Value iterable, Value (*f)(void* context, Value item), void* context);  // run/operations.cc

template <class F>
Value for_each(Vm& vm, Value iterable, F f) {
  if constexpr (kWord64) return for_each_inline(vm, iterable, f);
  // In small code one loop serves all.
  return for_each_item(
      vm, iterable, [](void* context, Value item) { return (*static_cast<F*>(context))(item); }, &f);
}

}  // namespace adder::vm
