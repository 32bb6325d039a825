// None, NotImplemented and Ellipsis: one immediate Value each, and their types.
#include "vm/objects/arguments.h"
#include "vm/objects/table.h"

namespace adder::vm {

namespace {

Value single_repr(Vm&, Value self) {
  if (self.is_none()) return N(None);
  return self.is_not_implemented() ? N(NotImplemented) : N(Ellipsis);
}

Value single_hash(Vm&, Value self) {
  return hash_result(self.is_none() ? 0x1CA7'0FED : static_cast<u32>(self.bits()) * 0x9E37'79B1u);
}

Value none_truth(Vm&, Value) { return Value::false_(); }

template <const Type& kType, word kBits>
Value single_make(Vm& vm, Value, Args args, Value keyword_names) {
  bool any_keyword = !keyword_names.is_undefined() && keyword_names.as<Tuple>()->len;
  if (args.count || any_keyword) {
    if (&kType == &kEllipsisTypeType) return raise(vm, kTypeErrorType, "EllipsisType takes no arguments");  // sic
    return raise(vm, kTypeErrorType, "%v takes no arguments", kType.name);
  }
  return Value::from_bits(kBits);
}

constexpr word bits_of(word immediate) { return (immediate << 2) | 2; }

constexpr TypeOps kNoneTypeOps{
    .repr = single_repr, .hash = single_hash, .truth = none_truth, .make = single_make<kNoneTypeType, bits_of(1)>};
constexpr TypeOps kNotImplementedTypeOps{
    .repr = single_repr, .hash = single_hash, .make = single_make<kNotImplementedTypeType, bits_of(4)>};
constexpr TypeOps kEllipsisTypeOps{
    .repr = single_repr, .hash = single_hash, .make = single_make<kEllipsisTypeType, bits_of(5)>};

}  // namespace

// Their instances are immediates: no object ever has these layouts.
constinit const Type kNoneTypeType =
    make_const_type(kTypeId_NoneType, N(NoneType), &kObjectType, Kind::Record, &kNoneTypeOps, nullptr, 0, kTypeFinal);
constinit const Type kNotImplementedTypeType =
    make_const_type(kTypeId_NotImplementedType, N(NotImplementedType), &kObjectType, Kind::Record,
                    &kNotImplementedTypeOps, nullptr, 0, kTypeFinal);
constinit const Type kEllipsisTypeType = make_const_type(kTypeId_EllipsisType, N(ellipsis), &kObjectType, Kind::Record,
                                                         &kEllipsisTypeOps, nullptr, 0, kTypeFinal);

}  // namespace adder::vm
