// id() and hashing by identity. Objects move, so an object gets a number when first asked for. Sliding keeps the order
// of addresses, so the table of (object, number) pairs stays sorted by address through every collection, and a look-up
// is a binary search.
#include "vm/objects/class.h"
#include "vm/objects/interned.h"

namespace adder::vm {

// The first pair whose object is not below `o`.
static u32 lower_bound(const Array* table, u32 count, Value o) {
  u32 lo = 0, hi = count;
  while (lo < hi) {
    u32 mid = (lo + hi) / 2;
    if (table->items[2 * mid].bits() < o.bits())
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo;
}

Value identity_number(Vm& vm, Value v) {
  if (!v.is_object() || !vm.heap.contains(v.obj()))
    return Value::small(static_cast<i64>(v.bits() & (kWord64 ? 0x3FFF'FFFF'FFFFu : 0x1FFF'FFFFu)));
  auto* table = vm.identities.as<Array>();
  u32 n = vm.identity_count;
  if (vm.identities.is_object()) {
    u32 i = lower_bound(table, n, v);
    if (i < n && table->items[2 * i] == v) return table->items[2 * i + 1];
  }
  if (!vm.identities.is_object() || 2 * n == table->len) {
    Local<> keep(vm, v);
    Value fresh = TRY(make_array(vm, n ? n * 4 : 16));
    n = vm.identity_count;  // the collection may have dropped some
    for (u32 k = 0; k < 2 * n; ++k) fresh.as<Array>()->items[k] = vm.identities.as<Array>()->items[k];
    vm.identities = fresh;
    v = keep;
  }
  table = vm.identities.as<Array>();
  u32 i = lower_bound(table, n, v);
  std::memmove(static_cast<void*>(&table->items[2 * i + 2]), &table->items[2 * i], (n - i) * 2 * sizeof(Value));
  table->items[2 * i] = v;
  table->items[2 * i + 1] = Value::small((i64{vm.next_identity++} * 16) & 0x3FFF'FFF0);
  ++vm.identity_count;
  return table->items[2 * i + 1];
}

Value identity_hash(Vm& vm, Value v) {
  Value n = TRY(identity_number(vm, v));
  return Value::small((n.as_small() >> 4) & 0x1FFF'FFFF);
}

bool append_identity(Vm& vm, StrBuilder& out, Value v) {
  Value n = identity_number(vm, v);
  if (n.is_raised()) return false;
  u64 bits = static_cast<u64>(n.as_small());
  int shift = 60;
  while (shift && !(bits >> shift)) shift -= 4;
  for (; shift >= 0; shift -= 4)
    if (!out.append_byte(static_cast<u8>("0123456789abcdef"[bits >> shift & 15]))) return false;
  return true;
}

void sweep_identities(Vm& vm) {
  if (!vm.identities.is_object()) return;
  auto* table = vm.identities.as<Array>();
  u32 kept = 0;
  for (u32 i = 0; i < vm.identity_count; ++i) {
    if (!vm.heap.is_marked(table->items[2 * i].obj())) continue;
    table->items[2 * kept] = table->items[2 * i];
    table->items[2 * kept + 1] = table->items[2 * i + 1];
    ++kept;
  }
  for (u32 i = kept; i < vm.identity_count; ++i) table->items[2 * i] = table->items[2 * i + 1] = Value();
  vm.identity_count = kept;
}

}  // namespace adder::vm
