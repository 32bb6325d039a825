// See machine_memory.h. A memory object is a Record of the bytes that an access has.
#include "vm/modules/machine_memory.h"

#include "vm/lib/frozen.h"
#include "vm/modules/memory_place.h"
#include "vm/run/import.h"

namespace adder::vm {

namespace {

extern const Type kMemoryType;

size_t access_size(Value self) { return static_cast<size_t>(self.as<Record>()->items[0].as_small()); }

bool place_in_memory(Vm& vm, Value self, Value address_given, MemoryPlace* place) {
  Local<> address(vm, address_given);
  auto size = static_cast<unsigned>(access_size(self));
  u64 bits;
  if (!int_low_bits(vm, address, &bits)) return false;
  if (bits % size) {
    Value text = format(vm, address, N(x));
    return text.is_raised() || failed(raise(vm, kValueErrorType, "address %v is not aligned to %u bytes", text, size));
  }
  return place_of_address(vm, address, place);
}

Value memory_getitem(Vm& vm, Value self_value, Value key) {
  Local<> self(vm, self_value);
  MemoryPlace place;
  u64 v;
  TRY_OK(place_in_memory(vm, self, key, &place));
  TRY_OK(load_place(vm, place, 0, access_size(self), false, &v));
  return make_uint(vm, v);
}

Value memory_setitem(Vm& vm, Value self_value, Value key_value, Value value_given) {
  if (value_given.is_undefined()) return raise(vm, kTypeErrorType, "cannot delete memory");
  Local<> self(vm, self_value), key(vm, key_value);
  MemoryPlace place;
  u64 bits;
  TRY_OK(int_low_bits(vm, value_given, &bits));
  TRY_OK(place_in_memory(vm, self, key, &place));
  TRY_OK(store_place(vm, place, 0, access_size(self), false, bits));
  return Value::none();
}

Value memory_repr(Vm& vm, Value self) {
  int bits = static_cast<int>(access_size(self)) * 8;
  StrBuilder b(vm);
  TRY_OK(b.append("<") && b.append_int(bits) && b.append("-bit memory>"));
  return b.take_str();
}

constexpr TypeOps kMemoryOps{.repr = memory_repr, .getitem = memory_getitem, .setitem = memory_setitem};
constinit const ConstRow kMemoryConsts[] = {{N(__module__), N(machine)}};
constinit const Type kMemoryType = make_const_type(0, N(mem), &kObjectType, Kind::Record, &kMemoryOps, nullptr, 0,
                                                   kTypeNoInstances | kTypeFinal, kMemoryConsts, 1);

}  // namespace

Value machine_attribute(Vm& vm, Value module_value, Value name_value) {
  Local<> module(vm, module_value), name(vm, name_value), made(vm, Value());
  i64 size = name_value == N(mem8) ? 1 : name_value == N(mem16) ? 2 : name_value == N(mem32) ? 4 : 0;
  if (size) {
    made = make_record(vm, kMemoryType, 1);
    if (made.is_raised()) return made;
    made.value().as<Record>()->items[0] = Value::small(size);
  } else {
    const char* text = name_value.as<Str>()->data();
    if (text[0] == '_' || !find_frozen("_machine")) return Value();
    Value python = TRY(make_str(vm, "_machine"));
    python = TRY(import_module(vm, python));
    made = get_attr_or_undefined(vm, python, name);
    if (made.is_raised() || made.value().is_undefined()) return made;
  }
  TRY_OK(dict_set(vm, module.value().as<Module>()->dict, name, made));
  return made;
}

Value machine_computed_name(Vm&, u32 i) {
  if (i < 3) return i == 0 ? N(mem16) : i == 1 ? N(mem32) : N(mem8);
  return Value();
}

}  // namespace adder::vm
