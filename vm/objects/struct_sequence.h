// Tuples whose items have names too, such as time.struct_time: a constant Type over tuple's layout whose first rows are
// the fields, in order. A type is declared by
//   constinit const Native kRows[] = {struct_field<0>(N(tm_year)), struct_field<1>(N(tm_mon)), ...};
//   constinit const ConstRow kConsts[] = {{N(__module__), N(time)}};
//   constinit const Type kType = make_struct_type(N(struct_time), kRows, kConsts);
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

extern const TypeOps kStructSequenceOps;
// Its repr is a tuple's: where MicroPython has a tuple, and tools evaluate what they read.
extern const TypeOps kPlainStructOps;

template <u32 kItem>
Value struct_field_m(Vm&, Args args) {
  return args[0].as<Tuple>()->items[kItem];
}
template <u32 kItem>
constexpr Native struct_field(Value name) {
  return native(name, struct_field_m<kItem>, 1, 1, nullptr, kGetter);
}
template <size_t kFields>
constexpr Type make_struct_type(Value name, const Native (&rows)[kFields], const ConstRow (&module_row)[1],
                                const TypeOps& ops = kStructSequenceOps) {
  return make_const_type(0, name, &kTupleType, Kind::Tuple, &ops, rows, kFields, 0, module_row, 1);
}
// Its items are Undefined: fill them before anyone sees it. null: raised.
Tuple* make_struct(Vm&, const Type& type);
// The same, from ints.
Value make_struct_of_ints(Vm&, const Type& type, const i64* values);

}  // namespace adder::vm
