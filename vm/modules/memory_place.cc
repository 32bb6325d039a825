// See memory_place.h.
#include "vm/modules/memory_place.h"

#include <cstring>

#include "vm/objects/class.h"
#include "vm/objects/number.h"

namespace adder::vm {

namespace {

constexpr int kObjectShift = 28;
constexpr u64 kFirstObject = 16;  // so that no buffer has an address below 2^32

// The object with that identity number, or Undefined.
Value object_numbered(Vm& vm, u64 number) {
  if (!vm.identities.is_object() || number > 0x3FFF'FFF0) return Value();
  auto* table = vm.identities.as<Array>();
  for (u32 i = 0; i < vm.identity_count; ++i)
    if (table->items[2 * i + 1] == Value::small(static_cast<i64>(number))) return table->items[2 * i];
  return Value();
}

// The bytes of a place; false: raised. They die at the next Vm& call, unless they are the chip's, which may be at 0.
bool bytes_at(Vm& vm, const MemoryPlace& place, u64 offset, size_t size, bool write, u8** out) {
  u64 at = place.at + offset;
  if (place.owner.is_undefined()) {
    *out = reinterpret_cast<u8*>(static_cast<word>(at));
    return true;
  }
  BytesView bytes;
  WritableBytes writable;
  if (!bytes_view(place.owner, &bytes)) return failed(raise(vm, kValueErrorType, "the buffer cannot be read"));
  if (at > bytes.size || size > bytes.size - at)
    return failed(raise(vm, kIndexErrorType, "the address is outside of its buffer"));
  if (write && !writable_bytes(place.owner, &writable))
    return failed(raise(vm, kTypeErrorType, "cannot modify read-only memory"));
  *out = const_cast<u8*>(bytes.data) + at;
  return true;
}

}  // namespace

Value address_of(Vm& vm, Value buffer) {
  BytesView all, part;
  if (!bytes_view(buffer, &part))
    return raise(vm, kTypeErrorType, "object with buffer protocol required, not '%t'", buffer);
  Local<> base(vm, buffer);
  u64 offset = 0;
  if (is_exact(buffer, kTypeId_MemoryView)) {
    Local<> view(vm, buffer);
    base = get_attr(vm, buffer, N(obj));
    if (base.is_raised()) return base;
    if (!bytes_view(view, &part) || !bytes_view(base, &all)) return raise(vm, kTypeErrorType, "the view has no bytes");
    offset = static_cast<u64>(part.data - all.data);
  }
  if (!vm.heap.contains(base.value().obj())) return make_uint(vm, reinterpret_cast<word>(part.data));
  Value number = TRY(identity_number(vm, base));
  return make_uint(vm, ((static_cast<u64>(number.as_small()) / 16 + kFirstObject) << kObjectShift) + offset);
}

bool int_low_bits(Vm& vm, Value v, u64* out) {
  Value n = to_index(vm, v);
  if (n.is_raised()) return false;
  IntView view(n);
  u64 bits = 0;
  for (size_t i = 0; i < view.digits.size() && i < 2; ++i) bits |= static_cast<u64>(view.digits[i]) << (32 * i);
  *out = view.negative ? 0 - bits : bits;
  return true;
}

bool place_of_address(Vm& vm, Value address, MemoryPlace* out) {
  BytesView bytes;
  if (bytes_view(address, &bytes)) {
    *out = {address, 0};
    return true;
  }
  u64 bits;
  if (!int_low_bits(vm, address, &bits)) return false;
  if (bits >> 32 == 0) {
    *out = {Value(), bits};
    if (vm.config && vm.config->hardware_addresses) return true;
    return failed(raise(vm, kValueErrorType, "this system has no memory that programs may reach by its address"));
  }
  u64 object = bits >> kObjectShift;
  Value owner = object < kFirstObject ? Value() : object_numbered(vm, (object - kFirstObject) * 16);
  if (owner.is_undefined() || !bytes_view(owner, &bytes))
    return failed(raise(vm, kValueErrorType, "there is no buffer at this address (any more)"));
  *out = {owner, bits & ((u64{1} << kObjectShift) - 1)};
  return true;
}

bool load_place(Vm& vm, const MemoryPlace& place, u64 offset, size_t size, bool big_endian, u64* out) {
  u8* p;
  if (!bytes_at(vm, place, offset, size, false, &p)) return false;
  bool hardware = place.owner.is_undefined();
  u64 v = 0;
  if (hardware && size == 4 && !(reinterpret_cast<word>(p) & 3)) {  // registers want accesses of their own width
    v = *reinterpret_cast<volatile u32*>(p);
    if (big_endian) v = __builtin_bswap32(static_cast<u32>(v));
  } else if (hardware && size == 2 && !(reinterpret_cast<word>(p) & 1)) {
    v = *reinterpret_cast<volatile u16*>(p);
    if (big_endian) v = __builtin_bswap16(static_cast<u16>(v));
  } else {
    for (size_t i = 0; i < size; ++i) v = v << 8 | *static_cast<volatile u8*>(p + (big_endian ? i : size - 1 - i));
  }
  *out = v;
  return true;
}

bool store_place(Vm& vm, const MemoryPlace& place, u64 offset, size_t size, bool big_endian, u64 value) {
  u8* p;
  if (!bytes_at(vm, place, offset, size, true, &p)) return false;
  bool hardware = place.owner.is_undefined();
  if (hardware && size == 4 && !(reinterpret_cast<word>(p) & 3)) {
    auto v = static_cast<u32>(value);
    *reinterpret_cast<volatile u32*>(p) = big_endian ? __builtin_bswap32(v) : v;
  } else if (hardware && size == 2 && !(reinterpret_cast<word>(p) & 1)) {
    auto v = static_cast<u16>(value);
    *reinterpret_cast<volatile u16*>(p) = big_endian ? __builtin_bswap16(v) : v;
  } else {
    for (size_t i = 0; i < size; ++i, value >>= 8)
      *static_cast<volatile u8*>(p + (big_endian ? size - 1 - i : i)) = static_cast<u8>(value);
  }
  return true;
}

Value view_of_place(Vm& vm, const MemoryPlace& place, u64 offset, u64 size) {
  if (place.owner.is_undefined())
    return raise(vm, kValueErrorType, "the chip's own memory cannot be a bytearray; use bytes_at or machine.mem8");
  u8* p;
  TRY_OK(bytes_at(vm, place, offset, static_cast<size_t>(size), false, &p));
  u64 at = place.at + offset;
  if (at == 0 && place.owner.is(Kind::ByteArray) && place.owner.obj()->len == size) return place.owner;
  Local<> view(vm, call1(vm, Value::from_const(&kMemoryViewType), place.owner));
  if (view.is_raised()) return view;
  Local<> start(vm, make_uint(vm, at)), stop(vm, make_uint(vm, at + size));
  Value code = TRY(make_str(vm, "B"));
  view = call_method(vm, view, N(cast), Args{&code, 1});
  if (view.is_raised()) return view;
  Value slice = TRY(make_slice(vm, start, stop, Value::none()));
  return get_item(vm, view, slice);
}

}  // namespace adder::vm
