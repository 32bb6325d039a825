// bool: int's operations, but that the bitwise ones of two bools give a bool.
#include "vm/objects/arguments.h"
#include "vm/objects/number_methods.h"

namespace adder::vm {

namespace {

Value bool_repr(Vm&, Value self) { return self.is_true() ? N(True) : N(False); }

Value bool_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  if (left.is_bool() && right.is_bool()) {
    bool a = left.is_true(), b = right.is_true();
    if (op == BinaryOp::And) return Value::boolean(a & b);
    if (op == BinaryOp::Or) return Value::boolean(a | b);
    if (op == BinaryOp::Xor) return Value::boolean(a ^ b);
  }
  return int_binary(vm, op, left, right);
}

Value bool_make(Vm& vm, Value, Args args, Value keyword_names) {
  if (!no_keywords(vm, "bool", keyword_names) || !check_count(vm, "bool", args.count, 0, 1)) return Value::raised();
  return args.count ? truth(vm, args[0]) : Value::false_();
}

constexpr TypeOps kBoolOps{.repr = bool_repr,
                           .hash = int_hash,
                           .truth = int_truth,
                           .binary = bool_binary,
                           .unary = int_unary,
                           .compare = int_compare,
                           .make = bool_make};

}  // namespace

constinit const Type kBoolType =
    make_const_type(kTypeId_Bool, N(bool), &kIntType, Kind::Int, &kBoolOps, nullptr, 0, kTypeFinal);

}  // namespace adder::vm
