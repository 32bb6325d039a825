// See viper.h. A pointer is a Record: the buffer it points into (or Undefined: the chip's memory) and the position or
// address. Items are read and written in the machine's byte order, which is little-endian everywhere; ptr32 reads
// unsigned words.
#include "vm/modules/viper.h"

#include "vm/modules/memory_place.h"
#include "vm/objects/arguments.h"
#include "vm/objects/class.h"
#include "vm/run/import.h"

namespace adder::vm {

namespace {

enum Item : u32 { kOwner, kAt, kItems };

u32 item_bytes(Vm& vm, Value self) {
  const Type* type = type_ptr(vm, self);
  return type == &kPtr8Type ? 1 : type == &kPtr16Type ? 2 : 4;
}
bool is_pointer(Vm& vm, Value v) {
  return is_instance(vm, v, kPtr8Type) || is_instance(vm, v, kPtr16Type) || is_instance(vm, v, kPtr32Type);
}
MemoryPlace place_of(Value self) {
  const Value* f = self.as<Record>()->items;
  return {f[kOwner], static_cast<u64>(f[kAt].as_small())};
}

Value make_pointer(Vm& vm, const Type& type, Args args, Value names) {
  TRY_OK(no_keywords(vm, "ptr", names) && check_count(vm, "ptr", args.count, 1, 1));
  MemoryPlace place;
  if (is_pointer(vm, args[0])) {
    place = place_of(args[0]);
  } else {
    TRY_OK(place_of_address(vm, args[0], &place));
  }
  if (place.at > 0x3FFF'FFFF && !kWord64)
    return raise(vm, kValueErrorType, "pointers reach the first gigabyte; use machine.mem32 for the rest");
  args[0] = place.owner;
  Value made = TRY(make_record(vm, type, kItems));
  made.as<Record>()->items[kOwner] = args[0];
  made.as<Record>()->items[kAt] = Value::small(static_cast<i64>(place.at));
  return made;
}
template <const Type& kType>
Value pointer_make(Vm& vm, Value, Args args, Value names) {
  return make_pointer(vm, kType, args, names);
}

Value pointer_getitem(Vm& vm, Value self_value, Value key) {
  Local<> self(vm, self_value);
  i64 i;
  u64 v;
  TRY_OK(to_i64(vm, key, &i));
  u32 size = item_bytes(vm, self);
  TRY_OK(load_place(vm, place_of(self), static_cast<u64>(i) * size, size, false, &v));
  return make_uint(vm, v);
}

Value pointer_setitem(Vm& vm, Value self_value, Value key, Value value_given) {
  Local<> self(vm, self_value), value(vm, value_given);
  i64 i;
  u64 bits;
  if (value_given.is_undefined()) return raise(vm, kTypeErrorType, "cannot delete memory");
  TRY_OK(to_i64(vm, key, &i) && int_low_bits(vm, value, &bits));
  u32 size = item_bytes(vm, self);
  TRY_OK(store_place(vm, place_of(self), static_cast<u64>(i) * size, size, false, bits));
  return Value::none();
}

Value pointer_int(Vm& vm, Args args) {
  MemoryPlace place = place_of(args[0]);
  if (place.owner.is_undefined()) return make_uint(vm, place.at);
  Local<> base(vm, address_of(vm, place.owner));
  if (base.is_raised()) return base;
  return binary(vm, BinaryOp::Add, base, Value::small(static_cast<i64>(place.at)));
}

constexpr TypeOps kPtr8Ops{.getitem = pointer_getitem, .setitem = pointer_setitem, .make = pointer_make<kPtr8Type>};
constexpr TypeOps kPtr16Ops{.getitem = pointer_getitem, .setitem = pointer_setitem, .make = pointer_make<kPtr16Type>};
constexpr TypeOps kPtr32Ops{.getitem = pointer_getitem, .setitem = pointer_setitem, .make = pointer_make<kPtr32Type>};
constinit const Native kPointerRows[] = {native(N(__index__), pointer_int, 1, 1),
                                         native(N(__int__), pointer_int, 1, 1)};

Value viper_uint(Vm& vm, Args args) { return machine_word(vm, args[0], false); }
Value viper_ptr(Vm&, Args args) { return args[0]; }

}  // namespace

constinit const Type kPtr8Type =
    make_const_type(0, N(ptr8), &kObjectType, Kind::Record, &kPtr8Ops, kPointerRows, 2, kTypeFinal);
constinit const Type kPtr16Type =
    make_const_type(0, N(ptr16), &kObjectType, Kind::Record, &kPtr16Ops, kPointerRows, 2, kTypeFinal);
constinit const Type kPtr32Type =
    make_const_type(0, N(ptr32), &kObjectType, Kind::Record, &kPtr32Ops, kPointerRows, 2, kTypeFinal);
constinit const Native kViperUint = native(N(uint), viper_uint, 1, 1);
constinit const Native kViperPtr = native(N(ptr), viper_ptr, 1, 1);

Value machine_word(Vm& vm, Value v, bool is_signed) {
  u64 bits;
  TRY_OK(int_low_bits(vm, v, &bits));
  if (!kWord64) return is_signed ? make_int(vm, static_cast<i32>(bits)) : make_uint(vm, static_cast<u32>(bits));
  return is_signed ? make_int(vm, static_cast<i64>(bits)) : make_uint(vm, bits);
}

Value viper_function(Vm& vm, Args args) {
  Local<> annotations(vm, get_attr_or_undefined(vm, args[0], N(__annotations__)));
  if (annotations.is_raised()) return annotations;
  if (!annotations.value().is(Kind::Dict) || annotations.value().as<Dict>()->len == 0) return args[0];
  Value name = TRY(make_str(vm, "_viper"));
  Value module = TRY(import_module(vm, name));
  Value wrap = TRY(get_attr(vm, module, N(wrap)));
  return call1(vm, wrap, args[0]);
}

}  // namespace adder::vm
