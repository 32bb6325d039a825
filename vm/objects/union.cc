// int | str: the type that is any of several, as annotations and isinstance() use it. A Record of one item, the tuple
// of its types, each there once; a union of one type is that type.
#include "vm/objects/arguments.h"
#include "vm/objects/class.h"

namespace adder::vm {

namespace {

bool is_union(Vm& vm, Value v) { return is_instance(vm, v, kUnionType); }

bool add_members(Vm& vm, Local<>& members, Value from) {
  Local<> types(vm, is_union(vm, from) ? from.as<Record>()->items[0]
                    : from.is_none()   ? Value::from_const(&kNoneTypeType)
                                       : from);
  u32 n = types.value().is(Kind::Tuple) ? types.value().as<Tuple>()->len : 1;
  for (u32 i = 0; i < n; ++i) {
    Value type = types.value().is(Kind::Tuple) ? types.value().as<Tuple>()->items[i] : types.value();
    bool known = false;
    for (u32 k = 0; k < members.value().as<List>()->len && !known; ++k) known = list_item(members, k) == type;
    if (!known && !list_append(vm, members, type)) return false;
  }
  return true;
}

Value union_repr(Vm& vm, Value self) {
  Local<Tuple> types(vm, self.as<Record>()->items[0]);
  StrBuilder text(vm);
  for (u32 i = 0; i < types->len; ++i) {
    if (i) TRY_OK(text.append(" | "));
    if (types->items[i] == Value::from_const(&kNoneTypeType)) {
      TRY_OK(text.append("None"));
      continue;
    }
    Local<> part(vm, get_attr(vm, types->items[i], N(__module__)));
    if (part.is_raised()) return part;
    if (part.value().is(Kind::Str) && !str_is(part, "builtins")) TRY_OK(text.append_str(part) && text.append("."));
    part = get_attr(vm, types->items[i], N(__qualname__));
    if (part.is_raised() || !text.append_str(part)) return Value::raised();
  }
  return text.take_str();
}

Value union_set(Vm& vm, Value self) {
  return call1(vm, Value::from_const(&kFrozenSetType), self.as<Record>()->items[0]);
}

Value union_compare(Vm& vm, CompareOp op, Value left, Value right) {
  if ((op != CompareOp::Eq && op != CompareOp::Ne) || !is_union(vm, left) || !is_union(vm, right))
    return Value::not_implemented();
  Local<> other(vm, right), mine(vm, union_set(vm, left));
  if (mine.is_raised()) return mine;
  other = union_set(vm, other);
  if (other.is_raised()) return other;
  Value same = TRY(equal(vm, mine, other));
  return Value::boolean(same.is_true() == (op == CompareOp::Eq));
}

Value union_hash(Vm& vm, Value self) {
  Value types = TRY(union_set(vm, self));
  return hash(vm, types);
}

Value union_args(Vm&, Args args) { return args[0].as<Record>()->items[0]; }

constexpr TypeOps kUnionOps{.repr = union_repr, .hash = union_hash, .binary = type_or, .compare = union_compare};
constinit const Native kUnionRows[] = {native(N(__args__), union_args, 1, 1, nullptr, kGetter)};
constinit const ConstRow kModuleName[] = {{N(__module__), N(types)}};

}  // namespace

constinit const Type kUnionType = make_const_type(0, N(UnionType), &kObjectType, Kind::Record, &kUnionOps, kUnionRows,
                                                  1, kTypeFinal | kTypeNoInstances, kModuleName, 1);

Value type_or(Vm& vm, BinaryOp op, Value left_, Value right_) {
  if (op != BinaryOp::Or) return Value::not_implemented();
  for (Value v : {left_, right_}) {
    if (!v.is(Kind::Type) && !v.is_none() && !is_union(vm, v)) return Value::not_implemented();
  }
  Local<> left(vm, left_), right(vm, right_), members(vm, make_list(vm));
  if (members.is_raised()) return members;
  TRY_OK(add_members(vm, members, left) && add_members(vm, members, right));
  if (members.value().as<List>()->len == 1) return list_item(members, 0);
  members = call1(vm, Value::from_const(&kTupleType), members);
  if (members.is_raised()) return members;
  Value made = TRY(make_record(vm, kUnionType, 1));
  made.as<Record>()->items[0] = members;
  return made;
}

}  // namespace adder::vm
