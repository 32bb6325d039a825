// Objects no Python program sees as such: raw arrays and blobs, and records of built-in types.
#include "vm/core/ops.h"

namespace adder::vm {

namespace {

constexpr u32 kMaxItems = static_cast<u32>(kWord64 ? 0x3FFF'FFFF : 0x0FFF'FFFF);

Value allocated(Object* o) { return o ? Value::from(o) : Value::raised(); }

constexpr TypeOps kNoOps{};
constexpr u16 kInternalFlags = kTypeFinal | kTypeNoInstances;

}  // namespace

constinit const Type kArrayType =
    make_const_type(kTypeId_Array, N(array), &kObjectType, Kind::Array, &kNoOps, nullptr, 0, kInternalFlags);
constinit const Type kBlobType =
    make_const_type(kTypeId_Blob, N(blob), &kObjectType, Kind::Blob, &kNoOps, nullptr, 0, kInternalFlags);
constinit const Type kShapeType =
    make_const_type(kTypeId_Shape, N(shape), &kObjectType, Kind::Shape, &kNoOps, nullptr, 0, kInternalFlags);

Value make_array(Vm& vm, u32 n) {
  if (n > kMaxItems) return raise_memory_error(vm);
  return allocated(vm.heap.allocate_fast(vm, kTypeId_Array, Kind::Array, sizeof(Array) + n * sizeof(Value), n));
}

Value make_blob(Vm& vm, u32 n) {
  if (n > 0x7FFF'FF00) return raise_memory_error(vm);
  return allocated(vm.heap.allocate(vm, kTypeId_Blob, Kind::Blob, round_to_granule(sizeof(Blob) + n), n));
}

Value make_record(Vm& vm, const Type& type, u32 n) {
  u16 shape = type.type_id ? type.type_id : shape_for_type(vm, Value::from_const(&type));
  if (!shape) return Value::raised();
  return allocated(vm.heap.allocate_fast(vm, shape, Kind::Record, sizeof(Record) + n * sizeof(Value), n));
}

}  // namespace adder::vm
