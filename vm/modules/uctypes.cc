// uctypes: binary data as structures, after MicroPython's documentation. A structure object is a Record: the memory it
// lies in, its position there, and a descriptor. While it lives it keeps its buffer alive.
//
// A scalar type is its number (below) times 2^27, or'ed with an offset of 17 bits; bit fields put the position at bit
// 17 and the length at bit 22 (0 there: 32 bits). ARRAY and PTR are flags at bit 29 of the first item of a tuple. All
// are ints of 31 bits, signed.
#include <cstring>

#include "vm/modules/memory_place.h"
#include "vm/modules/modules.h"
#include "vm/objects/arguments.h"
#include "vm/objects/number.h"

namespace adder::vm {

namespace {

enum Scalar : u32 {
  kUint8,
  kInt8,
  kUint16,
  kInt16,
  kUint32,
  kInt32,
  kUint64,
  kInt64,
  kBfUint8,
  kBfInt8,
  kBfUint16,
  kBfInt16,
  kBfUint32,
  kBfInt32,
  kFloat32,
  kFloat64,
};
enum Aggregate : u32 { kStruct, kPointer, kArray };
enum LayoutKind : i64 { kLittle, kBig, kNative };
constexpr int kTypeShift = 27, kAggregateShift = 29, kBfPos = 16, kBfLen = 21;
constexpr u32 kOffsetMask = (1u << kBfPos) - 1, kAggregateOffsetMask = (1u << kAggregateShift) - 1;

enum Item : u32 { kOwner, kAt, kDescriptor, kLayout, kItems };  // kOwner Undefined: kAt is an address

extern const Type kStructType;

constexpr i64 signed31(u32 v) { return v & 0x4000'0000 ? static_cast<i64>(v) - 0x8000'0000LL : static_cast<i64>(v); }
constexpr Value scalar_constant(u32 type) { return Value::small(signed31((type << kTypeShift) & 0x7FFF'FFFF)); }

u32 scalar_size(u32 type) {
  if (type >= kFloat32) return type == kFloat32 ? 4 : 8;
  return 1u << (type >> 1 & 3);
}

struct Field {  // the int that describes a scalar
  u32 bits;
  u32 type() const { return bits >> kTypeShift & 15; }
  u32 offset() const {
    return bits & (type() >= kBfUint8 && type() <= kBfInt32 ? kOffsetMask : (1u << kTypeShift) - 1);
  }
  u32 bit_position() const { return bits >> kBfPos & 31; }
  u32 bit_length() const { return bits >> kBfLen & 63; }
  bool is_bits() const { return type() >= kBfUint8 && type() <= kBfInt32; }
};

bool descriptor_error(Vm& vm) { return failed(raise(vm, kTypeErrorType, "syntax error in uctypes descriptor")); }

bool int_item(Vm& vm, Value tuple, u32 i, u32* out) {
  if (i >= tuple.as<Tuple>()->len || !tuple.as<Tuple>()->items[i].is_small()) return descriptor_error(vm);
  *out = static_cast<u32>(tuple.as<Tuple>()->items[i].as_small());
  return true;
}

// ---- sizes

struct Extent {
  u64 size, alignment;
};
bool extent_of(Vm& vm, Value descriptor, i64 layout, Extent* out);

bool extent_of_dict(Vm& vm, Value dict, i64 layout, Extent* out) {
  *out = {0, 1};
  u32 position = 0;
  Value key, field;
  while (dict_next(dict, &position, &key, &field)) {
    u64 offset;
    Extent one;
    if (field.is_small()) {
      Field f{static_cast<u32>(field.as_small())};
      offset = f.offset();
      one = {scalar_size(f.type()), scalar_size(f.type())};
    } else if (field.is(Kind::Tuple)) {
      u32 head;
      if (!int_item(vm, field, 0, &head) || !extent_of(vm, field, layout, &one)) return false;
      offset = head & kAggregateOffsetMask;
    } else {
      return descriptor_error(vm);
    }
    if (offset + one.size > out->size) out->size = offset + one.size;
    if (one.alignment > out->alignment) out->alignment = one.alignment;
  }
  if (layout == kNative) out->size = (out->size + out->alignment - 1) & ~(out->alignment - 1);
  return true;
}

// Of what a descriptor describes: a dict, or the tuple of an array, a pointer or an inner structure.
bool extent_of(Vm& vm, Value d, i64 layout, Extent* out) {
  if (d.is(Kind::Dict)) return extent_of_dict(vm, d, layout, out);
  u32 head, count;
  if (!d.is(Kind::Tuple) || d.as<Tuple>()->len < 2) return descriptor_error(vm);
  if (!int_item(vm, d, 0, &head)) return false;
  const Value* items = d.as<Tuple>()->items;
  switch (head >> kAggregateShift & 3) {
    case kStruct: return extent_of(vm, items[1], layout, out);
    case kPointer: *out = {sizeof(void*), sizeof(void*)}; return true;
    case kArray:
      if (!int_item(vm, d, 1, &count)) return false;
      if (d.as<Tuple>()->len == 2) {
        u32 size = scalar_size(count >> kTypeShift & 15);
        *out = {u64{count & ((1u << kTypeShift) - 1)} * size, size};
        return true;
      }
      if (!extent_of(vm, items[2], layout, out)) return false;
      out->size *= count & kAggregateOffsetMask;
      return true;
    default: return descriptor_error(vm);
  }
}

// ---- scalars

MemoryPlace place_of(Value self) {
  const Value* f = self.as<Record>()->items;
  u64 at = 0;
  if (f[kAt].is_small()) {
    at = static_cast<u64>(f[kAt].as_small());
  } else {
    IntView view(f[kAt]);
    for (size_t i = 0; i < view.digits.size() && i < 2; ++i) at |= static_cast<u64>(view.digits[i]) << (32 * i);
  }
  return {f[kOwner], at};
}
i64 layout_of(Value self) { return self.as<Record>()->items[kLayout].as_small(); }
bool is_big(i64 layout) { return layout == kBig; }

Value load_scalar(Vm& vm, Value self, u64 offset, Field f) {
  u64 raw;
  u32 type = f.type(), size = scalar_size(type);
  TRY_OK(load_place(vm, place_of(self), offset, size, is_big(layout_of(self)), &raw));
  if (type == kFloat32) {
    float single;
    auto bits = static_cast<u32>(raw);
    std::memcpy(&single, &bits, 4);
    return make_float(vm, single);
  }
  if (type == kFloat64) {
    double d;
    std::memcpy(&d, &raw, 8);
    return make_float(vm, d);
  }
  u32 width = size * 8;
  if (f.is_bits()) {
    width = f.bit_length();
    raw = raw >> f.bit_position() & ((u64{1} << width) - 1);
  }
  if (!(type & 1)) return make_uint(vm, raw);
  return make_int(vm, static_cast<i64>(raw << (64 - width)) >> (64 - width));
}

Value store_scalar(Vm& vm, const Local<>& self, u64 offset, Field f, Value v) {
  u32 type = f.type(), size = scalar_size(type);
  bool big = is_big(layout_of(self));
  u64 raw;
  if (type >= kFloat32) {
    double d;
    TRY_OK(to_double(vm, v, &d));
    auto single = static_cast<float>(d);
    u32 bits;
    std::memcpy(&bits, &single, 4);
    std::memcpy(&raw, &d, 8);
    if (type == kFloat32) raw = bits;
  } else {
    TRY_OK(int_low_bits(vm, v, &raw));
  }
  if (f.is_bits()) {
    u64 mask = ((u64{1} << f.bit_length()) - 1) << f.bit_position(), old;
    TRY_OK(load_place(vm, place_of(self), offset, size, big, &old));
    raw = (old & ~mask) | (raw << f.bit_position() & mask);
  }
  TRY_OK(store_place(vm, place_of(self), offset, size, big, raw));
  return Value::none();
}

// ---- structures, arrays and pointers

Value make_struct_at(Vm& vm, const MemoryPlace& place, u64 offset, Value descriptor, i64 layout) {
  Local<> owner(vm, place.owner), d(vm, descriptor), at(vm, make_uint(vm, place.at + offset));
  if (at.is_raised()) return at;
  Value made = TRY(make_record(vm, kStructType, kItems));
  Value* f = made.as<Record>()->items;
  f[kOwner] = owner;
  f[kAt] = at;
  f[kDescriptor] = d;
  f[kLayout] = Value::small(layout);
  return made;
}

// What the aggregate field described by a tuple is as a value.
Value load_aggregate(Vm& vm, Value self, Value tuple) {
  u32 head, count;
  TRY_OK(int_item(vm, tuple, 0, &head));
  u64 offset = head & kAggregateOffsetMask;
  MemoryPlace place = place_of(self);
  i64 layout = layout_of(self);
  switch (head >> kAggregateShift & 3) {
    case kStruct:
      if (tuple.as<Tuple>()->len != 2 || !tuple.as<Tuple>()->items[1].is(Kind::Dict)) break;
      return make_struct_at(vm, place, offset, tuple.as<Tuple>()->items[1], layout);
    case kArray:
      TRY_OK(int_item(vm, tuple, 1, &count));
      if (tuple.as<Tuple>()->len == 2 && (count >> kTypeShift & 15) == kUint8 && !place.owner.is_undefined())
        return view_of_place(vm, place, offset, count & ((1u << kTypeShift) - 1));
      return make_struct_at(vm, place, offset, tuple, layout);
    case kPointer: return make_struct_at(vm, place, offset, tuple, layout);
    default: break;
  }
  descriptor_error(vm);
  return Value::raised();
}

Value field_of(Vm& vm, Value self, Value name) {
  Value d = self.as<Record>()->items[kDescriptor];
  if (d.is(Kind::Tuple)) {
    u32 head;
    TRY_OK(int_item(vm, d, 0, &head));
    if ((head >> kAggregateShift & 3) == kStruct && d.as<Tuple>()->len == 2) d = d.as<Tuple>()->items[1];
  }
  if (!d.is(Kind::Dict)) return Value();
  return dict_get(vm, d, name);
}

Value struct_getattr(Vm& vm, Value self_value, Value name) {
  Local<> self(vm, self_value);
  Value field = TRY(field_of(vm, self, name));
  if (field.is_undefined()) return field;
  if (field.is(Kind::Tuple)) return load_aggregate(vm, self, field);
  if (!field.is_small()) return descriptor_error(vm), Value::raised();
  Field f{static_cast<u32>(field.as_small())};
  return load_scalar(vm, self, f.offset(), f);
}

Value struct_setattr(Vm& vm, Value self_value, Value name, Value value_given) {
  Local<> self(vm, self_value), value(vm, value_given);
  Value field = TRY(field_of(vm, self, name));
  if (field.is_undefined() || value.value().is_undefined()) return Value();
  if (!field.is_small()) {  // a pointer may be pointed elsewhere; structures and arrays are not replaced as a whole
    u32 head = 0;
    if (!field.is(Kind::Tuple) || !int_item(vm, field, 0, &head) || (head >> kAggregateShift & 3) != kPointer)
      return vm.has_pending() ? Value::raised() : raise(vm, kTypeErrorType, "only scalar fields can be assigned to");
    u64 address;
    TRY_OK(int_low_bits(vm, value, &address));
    TRY_OK(
        store_place(vm, place_of(self), head & kAggregateOffsetMask, sizeof(void*), is_big(layout_of(self)), address));
    return Value::none();
  }
  Field f{static_cast<u32>(field.as_small())};
  return store_scalar(vm, self, f.offset(), f, value);
}

bool pointer_value(Vm& vm, Value self, u64* out) {
  u32 head;
  if (!int_item(vm, self.as<Record>()->items[kDescriptor], 0, &head)) return false;
  return load_place(vm, place_of(self), 0, sizeof(void*), is_big(layout_of(self)), out);
}

// obj[i] of an array or a pointer; value Undefined: get.
Value element(Vm& vm, Value self_value, Value key, Value value_given) {
  Local<> self(vm, self_value), value(vm, value_given);
  i64 i;
  TRY_OK(to_i64(vm, key, &i));
  Local<> d(vm, self.value().as<Record>()->items[kDescriptor]);
  u32 head, scalar = 0, count = 0;
  if (!d.value().is(Kind::Tuple)) return raise(vm, kTypeErrorType, "struct: cannot index");
  TRY_OK(int_item(vm, d, 0, &head));
  bool array = (head >> kAggregateShift & 3) == kArray;
  if (!array && (head >> kAggregateShift & 3) != kPointer) return raise(vm, kTypeErrorType, "struct: cannot index");
  Local<> inner(vm, Value());  // the descriptor of an element that is no scalar
  u32 length = d.value().as<Tuple>()->len;
  if (array && length == 3) {
    TRY_OK(int_item(vm, d, 1, &count));
    count &= kAggregateOffsetMask;
    inner = d.value().as<Tuple>()->items[2];
  } else if (array) {
    TRY_OK(int_item(vm, d, 1, &scalar));
    count = scalar & ((1u << kTypeShift) - 1);
  } else if (d.value().as<Tuple>()->items[1].is_small()) {
    TRY_OK(int_item(vm, d, 1, &scalar));
  } else {
    inner = d.value().as<Tuple>()->items[1];
  }
  if (array && (i < 0 || i >= static_cast<i64>(count))) return raise(vm, kIndexErrorType, "struct: index out of range");
  if (!array) {  // the elements are where it points
    u64 target;
    MemoryPlace place;
    TRY_OK(pointer_value(vm, self, &target));
    i64 layout = layout_of(self);
    Value address = TRY(make_uint(vm, target));
    TRY_OK(place_of_address(vm, address, &place));
    self = make_struct_at(vm, place, 0, d, layout);
    if (self.is_raised()) return self;
  }
  if (inner.value().is_undefined()) {
    Field f{scalar & ~((1u << kTypeShift) - 1)};
    u64 offset = static_cast<u64>(i) * scalar_size(f.type());
    return value.value().is_undefined() ? load_scalar(vm, self, offset, f) : store_scalar(vm, self, offset, f, value);
  }
  if (!value.value().is_undefined()) return raise(vm, kTypeErrorType, "only scalar fields can be assigned to");
  Extent extent;
  i64 layout = layout_of(self);
  TRY_OK(extent_of(vm, inner, layout, &extent));
  return make_struct_at(vm, place_of(self), static_cast<u64>(i) * extent.size, inner, layout);
}

Value struct_getitem(Vm& vm, Value self, Value key) { return element(vm, self, key, Value()); }
Value struct_setitem(Vm& vm, Value self, Value key, Value value) {
  if (value.is_undefined()) return raise(vm, kTypeErrorType, "struct: cannot delete");
  return element(vm, self, key, value);
}

Value struct_int(Vm& vm, Args args) {
  u64 target;
  u32 head;
  Value d = args[0].as<Record>()->items[kDescriptor];
  if (!d.is(Kind::Tuple) || !int_item(vm, d, 0, &head) || (head >> kAggregateShift & 3) != kPointer) {
    if (vm.has_pending()) return Value::raised();
    return raise(vm, kTypeErrorType, "only a pointer field has a number");
  }
  return pointer_value(vm, args[0], &target) ? make_uint(vm, target) : Value::raised();
}

Value struct_repr(Vm& vm, Value self) {
  Value d = self.as<Record>()->items[kDescriptor];
  const char* what = "STRUCT";
  if (d.is(Kind::Tuple) && d.as<Tuple>()->items[0].is_small()) {
    u32 kind = static_cast<u32>(d.as<Tuple>()->items[0].as_small()) >> kAggregateShift & 3;
    what = kind == kPointer ? "PTR" : kind == kArray ? "ARRAY" : what;
  }
  Local<> root(vm, self);
  StrBuilder b(vm);
  TRY_OK(b.append("<struct ") && b.append(what) && b.append(" at ") &&
         b.append_int(static_cast<i64>(place_of(root).at)) && b.append(">"));
  return b.take_str();
}

bool layout_argument(Vm& vm, Args args, u32 i, i64* out) {
  *out = kNative;
  if (!args.has(i)) return true;
  if (!to_i64(vm, args[i], out)) return false;
  return (*out >= kLittle && *out <= kNative) || failed(raise(vm, kValueErrorType, "no such layout type"));
}

Value struct_make(Vm& vm, Value, Args args, Value names) {
  TRY_OK(no_keywords(vm, "struct", names) && check_count(vm, "struct", args.count, 2, 3));
  i64 layout;
  MemoryPlace place;
  TRY_OK(layout_argument(vm, args, 2, &layout));
  if (!args[1].is(Kind::Dict) && !args[1].is(Kind::Tuple))
    return raise(vm, kTypeErrorType, "a structure descriptor is a dict or a tuple, not %t", args[1]);
  TRY_OK(place_of_address(vm, args[0], &place));
  return make_struct_at(vm, place, 0, args[1], layout);
}

// ---- functions

Value uctypes_sizeof(Vm& vm, Args args) {  // struct or descriptor, layout
  i64 layout;
  Extent extent;
  TRY_OK(layout_argument(vm, args, 1, &layout));
  Value d = args[0];
  if (is_instance(vm, d, kStructType)) {
    if (args.has(1)) return raise(vm, kTypeErrorType, "a structure object has its own layout type");
    layout = layout_of(d);
    d = d.as<Record>()->items[kDescriptor];
  } else if (BytesView bytes; bytes_view(d, &bytes)) {  // a field that is an array of UINT8
    return make_uint(vm, bytes.size);
  } else if (!d.is(Kind::Dict) && !d.is(Kind::Tuple)) {
    return raise(vm, kTypeErrorType, "unsized scalar or object of type %t", d);
  }
  return extent_of(vm, d, layout, &extent) ? make_uint(vm, extent.size) : Value::raised();
}

Value uctypes_addressof(Vm& vm, Args args) {
  if (!is_instance(vm, args[0], kStructType)) return address_of(vm, args[0]);
  MemoryPlace place = place_of(args[0]);
  u64 at = place.at;
  if (place.owner.is_undefined()) return make_uint(vm, at);
  Local<> base(vm, address_of(vm, place.owner));
  if (base.is_raised()) return base;
  Value offset = TRY(make_uint(vm, at));
  return binary(vm, BinaryOp::Add, base, offset);
}

bool size_argument(Vm& vm, Value v, i64* size) {
  if (!to_i64(vm, v, size)) return false;
  return *size >= 0 || failed(raise(vm, kValueErrorType, "negative size"));
}

Value uctypes_bytes_at(Vm& vm, Args args) {
  i64 size;
  MemoryPlace place;
  TRY_OK(size_argument(vm, args[1], &size) && place_of_address(vm, args[0], &place));
  args[0] = place.owner;
  Value bytes = TRY(make_bytes(vm, nullptr, static_cast<size_t>(size)));
  place.owner = args[0];
  for (i64 i = 0; i < size; ++i) {
    u64 byte;
    TRY_OK(load_place(vm, place, static_cast<u64>(i), 1, false, &byte));
    bytes.as<Bytes>()->data[i] = static_cast<u8>(byte);
  }
  return bytes;
}

Value uctypes_bytearray_at(Vm& vm, Args args) {
  i64 size;
  MemoryPlace place;
  TRY_OK(size_argument(vm, args[1], &size) && place_of_address(vm, args[0], &place));
  return view_of_place(vm, place, 0, static_cast<u64>(size));
}

constexpr TypeOps kStructOps{.repr = struct_repr,
                             .getitem = struct_getitem,
                             .setitem = struct_setitem,
                             .getattr = struct_getattr,
                             .setattr = struct_setattr,
                             .make = struct_make};
constinit const Native kStructRows[] = {native(N(__int__), struct_int, 1, 1)};
constinit const ConstRow kStructConsts[] = {{N(__module__), N(uctypes)}};
constinit const Type kStructType = make_const_type(0, N(struct), &kObjectType, Kind::Record, &kStructOps, kStructRows,
                                                   1, kTypeFinal, kStructConsts, 1);

constexpr u32 kLongType = sizeof(long) == 8 ? kInt64 : kInt32;
constinit const Native kRows[] = {
    native(N(addressof), uctypes_addressof, 1, 1),
    native(N(bytearray_at), uctypes_bytearray_at, 2, 2),
    native(N(bytes_at), uctypes_bytes_at, 2, 2),
    native(N(sizeof), uctypes_sizeof, 1, 2),
};
constinit const ConstRow kConsts[] = {
    {N(ARRAY), Value::small(signed31(kArray << kAggregateShift))},
    {N(BFINT16), scalar_constant(kBfInt16)},
    {N(BFINT32), scalar_constant(kBfInt32)},
    {N(BFINT8), scalar_constant(kBfInt8)},
    {N(BFUINT16), scalar_constant(kBfUint16)},
    {N(BFUINT32), scalar_constant(kBfUint32)},
    {N(BFUINT8), scalar_constant(kBfUint8)},
    {N(BF_LEN), Value::small(kBfLen)},
    {N(BF_POS), Value::small(kBfPos)},
    {N(BIG_ENDIAN), Value::small(kBig)},
    {N(FLOAT32), scalar_constant(kFloat32)},
    {N(FLOAT64), scalar_constant(kFloat64)},
    {N(INT), scalar_constant(kInt32)},
    {N(INT16), scalar_constant(kInt16)},
    {N(INT32), scalar_constant(kInt32)},
    {N(INT64), scalar_constant(kInt64)},
    {N(INT8), scalar_constant(kInt8)},
    {N(LITTLE_ENDIAN), Value::small(kLittle)},
    {N(LONG), scalar_constant(kLongType)},
    {N(LONGLONG), scalar_constant(kInt64)},
    {N(NATIVE), Value::small(kNative)},
    {N(PTR), Value::small(signed31(kPointer << kAggregateShift))},
    {N(SHORT), scalar_constant(kInt16)},
    {N(UINT), scalar_constant(kUint32)},
    {N(UINT16), scalar_constant(kUint16)},
    {N(UINT32), scalar_constant(kUint32)},
    {N(UINT64), scalar_constant(kUint64)},
    {N(UINT8), scalar_constant(kUint8)},
    {N(ULONG), scalar_constant(kLongType - 1)},
    {N(ULONGLONG), scalar_constant(kUint64)},
    {N(USHORT), scalar_constant(kUint16)},
    {N(VOID), scalar_constant(kUint8)},
    {N(struct), Value::from_const(&kStructType)},
};

}  // namespace

constinit const ModuleDef kUctypesModule{
    N(uctypes), kRows, kConsts, sizeof kRows / sizeof *kRows, sizeof kConsts / sizeof *kConsts, nullptr, nullptr};

}  // namespace adder::vm
