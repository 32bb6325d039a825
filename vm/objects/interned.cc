// The set of interned strings: vm.interned, open-addressed by hash with linear probing, at most two thirds full (seven
// eighths when memory is short). It is weak: sweep_interned drops what nobody else refers to. Constant names and the
// one-character strings are interned without being in it.
#include "vm/objects/interned.h"

#include <cstring>

#include "vm/objects/text.h"

namespace adder::vm {

namespace {

constexpr u32 kFirstSize = 64;  // entries, a power of two

Array* table_of(Vm& vm) { return vm.interned.is_undefined() ? nullptr : vm.interned.as<Array>(); }

// The slot of the string, or the empty slot where it belongs.
Value* find_slot(Array* table, const char* data, size_t n, u32 hash) {
  u32 mask = table->len - 1;
  for (u32 i = hash & mask;; i = (i + 1) & mask) {
    Value v = table->items[i];
    if (v.is_undefined()) return &table->items[i];
    auto* s = v.as<Str>();
    if (s->hash == hash && s->len == n && std::memcmp(s->data(), data, n) == 0) return &table->items[i];
  }
}

void put(Array* table, Value str) {
  auto* s = str.as<Str>();
  *find_slot(table, s->data(), s->len, s->hash) = str;
}

bool grow_if_needed(Vm& vm) {
  Array* old = table_of(vm);
  if (old && (vm.interned_count + 1) * 5 <= old->len * 4) return true;
  Value fresh = make_array(vm, old ? old->len * 2 : kFirstSize);
  if (fresh.is_raised()) {  // it may be fuller for a while, so that little memory is enough for one more name
    if (!table_of(vm) || (vm.interned_count + 1) * 8 > table_of(vm)->len * 7) return false;
    vm.pending = Value();
    return true;
  }
  old = table_of(vm);  // the collection may have moved and thinned it
  for (u32 i = 0; old && i < old->len; ++i) {
    if (!old->items[i].is_undefined()) put(fresh.as<Array>(), old->items[i]);
  }
  vm.interned = fresh;
  return true;
}

// An interned string equal to these bytes, or Undefined.
Value known(Vm& vm, const char* data, size_t n, u32 hash) {
  Value name = static_name_or_undefined(data, n, hash);
  if (!name.is_undefined()) return name;
  if (n == 1 && static_cast<u8>(*data) < 0x80) return make_char(vm, static_cast<u8>(*data));
  return vm.interned.is_undefined() ? Value() : *find_slot(table_of(vm), data, n, hash);
}

}  // namespace

Value intern(Vm& vm, Value str) {
  if (str.obj()->flags & kInterned) return str;
  auto* s = str.as<Str>();
  Value twin = known(vm, s->data(), s->len, str_hash(str));
  if (!twin.is_undefined()) return twin;
  Local<Str> root(vm, str);
  if (!is_exact(str, kTypeId_Str) || (s->flags & kShared) || !vm.heap.contains(str.obj())) {  // its flags are not ours to change
    size_t n = s->len;
    Value copy = TRY(make_str_uninit(vm, n));
    std::memcpy(copy.as<Str>()->data(), root->data(), n);
    root = finish_str(copy);
    (void)str_hash(root);
  }
  TRY_OK(grow_if_needed(vm));
  put(table_of(vm), root);
  root->flags |= kInterned;
  ++vm.interned_count;
  return root;
}

Value make_name(Vm& vm, const char* data, size_t n) {
  Value twin = known(vm, data, n, hash_bytes(data, n));
  if (!twin.is_undefined()) return twin;
  Value str = TRY(make_str(vm, data, n));
  return intern(vm, str);
}

void sweep_interned(Vm& vm) {
  Array* table = table_of(vm);
  if (!table) return;
  for (u32 i = 0; i < table->len; ++i) {
    Value& v = table->items[i];
    if (!v.is_undefined() && !vm.heap.is_marked(v.obj())) {
      v = Value();
      --vm.interned_count;
    }
  }
  // Close the gaps: beginning behind an empty slot, every string is taken out and put back where a search will find it.
  u32 mask = table->len - 1, start = 0;
  while (!table->items[start].is_undefined()) ++start;
  for (u32 i = 1; i <= mask; ++i) {
    Value& slot = table->items[(start + i) & mask];
    if (slot.is_undefined()) continue;
    Value v = slot;
    slot = Value();
    put(table, v);
  }
}

}  // namespace adder::vm
