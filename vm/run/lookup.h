// What the loop remembers of attributes and globals. An attribute is found in the cache by the instance's shape and the
// name (AttrCacheEntry in core/state.h; class.cc fills it); a global by the row that the name had last in some globals,
// which is right if that row has the name, so that nothing need be told when globals change. Nothing here collects.
#pragma once
#include "vm/objects/class.h"
#include "vm/objects/shape.h"
#include "vm/objects/table.h"

namespace adder::vm {

// Null: not in the cache. The generic ways put it there.
inline const AttrCacheEntry* cached_attribute(Vm& vm, u16 shape, Value name) {
  const AttrCacheEntry& e = attribute_place(vm, shape, name);
  return e.name == name && e.shape == shape ? &e : nullptr;
}

// A value of a plain Instance that is not in dict mode.
inline Value* instance_slot(Object* o, u32 i) {
  auto* instance = reinterpret_cast<Instance*>(o);
  if (i < o->len) [[likely]]
    return &instance->slots[i];
  return &instance->overflow.as<Array>()->items[i - o->len];
}

// Undefined: take the slow way, or what `e` says.
[[gnu::always_inline]] inline Value read_attribute(const AttrCacheEntry* e, Object* o) {
  if (e->read == AttrRead::Slot) [[likely]]
    return *instance_slot(o, e->slot - 1u);
  if (e->read == AttrRead::Constant) return e->found;
  if (e->read == AttrRead::FarSlot) return instance_value(o, e->slot - 1u);
  return Value();
}

// false: take the slow way.
[[gnu::always_inline]] inline bool write_attribute(const AttrCacheEntry* e, Object* o, Value value) {
  if (e->write == AttrWrite::Slot) [[likely]] {
    *instance_slot(o, e->slot - 1u) = value;
    return true;
  }
  if (e->write == AttrWrite::Add && e->next_slot < o->len) {
    reinterpret_cast<Instance*>(o)->slots[e->next_slot] = value;
    o->shape = e->next_shape;
    return true;
  }
  return false;
}

// What LOAD_METHOD leaves for CALL_METHOD: function and self, or a callable and Undefined. false: take the slow way.
[[gnu::always_inline]] inline bool read_method(const AttrCacheEntry* e, Value self, Value* out) {
  if (e->read == AttrRead::Method) [[likely]] {
    out[0] = e->found;
    out[1] = self;
    return true;
  }
  if (e->read == AttrRead::Static) {
    out[0] = e->found.as<Record>()->items[0];
    out[1] = Value();
    return true;
  }
  Value v = read_attribute(e, self.obj());
  if (v.is_undefined() || v.is(Kind::BoundMethod)) return false;
  out[0] = v;
  out[1] = Value();
  return true;
}

// Where a global's value is, or null.
inline u32 global_row_place(Value name) { return static_cast<u32>(name.bits() / (2 * kGranule)) & (kGlobalHints - 1); }
[[gnu::always_inline]] inline Value* cached_global(Vm& vm, Value globals, Value name) {
  const Dict* d = globals.as<Dict>();
  const u32 place = global_row_place(name);
  for (u32 way = 0; way < kCacheWays; ++way) {
    const size_t row = vm.global_rows[place ^ way];
    if (row >= d->used || (d->flags & kStoresHash)) continue;
    Value* at = d->entries.as<Array>()->items + 2 * row;
    if (*at == name) [[likely]]
      return at + 1;
  }
  return nullptr;
}
inline void note_global_row(Vm& vm, Value name, u32 row) {
  u16& hint = vm.global_rows[global_row_place(name)];
  if (row > 0xFFFF) return;
  if constexpr (kCacheWays > 1) vm.global_rows[global_row_place(name) ^ 1] = hint;
  hint = static_cast<u16>(row);
}

}  // namespace adder::vm
