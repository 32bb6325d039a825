// See pattern.h. Messages are CPython 3.11's.
#include "vm/run/pattern.h"

#include "vm/objects/class.h"

namespace adder::vm {

namespace {

constexpr i64 kSequenceFlag = 1 << 5, kMappingFlag = 1 << 6;  // of __abc_tpflags__, as collections.abc has them

// Is v of a type that patterns take for a sequence, or for a mapping? Built-in types have a flag; classes inherit or
// are given
// __abc_tpflags__ by collections.abc.
bool has_pattern_flag(Vm& vm, Value v, u16 type_flag, i64 attribute_flag) {
  const Type* t = type_ptr(vm, v);
  for (const Type* n = native_base(t); n != &kObjectType; n = n->base.as<Type>())
    if (n->type_flags & type_flag) return true;
  if (!(t->type_flags & kTypeHeap)) return false;
  Value flags = lookup_special(vm, v, N(__abc_tpflags__));
  return flags.is_small() && (flags.as_small() & attribute_flag);
}

bool takes_itself(Vm& vm, Value type) {  // int(x), str(x), ...: the one positional sub-pattern gets the subject
  for (const Type* t : {&kBoolType, &kByteArrayType, &kBytesType, &kDictType, &kFloatType, &kFrozenSetType, &kIntType,
                        &kListType, &kSetType, &kStrType, &kTupleType})
    if (is_subtype(vm, type, Value::from_const(t))) return true;
  return false;
}

Value checked_length(Vm& vm, Value subject, u32 n, bool or_more) {
  Value length = TRY(len(vm, subject));
  i64 have = length.as_small();
  return Value::boolean(or_more ? have >= n : have == n);
}

}  // namespace

Value match_sequence(Vm& vm, Value subject, u32 n, bool or_more) {
  if (!has_pattern_flag(vm, subject, kTypeIsSequence, kSequenceFlag)) return Value::false_();
  return checked_length(vm, subject, n, or_more);
}

Value match_mapping(Vm& vm, Value subject, u32 n) {
  if (!has_pattern_flag(vm, subject, kTypeIsMapping, kMappingFlag)) return Value::false_();
  return n ? checked_length(vm, subject, n, true) : Value::true_();
}

Value match_keys(Vm& vm, Value subject_, Value keys_) {
  Local<> subject(vm, subject_);
  Local<Tuple> keys(vm, keys_);
  Local<> seen(vm, make_set(vm));
  if (seen.is_raised()) return seen;
  Local<Tuple> values(vm, make_tuple(vm, keys->len));
  if (values.is_raised()) return values;
  // What get() returns for a missing key must be nothing that a mapping holds: a fresh object. An exact dict says it
  // itself.
  const bool plain = is_exact(subject, kTypeId_Dict);
  Local<> missing(vm, Value()), get(vm, Value());
  if (!plain) {
    missing = make_list(vm);
    if (missing.is_raised()) return missing;
    get = get_attr(vm, subject, N(get));
    if (get.is_raised()) return get;
  }
  for (u32 i = 0; i < keys->len; ++i) {
    Value known = TRY(contains(vm, seen, keys->items[i]));
    if (known.is_true()) return raise(vm, kValueErrorType, "mapping pattern checks duplicate key (%r)", keys->items[i]);
    TRY_OK(set_add(vm, seen, keys->items[i]));
    Value v = plain ? dict_get(vm, subject, keys->items[i]) : call2(vm, get, keys->items[i], missing);
    if (v.is_raised()) return v;
    if (plain ? v.is_undefined() : v == missing.value()) return Value::none();
    values->items[i] = v;
  }
  return values;
}

Value map_without(Vm& vm, Value subject_, Value keys_) {
  Local<> subject(vm, subject_);
  Local<Tuple> keys(vm, keys_);
  Local<> rest(vm, make_dict(vm));
  if (rest.is_raised()) return rest;
  TRY_OK(dict_update(vm, rest, subject));
  for (u32 i = 0; i < keys->len; ++i) TRY(dict_pop(vm, rest, keys->items[i]));
  return rest;
}

namespace {

// The attribute `name` of the subject goes to values[i]. None: there is none.
Value take_attribute(Vm& vm, const LocalBase& subject, const LocalBase& type, const LocalBase& seen,
                     const LocalBase& values, u32 i, Value name_) {
  Local<> name(vm, name_);
  Value known = TRY(contains(vm, seen, name));
  if (known.is_true())
    return raise(vm, kTypeErrorType, "%v() got multiple sub-patterns for attribute %r", type.value().as<Type>()->name,
                 name);
  TRY_OK(set_add(vm, seen, name));
  Value v = TRY(get_attr_or_undefined(vm, subject, name));
  if (v.is_undefined()) return Value::none();
  values.value().as<Tuple>()->items[i] = v;
  return Value::true_();
}

}  // namespace

Value match_class(Vm& vm, Value subject_, const Value* type_and_names, u32 positional) {
  Local<> subject(vm, subject_), type(vm, type_and_names[0]);
  Local<Tuple> names(vm, type_and_names[1]);
  if (!type.value().is(Kind::Type)) return raise(vm, kTypeErrorType, "called match pattern must be a type");
  Value is = TRY(is_instance_value(vm, subject, type));
  if (is.is_false()) return Value::none();
  Local<> seen(vm, make_set(vm));
  if (seen.is_raised()) return seen;
  Local<Tuple> values(vm, make_tuple(vm, positional + names->len));
  if (values.is_raised()) return values;
  if (positional) {
    Local<> match_args(vm, get_attr_or_undefined(vm, type, N(__match_args__)));
    if (match_args.is_raised()) return match_args;
    const bool itself = match_args.value().is_undefined() && takes_itself(vm, type);
    if (match_args.value().is_undefined()) {
      match_args = make_tuple(vm, 0);
      if (match_args.is_raised()) return match_args;
    }
    if (!is_exact(match_args, kTypeId_Tuple))
      return raise(vm, kTypeErrorType, "%v.__match_args__ must be a tuple (got %t)", type.value().as<Type>()->name,
                   match_args);
    const u32 allowed = itself ? 1 : match_args.value().as<Tuple>()->len;
    if (positional > allowed)
      return raise(vm, kTypeErrorType, "%v() accepts %u positional sub-pattern%s (%u given)",
                   type.value().as<Type>()->name, allowed, allowed == 1 ? "" : "s", positional);
    if (itself) values->items[0] = subject;
    for (u32 i = 0; i < positional && !itself; ++i) {
      Value name = match_args.value().as<Tuple>()->items[i];
      if (!name.is(Kind::Str))
        return raise(vm, kTypeErrorType, "__match_args__ elements must be strings (got %t)", name);
      Value taken = TRY(take_attribute(vm, subject, type, seen, values, i, name));
      if (taken.is_none()) return taken;
    }
  }
  for (u32 i = 0; i < names->len; ++i) {
    Value taken = TRY(take_attribute(vm, subject, type, seen, values, positional + i, names->items[i]));
    if (taken.is_none()) return taken;
  }
  return values;
}

}  // namespace adder::vm
