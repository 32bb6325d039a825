// Methods and computed attributes of built-in types as seen from the class: list.append, int.__add__,
// BaseException.args. Native code trusts its first argument to be an instance of its type; here is where that is
// checked for everything that is not bound by a look-up through the instance. A Record of the native row and of the
// constant type that has it. One native gives one descriptor (kept in Vm::descriptors), so that `A.__init__ is
// object.__init__` holds.
#include "vm/objects/class.h"
#include "vm/run/calls.h"

namespace adder::vm {

namespace {

enum Field { kRow, kOwner, kFields };

const Native* row_of(Value self) { return self.as<Record>()->items[kRow].as<Native>(); }
Value owner_name(Value self) { return self.as<Record>()->items[kOwner].as<Type>()->name; }

// CPython makes most dunder methods of built-in types from slots, and words their complaints differently; these it does
// not.
bool is_slot(Value name) {
  static const char* const kPlain[] = {"__format__", "__sizeof__",   "__reduce__",      "__reduce_ex__",
                                       "__dir__",    "__reversed__", "__round__",       "__trunc__",
                                       "__ceil__",   "__floor__",    "__length_hint__", "__enter__",
                                       "__exit__",   "__missing__",  "__subclasses__"};
  auto* s = name.as<Str>();
  if (s->len < 5 || s->data()[0] != '_' || s->data()[1] != '_' || s->data()[s->len - 1] != '_') return false;
  for (const char* plain : kPlain)
    if (str_is(name, plain)) return false;
  return true;
}

// Constant types only; null: `native` is no row of the type or its bases but a function that a class holds.
const Type* owner_of(Vm& vm, const Native* native, const Type* t) {
  auto has = [&](const Type* c) {
    return !(c->type_flags & kTypeHeap) && lookup_own(c, native->name) == Value::from_const(native);
  };
  static_cast<void>(vm);
  if (!t->mro.is_undefined()) {
    auto* mro = t->mro.as<Tuple>();
    for (u32 i = 0; i < mro->len; ++i)
      if (has(mro->items[i].as<Type>())) return mro->items[i].as<Type>();
    return nullptr;
  }
  for (;; t = t->base.as<Type>()) {
    if (has(t)) return t;
    if (t->base.is_undefined()) return nullptr;
  }
}

bool check_receiver(Vm& vm, Value self, Value receiver) {
  if (is_subtype(vm, type_of(vm, receiver), self.as<Record>()->items[kOwner])) return true;
  Value name = row_of(self)->name;
  return failed(raise_text(vm, kTypeErrorType,
                           is_slot(name) ? PACKED("descriptor '%v' requires a '%v' object but received a '%t'")
                                         : PACKED("descriptor '%v' for '%v' objects doesn't apply to a '%t' object"),
                           name, owner_name(self), receiver));
}

Value descriptor_call(Vm& vm, Value self, Args args, Value names) {
  u32 positional = args.count - (names.is_undefined() ? 0 : names.as<Tuple>()->len);
  if (positional == 0) {
    Value name = row_of(self)->name;
    if (is_slot(name))
      return raise(vm, kTypeErrorType, "descriptor '%v' of '%v' object needs an argument", name, owner_name(self));
    return raise(vm, kTypeErrorType, "unbound method %v.%v() needs an argument", owner_name(self), name);
  }
  if (!check_receiver(vm, self, args[0])) return Value::raised();
  return call_native(vm, self.as<Record>()->items[kRow], args.slots, args.count, names);
}

Value descriptor_getattr(Vm& vm, Value self, Value name) {
  if (name == N(__name__)) return row_of(self)->name;
  if (name == N(__objclass__)) return self.as<Record>()->items[kOwner];
  if (name == N(__doc__)) return Value::none();
  if (name != N(__qualname__)) return Value();
  Local<> me(vm, self);
  StrBuilder b(vm);
  TRY_OK(b.append_str(owner_name(me)) && b.append(".") && b.append_str(row_of(me)->name));
  return b.take_str();
}

Value descriptor_repr(Vm& vm, Value self) {
  Local<> me(vm, self);
  Value name = row_of(self)->name;
  const char* what = (row_of(self)->native_flags & kGetter) ? "<attribute '"
                     : is_slot(name)                        ? "<slot wrapper '"
                                                            : "<method '";
  StrBuilder b(vm);
  TRY_OK(b.append(what) && b.append_str(name) && b.append("' of '") && b.append_str(owner_name(me)) &&
         b.append("' objects>"));
  return b.take_str();
}

Value descriptor_get(Vm& vm, Args a) { return bind_descriptor(vm, a[0], a[1].is_none() ? Value() : a[1]); }

Value getset_delete(Vm& vm, Args a) {
  if (!check_receiver(vm, a[0], a[1])) return Value::raised();
  if (!(row_of(a[0])->native_flags & kDeletable))
    return raise(vm, kAttributeErrorType, "attribute '%v' of '%v' objects is not writable", row_of(a[0])->name,
                 owner_name(a[0]));
  StackArgs args(vm, 2);
  if (!args.ok()) return Value::raised();
  args[0] = a[1];
  return row_of(a[0])->fn(vm, Args{args.slots(), 2});
}

Value getset_set(Vm& vm, Args a) {
  if (!check_receiver(vm, a[0], a[1])) return Value::raised();
  if (row_of(a[0])->max < 2)
    return raise(vm, kAttributeErrorType, "attribute '%v' of '%v' objects is not writable", row_of(a[0])->name,
                 owner_name(a[0]));
  return row_of(a[0])->fn(vm, a.from(1));
}

constinit const Native kDescriptorRows[] = {
    native(N(__get__), descriptor_get, 2, 3),
    native(N(__set__), getset_set, 3, 3),  // these of computed attributes only
    native(N(__delete__), getset_delete, 2, 2),
};
constexpr TypeOps kDescriptorOps{.repr = descriptor_repr, .call = descriptor_call, .getattr = descriptor_getattr};
constexpr TypeOps kGetSetOps{.repr = descriptor_repr, .getattr = descriptor_getattr};

}  // namespace

constinit const Type kMethodDescriptorType =
    make_const_type(kTypeId_MethodDescriptor, N(method_descriptor), &kObjectType, Kind::Record, &kDescriptorOps,
                    kDescriptorRows, 1, kTypeFinal | kTypeNoInstances);
constinit const Type kWrapperDescriptorType =
    make_const_type(kTypeId_WrapperDescriptor, N(wrapper_descriptor), &kObjectType, Kind::Record, &kDescriptorOps,
                    kDescriptorRows, 1, kTypeFinal | kTypeNoInstances);
constinit const Type kGetSetType = make_const_type(kTypeId_GetSet, N(getset_descriptor), &kObjectType, Kind::Record,
                                                   &kGetSetOps, kDescriptorRows, 3, kTypeFinal | kTypeNoInstances);

bool is_descriptor(Value v) {
  if (!v.is_object()) return false;
  u16 shape = v.obj()->shape;
  return shape == kTypeId_MethodDescriptor || shape == kTypeId_WrapperDescriptor || shape == kTypeId_GetSet;
}

Value bind_descriptor(Vm& vm, Value descriptor, Value self) {
  if (self.is_undefined()) return descriptor;
  Local<> d(vm, descriptor), me(vm, self);
  if (!check_receiver(vm, d, me)) return Value::raised();
  if (row_of(d)->native_flags & kGetter) return row_of(d)->fn(vm, Args{me.slot(), 1});
  return make_bound_method(vm, d.value().as<Record>()->items[kRow], me);
}

Value make_getset(Vm& vm, const Native* row, Value owner_) {
  Local<> owner(vm, owner_);
  Value made = TRY(make_record(vm, kGetSetType, kFields));
  made.as<Record>()->items[kRow] = Value::from_const(row);
  made.as<Record>()->items[kOwner] = owner;
  return made;
}

Value class_native(Vm& vm, Value native_, Value type_) {
  Local<> native(vm, native_), type(vm, type_);
  if (vm.descriptors.is_undefined()) {
    Value d = TRY(make_dict(vm));
    vm.descriptors = d;
  }
  const Native* row = native.value().as<Native>();
  // All types share the wrapper of a slot: that of each is told apart by the owner.
  const bool shared = is_slot_wrapper(row);
  const Type* owner = shared ? owner_of(vm, row, type.value().as<Type>()) : nullptr;
  const uintptr_t place = (reinterpret_cast<uintptr_t>(row) + reinterpret_cast<uintptr_t>(owner)) / alignof(Value);
  const Value key = Value::small(static_cast<i64>(place & 0x3FFF'FFFF));
  Value known = TRY(dict_get(vm, vm.descriptors, key));
  if (!known.is_undefined() && row_of(known) == row) {
    Value its_owner = known.as<Record>()->items[kOwner];
    if (shared ? owner && its_owner == Value::from_const(owner) : is_subtype(vm, type, its_owner)) return known;
  }
  if (!shared) owner = owner_of(vm, row, type.value().as<Type>());
  if (!owner) return native;
  const Type& kind = (row->native_flags & kGetter) ? kGetSetType
                     : is_slot(row->name)          ? kWrapperDescriptorType
                                                   : kMethodDescriptorType;
  Local<> made(vm, make_record(vm, kind, kFields));
  if (made.is_raised()) return made;
  made.value().as<Record>()->items[kRow] = native;
  made.value().as<Record>()->items[kOwner] = Value::from_const(owner);
  TRY_OK(dict_set(vm, vm.descriptors, key, made));
  return made;
}

}  // namespace adder::vm
