// super: a Record of the class, the object, and the class whose MRO the search follows. The compiler gives super()
// without arguments the class of the method and its first parameter.
#include "vm/core/iterate.h"
#include "vm/objects/arguments.h"
#include "vm/objects/class.h"
#include "vm/run/calls.h"

namespace adder::vm {

namespace {

enum SuperField { kThisClass, kSelf, kSelfClass, kSuperFields };

// The class to start at: Undefined: `object` is no instance or subclass of `type`.
Value start_class(Vm& vm, Value type_, Value object_) {
  Local<> type(vm, type_), object(vm, object_);
  if (object_.is(Kind::Type) && is_subtype(vm, object_, type_)) return object;
  if (is_subtype(vm, type_of(vm, object), type)) return type_of(vm, object);
  // A proxy may say of what class it is.
  Value said = get_attr_or_undefined(vm, object, N(__class__));
  if (said.is_raised()) return said;
  if (said.is(Kind::Type) && said != type_of(vm, object) && is_subtype(vm, said, type)) return said;
  return Value();
}

Value super_bind(Vm& vm, Local<Record>& s, Value object_) {
  Local<> object(vm, object_);
  Value start = TRY(start_class(vm, s->items[kThisClass], object));
  if (start.is_undefined())
    return raise(vm, kTypeErrorType, "super(type, obj): obj must be an instance or subtype of type");
  s->items[kSelf] = object;
  s->items[kSelfClass] = start;
  return s;
}

Value super_init(Vm& vm, Args a) {
  if (a.count == 1) {
    const bool function =
        vm.frame < vm.frame_base && code_header(vm.frame->function.as<Function>()->code.as<Code>())->arg_count;
    return raise_text(vm, kRuntimeErrorType, function ? "super(): __class__ cell not found" : "super(): no arguments");
  }
  if (a.count == 3 && a[2].is_undefined()) return raise(vm, kRuntimeErrorType, "super(): arg[0] deleted");
  if (!a[1].is(Kind::Type)) return raise(vm, kTypeErrorType, "super() argument 1 must be a type, not %t", a[1]);
  Local<Record> s(vm, a[0]);
  s->items[kThisClass] = a[1];
  s->items[kSelf] = s->items[kSelfClass] = Value();
  if (a.has(2) && !a[2].is_none()) TRY(super_bind(vm, s, a[2]));
  return Value::none();
}

Value super_make(Vm& vm, Value type, Args args, Value names) {
  const bool later = init_takes_arguments(type);
  Object* o = alloc_for_type(vm, type, Kind::Record, sizeof(Record) + kSuperFields * sizeof(Value), kSuperFields);
  if (!o) return Value::raised();
  Local<> s(vm, Value::from(o));
  if (later) return s;
  if (!names.is_undefined()) return raise(vm, kTypeErrorType, "super() takes no keyword arguments");
  if (args.count == 2 && args[0].is(Kind::Type) && args[1].is(Kind::Instance) &&
      is_subtype(vm, type_of(vm, args[1]), args[0])) {  // as nearly always
    auto* record = s.value().as<Record>();
    record->items[kThisClass] = args[0];
    record->items[kSelf] = args[1];
    record->items[kSelfClass] = type_of(vm, args[1]);
    return s;
  }
  if (args.count > 2) return raise(vm, kTypeErrorType, "super() expected at most 2 arguments, got %u", args.count);
  StackArgs all(vm, 3);
  if (!all.ok()) return Value::raised();
  all[0] = s;
  for (u32 i = 0; i < args.count; ++i) all[i + 1] = args[i];
  TRY(super_init(vm, Args{all.slots(), args.count + 1}));
  return s;
}

Value super_getattr(Vm& vm, Value self, Value name_) {
  Local<Record> s(vm, self);
  Local<> name(vm, name_);
  if (name_ == N(__thisclass__)) return s->items[kThisClass].is_undefined() ? Value::none() : s->items[kThisClass];
  if (name_ == N(__self__)) return s->items[kSelf].is_undefined() ? Value::none() : s->items[kSelf];
  if (name_ == N(__self_class__)) return s->items[kSelfClass].is_undefined() ? Value::none() : s->items[kSelfClass];
  if (s->items[kSelfClass].is_undefined() || name.value() == N(__class__)) return Value();
  Local<Tuple> mro(vm, type_mro(vm, s->items[kSelfClass]));
  if (mro.is_raised()) return mro;
  u32 i = 0;
  while (i < mro->len && mro->items[i] != s->items[kThisClass]) ++i;
  for (++i; i < mro->len; ++i) {
    // A constant type's own rows only: what it inherits comes later in this very MRO.
    Value found = lookup_own(mro->items[i].as<Type>(), name);
    if (found.is_undefined()) continue;
    const bool on_class = s->items[kSelf] == s->items[kSelfClass];
    return bind_attribute(vm, found, on_class ? Value() : s->items[kSelf], s->items[kSelfClass]);
  }
  return Value();
}

Value super_get(Vm& vm, Args a) { return super_bound(vm, a[0], a[1].is_none() ? Value() : a[1]); }

Value super_repr(Vm& vm, Value self) {
  Local<Record> s(vm, self);
  StrBuilder b(vm);
  TRY_OK(b.append("<super: "));
  if (s->items[kThisClass].is_undefined())
    TRY_OK(b.append("NULL"));
  else
    TRY_OK(b.append("<class '") && b.append_str(s->items[kThisClass].as<Type>()->name) && b.append("'>"));
  if (s->items[kSelfClass].is_undefined()) {
    TRY_OK(b.append(", NULL>"));
    return b.take_str();
  }
  TRY_OK(b.append(", <") && b.append_str(s->items[kSelfClass].as<Type>()->name) && b.append(" object>>"));
  return b.take_str();
}

constinit const Native kSuperRows[] = {
    native(N(__get__), super_get, 2, 3),
    native(N(__init__), super_init, 1, 3),
};
constexpr TypeOps kSuperOps{.repr = super_repr, .getattr = super_getattr, .make = super_make};

}  // namespace

Value super_method(Vm&, Value super, Value name, Value* self) {
  if (!is_exact(super, kTypeId_Super)) return Value();
  auto* s = super.as<Record>();
  if (!s->items[kSelf].is(Kind::Instance)) return Value();
  const Type* type = s->items[kSelfClass].as<Type>();
  if (!(type->type_flags & kTypeHeap) || !type->mro.is(Kind::Tuple)) return Value();
  auto* mro = type->mro.as<Tuple>();
  u32 i = 0;
  while (i < mro->len && mro->items[i] != s->items[kThisClass]) ++i;
  for (++i; i < mro->len; ++i) {
    Value found = lookup_own(mro->items[i].as<Type>(), name);
    if (found.is_undefined()) continue;
    if (!found.is(Kind::Function)) return Value();
    *self = s->items[kSelf];
    return found;
  }
  return Value();
}

Value super_bound(Vm& vm, Value super, Value object_) {
  if (object_.is_undefined() || !super.as<Record>()->items[kSelf].is_undefined()) return super;
  Local<> object(vm, object_), me(vm, super), type(vm, type_of(vm, super));
  if (type.value() != Value::from_const(&kSuperType))
    return call2(vm, type, me.value().as<Record>()->items[kThisClass], object);
  Object* o = alloc_for_type(vm, type, Kind::Record, sizeof(Record) + kSuperFields * sizeof(Value), kSuperFields);
  if (!o) return Value::raised();
  Local<Record> s(vm, Value::from(o));
  s->items[kThisClass] = me.value().as<Record>()->items[kThisClass];
  return super_bind(vm, s, object);
}

constinit const Type kSuperType = make_const_type(kTypeId_Super, N(super), &kObjectType, Kind::Record, &kSuperOps,
                                                  kSuperRows, sizeof kSuperRows / sizeof *kSuperRows);

}  // namespace adder::vm
