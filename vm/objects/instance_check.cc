// isinstance() and issubclass(): by the MRO, by what a metaclass says, and for objects that are no classes but look
// like them, by their __bases__.
#include "vm/objects/class.h"
#include "vm/run/calls.h"

namespace adder::vm {

namespace {

constexpr const char kNoInstanceType[] = "isinstance() arg 2 must be a type, a tuple of types, or a union";
constexpr const char kNoSubclassType[] = "issubclass() arg 2 must be a class, a tuple of classes, or a union";

class Depth {
public:
  explicit Depth(Vm& vm) : vm_(vm) { ++vm.c_depth; }
  ~Depth() { --vm_.c_depth; }
  bool ok() {
    return !out_of_stack(vm_) ||
           failed(raise(vm_, kRecursionErrorType, "maximum recursion depth exceeded in __instancecheck__"));
  }

private:
  Vm& vm_;
};

Value check_each(Vm& vm, Value a, Value types, Value (*check)(Vm&, Value, Value)) {
  Depth depth(vm);
  if (!depth.ok()) return Value::raised();
  Local<> v(vm, a), list(vm, types);
  for (u32 i = 0; i < list.value().as<Tuple>()->len; ++i) {
    Value r = TRY(check(vm, v, list.value().as<Tuple>()->items[i]));
    if (r.is_true()) return r;
  }
  return Value::false_();
}

// The __bases__ of what looks like a class, or Undefined.
Value bases_of(Vm& vm, Value v) {
  Value b = get_attr_or_undefined(vm, v, N(__bases__));
  return b.is_raised() || b.is(Kind::Tuple) ? b : Value();
}

Value need_bases(Vm& vm, Value v, const char* complaint) {
  Value b = TRY(bases_of(vm, v));
  return b.is_undefined() ? raise_text(vm, kTypeErrorType, complaint) : b;
}

Value derives(Vm& vm, Value from, Value of_) {
  Depth depth(vm);
  if (!depth.ok()) return Value::raised();
  if (from == of_) return Value::true_();
  Local<> of(vm, of_);
  Local<Tuple> bases(vm, bases_of(vm, from));
  if (bases.is_raised()) return bases;
  if (bases.value().is_undefined()) return Value::false_();
  for (u32 i = 0; i < bases->len; ++i) {
    Value r = TRY(derives(vm, bases->items[i], of));
    if (r.is_true()) return r;
  }
  return Value::false_();
}

}  // namespace

Value plain_issubclass(Vm& vm, Value type_, Value of_) {
  if (type_.is(Kind::Type) && of_.is(Kind::Type)) return Value::boolean(is_subtype(vm, type_, of_));
  Local<> type(vm, type_), of(vm, of_);
  TRY(need_bases(vm, type, "issubclass() arg 1 must be a class"));
  TRY(need_bases(vm, of, kNoSubclassType));
  return derives(vm, type, of);
}

Value plain_isinstance(Vm& vm, Value v_, Value of_) {
  if (kWord64 && of_.is(Kind::Type)) {
    if (is_subtype(vm, type_of(vm, v_), of_)) return Value::true_();
    if (!v_.is_object() || v_.obj()->shape < kFirstUserShape) return Value::false_();
  }
  Local<> v(vm, v_), of(vm, of_);
  if (!of_.is(Kind::Type)) {
    TRY(need_bases(vm, of, kNoInstanceType));
    Value said = get_attr_or_undefined(vm, v, N(__class__));
    return said.is_undefined() || said.is_raised() ? said.is_raised() ? said : Value::false_() : derives(vm, said, of);
  }
  if (is_subtype(vm, type_of(vm, v), of)) return Value::true_();
  if (!v_.is_object() || v_.obj()->shape < kFirstUserShape) return Value::false_();
  // A class may say otherwise of its instances, by a __class__ of its own.
  Value said = lookup_special(vm, v, N(__class__));
  const Type* t = type_ptr(vm, v);
  if (said.is(Kind::Native) && !(t->type_flags & kTypeHasGetattr)) return Value::false_();
  said = get_attr_or_undefined(vm, v, N(__class__));
  if (said.is_raised()) return said;
  return Value::boolean(said.is(Kind::Type) && is_subtype(vm, said, of));
}

Value is_subclass_value(Vm& vm, Value type, Value of) {
  if (of.is(Kind::Tuple)) return check_each(vm, type, of, is_subclass_value);
  if (is_exact(of, kTypeId_Type)) {
    if (type == of) return Value::true_();
    return plain_issubclass(vm, type, of);
  }
  if (is_instance(vm, of, kUnionType)) return check_each(vm, type, of.as<Record>()->items[0], is_subclass_value);
  Value custom = lookup_special(vm, of, N(__subclasscheck__));
  if (custom.is_undefined() || custom.is(Kind::Native)) return plain_issubclass(vm, type, of);
  Local<> t(vm, type), o(vm, of);
  Depth depth(vm);
  if (!depth.ok()) return Value::raised();
  Value bound = TRY(bind_attribute(vm, custom, o, type_of(vm, o)));
  Value r = TRY(call1(vm, bound, t));
  return truth(vm, r);
}

Value is_instance_value(Vm& vm, Value v, Value of) {
  if (of.is(Kind::Tuple)) return check_each(vm, v, of, is_instance_value);
  if (of == type_of(vm, v)) return Value::true_();
  if (is_exact(of, kTypeId_Type)) return plain_isinstance(vm, v, of);
  if (is_instance(vm, of, kUnionType)) return check_each(vm, v, of.as<Record>()->items[0], is_instance_value);
  Value custom = lookup_special(vm, of, N(__instancecheck__));
  if (custom.is_undefined() || custom.is(Kind::Native)) return plain_isinstance(vm, v, of);
  // Abstract classes accept instances of their subclasses, unless they or their metaclass say otherwise.
  if (of.is(Kind::Type) && is_subtype(vm, type_of(vm, v), of) && custom == lookup_special(vm, of, N(_abc_check)) &&
      lookup_in_type(vm, of, N(__subclasshook__)).is(Kind::Native))
    return Value::true_();
  Local<> x(vm, v), o(vm, of);
  Depth depth(vm);
  if (!depth.ok()) return Value::raised();
  Value bound = TRY(bind_attribute(vm, custom, o, type_of(vm, o)));
  Value r = TRY(call1(vm, bound, x));
  return truth(vm, r);
}

}  // namespace adder::vm
