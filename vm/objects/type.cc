// The type `type`: attributes of classes, calling them, and what they say of themselves.
#include "vm/core/iterate.h"
#include "vm/objects/class.h"
#include "vm/objects/shape.h"
#include "vm/run/calls.h"

namespace adder::vm {

Value type_new(Vm&, Value metaclass, Args, Value);

static Value heap_dict_value(const Type* t, Value name) {
  return t->type_flags & kTypeHeap ? dict_get_name(t->dict, name) : Value();
}

static Value type_module_name(const Type* t) {
  Value m = t->type_flags & kTypeHeap ? heap_dict_value(t, N(__module__)) : lookup_own(t, N(__module__));
  return m.is_undefined() ? N(builtins) : m;
}
Value type_qualname(const Type* t) { return t->qualname.is_undefined() ? t->name : t->qualname; }

Value type_full_name(Vm& vm, Value type) {
  Local<Type> t(vm, type);
  Value m = type_module_name(t.get());
  if (!m.is(Kind::Str) || m == N(builtins)) return type_qualname(t.get());
  StrBuilder b(vm);
  TRY_OK(b.append_str(m) && b.append_char('.') && b.append_str(type_qualname(t.get())));
  return b.take_str();
}

Value type_repr(Vm& vm, Value self) {
  Local<Type> t(vm, self);
  StrBuilder b(vm);
  TRY_OK(b.append("<class '"));
  Value m = type_module_name(t.get());
  if (m.is(Kind::Str) && m != N(builtins)) TRY_OK(b.append_str(m) && b.append_char('.'));
  TRY_OK(b.append_str(type_qualname(t.get())) && b.append("'>"));
  return b.take_str();
}

static Value type_bases(Vm& vm, Value self) {
  auto* t = self.as<Type>();
  if (!t->bases.is_undefined()) return t->bases;
  if (t->base.is_undefined()) return make_tuple(vm, 0u);
  Local<> base(vm, t->base);
  const bool also = t->type_flags & kTypeAlsoException;
  Value r = TRY(make_tuple(vm, also ? 2 : 1));
  r.as<Tuple>()->items[0] = base;
  if (also) r.as<Tuple>()->items[1] = Value::from_const(&kExceptionType);
  return r;
}

Value type_mro(Vm& vm, Value self_value) {
  Local<Type> self(vm, self_value);
  if (!self->mro.is_undefined()) return self->mro;
  u32 n = 0;
  bool also = false;
  for (Value at = self; !at.is_undefined(); at = native_mro_next(at, &also)) ++n;
  Value r = TRY(make_tuple(vm, n));
  u32 i = 0;
  for (Value at = self; !at.is_undefined(); at = native_mro_next(at, &also)) r.as<Tuple>()->items[i++] = at;
  return r;
}

// What a built-in type's __dict__ shows: its operations and its rows.
static bool fill_native_dict(Vm& vm, const Local<Type>& t, const Local<>& out) {
  Value name;
  for (u32 i = 0; !(name = slot_wrapper_name(i)).is_undefined(); ++i) {
    Value wrapper = slot_wrapper(t.get(), name);
    if (wrapper.is_undefined()) continue;
    if (!(wrapper.as<Native>()->native_flags & (kStaticNative | kClassNative))) wrapper = class_native(vm, wrapper, t);
    if (wrapper.is_raised() || !dict_set(vm, out, slot_wrapper_name(i), wrapper)) return false;
  }
  for (u32 i = 0; i < t->row_count; ++i) {
    const Native* row = &t->rows[i];
    Local<> shown(vm, Value::from_const(row));
    if (!(row->native_flags & (kStaticNative | kClassNative))) shown = class_native(vm, shown, t);
    if (shown.is_raised() || !dict_set(vm, out, row->name, shown)) return false;
  }
  for (u32 i = 0; i < t->const_count; ++i)
    if (!dict_set(vm, out, t->consts[i].name, t->consts[i].value)) return false;
  return !(t->type_flags & kTypeUnhashable) || dict_set(vm, out, N(__hash__), Value::none());
}

// A proxy of the class's own names; of a built-in type, which keeps none, of a dict made for it.
static Value type_dict(Vm& vm, Value self) {
  Local<Type> t(vm, self);
  Local<> names(vm, t->type_flags & kTypeHeap ? t->dict : make_dict(vm));
  if (names.is_raised()) return names;
  if (!(t->type_flags & kTypeHeap)) TRY_OK(fill_native_dict(vm, t, names));
  Value proxy = TRY(make_record(vm, kMappingProxyType, 1));
  proxy.as<Record>()->items[0] = names;
  return proxy;
}

Value type_attribute(Vm& vm, Value type, Value name) {
  Value found = lookup_in_type(vm, type, name);
  if (found.is_undefined()) return found;
  return bind_attribute(vm, found, Value(), type);
}

// What CPython keeps in numbers: a little of it, for programs that ask.
static Value type_number(Vm&, const Type* t, Value name) {
  const bool heap = t->type_flags & kTypeHeap;
  const i64 basic = t->layout == Kind::Instance ? 16 : 24;
  if (name == N(__basicsize__)) return Value::small(basic);
  if (name == N(__itemsize__)) {
    const Type* n = native_base(t);
    return Value::small(n == &kTupleType ? 8 : n == &kIntType ? 4 : n == &kBytesType ? 1 : n == &kTypeType ? 40 : 0);
  }
  const bool dict = (heap && !(t->type_flags & kTypeHasSlots)) || (t->type_flags & kTypeIsException);
  if (name == N(__dictoffset__)) return Value::small(dict ? basic : 0);
  if (name == N(__weakrefoffset__)) return Value::small(heap && !(t->more_flags & kTypeNoWeakRef) ? basic + 8 : 0);
  if (name != N(__flags__)) return Value();
  i64 flags = (heap ? 1 << 9 : 1 << 8) | (t->type_flags & kTypeFinal ? 0 : 1 << 10) | 1 << 12;
  if (t->type_flags & kTypeAbstract) flags |= 1 << 20;
  return Value::small(flags);
}

// The first place for what a class has by that name, or the one that has it.
Vm::TypeAttr& type_attr_place(Vm& vm, Value type, Value name) {
  const u32 i = static_cast<u32>(type.bits() / sizeof(Value) ^ name.bits() / (2 * kGranule)) % kTypeAttrCacheSize;
  Vm::TypeAttr& first = vm.type_attrs[i];
  if (kCacheWays == 1 || (first.type == type && first.name == name)) return first;
  Vm::TypeAttr& second = vm.type_attrs[i ^ 1];
  return second.type == type && second.name == name ? second : first;
}

// What a look-up in a plain class has found is remembered, unless it was made for the occasion, as a bound method is.
static Value remember_attribute(Vm& vm, const Local<>& type, const Local<>& name, Value found_) {
  if constexpr (!kWord64) return found_;
  Local<> found(vm, found_);
  if (type.value().obj()->shape >= kFirstUserShape) {  // a metaclass that may say something else each time
    Value own = lookup_special(vm, type, N(__getattribute__));
    if (!own.is_undefined() && !own.is(Kind::Native)) return found;
  }
  if (!is_descriptor(found) && lookup_in_type(vm, type, name) != found.value()) return found;
  if (is_changing_name(vm, name) && dict_get_name(type.value().as<Type>()->dict, name) != found.value()) return found;
  Vm::TypeAttr& e = type_attr_place(vm, type, name);
  vm.type_attrs[static_cast<size_t>(&e - vm.type_attrs) ^ 1] = e;
  e = {type, name, found};
  vm.attributes_cached = true;
  return found;
}

static Value type_getattr(Vm& vm, Value self, Value name_) {
  if constexpr (kWord64) {
    const Vm::TypeAttr& known = type_attr_place(vm, self, name_);
    if (known.type == self && known.name == name_) return known.value;
  }
  auto* t = self.as<Type>();
  if (t->shape >= kFirstUserShape) {  // a data descriptor of a metaclass comes first
    Value found = lookup_special(vm, self, name_);
    if (found.is_object() && !found.is(Kind::Native) && comes_first(vm, found)) {
      Local<> me(vm, self);
      return bind_attribute(vm, found, me, type_of(vm, me));
    }
  }
  if (name_ == N(__name__)) return t->name;
  if (name_ == N(__qualname__)) return type_qualname(t);
  if (name_ == N(__module__)) return type_module_name(t);
  if (name_ == N(__bases__)) return type_bases(vm, self);
  if (name_ == N(__base__)) return t->base.is_undefined() ? Value::none() : t->base;
  if (name_ == N(__mro__)) return type_mro(vm, self);
  if (name_ == N(__dict__)) return type_dict(vm, self);
  if (name_ == N(__class__)) return type_of(vm, self);
  if (name_ == N(__doc__)) {
    Local<> me(vm, self);
    Value d = t->type_flags & kTypeHeap ? heap_dict_value(t, N(__doc__)) : Value();
    return d.is_undefined() ? Value::none() : bind_attribute(vm, d, Value(), me);
  }
  if (name_ == N(__abstractmethods__)) {
    Value own = heap_dict_value(t, name_);
    return own.is_undefined() ? raise(vm, kAttributeErrorType, "%v", name_) : own;
  }
  if (name_ == N(__type_params__)) {
    Value own = t->type_flags & kTypeHeap ? heap_dict_value(t, name_) : Value();
    return own.is_undefined() ? make_tuple(vm, 0) : own;
  }
  if (Value number = type_number(vm, t, name_); !number.is_undefined()) return number;
  Local<> type(vm, self), name(vm, name_);
  if (name.value() == N(__annotations__)) {
    Value own = heap_dict_value(t, N(__annotations__));
    if (!own.is_undefined()) return own;
    if (!(t->type_flags & kTypeHeap)) return Value();
    Local<> fresh(vm, make_dict(vm));
    if (fresh.is_raised()) return fresh;
    TRY_OK(dict_set(vm, type.value().as<Type>()->dict, name, fresh));
    return fresh;
  }
  Value meta_found;
  if (type.value().obj()->shape >= kFirstUserShape) {
    meta_found = lookup_special(vm, type, name);
    if (!meta_found.is_undefined() && comes_first(vm, meta_found))
      return bind_attribute(vm, meta_found, type, type_of(vm, type));
  }
  Value own = TRY(type_attribute(vm, type, name));
  if (!own.is_undefined()) return remember_attribute(vm, type, name, own);
  if (type.value().obj()->shape >= kFirstUserShape) {
    meta_found = lookup_special(vm, type, name);
    if (!meta_found.is_undefined()) return bind_attribute(vm, meta_found, type, type_of(vm, type));
  }
  return Value();  // on to type's own rows (mro, __subclasses__, ...)
}

static Value type_setattr(Vm& vm, Value self, Value name_, Value value_) {
  Local<Type> t(vm, self);
  Local<> name(vm, name_), value(vm, value_);
  if (!(t->type_flags & kTypeHeap))
    return raise(vm, kTypeErrorType, "cannot set '%v' attribute of immutable type '%v'", name, t->name);
  if (t.value().obj()->shape >= kFirstUserShape) {
    Value f = lookup_special(vm, t, name);
    if (!f.is_undefined() && is_data_descriptor(vm, f)) return Value();
  }
  if (name.value() == N(__bases__)) return assign_bases(vm, t, value);
  if (name.value() == N(__class__)) return Value();
  for (Value fixed : {N(__mro__), N(__dict__), N(__base__), N(__flags__), N(__basicsize__)})
    if (name.value() == fixed)
      return raise_text(vm, kAttributeErrorType,
                        name.value() == N(__dict__) ? PACKED("attribute '__dict__' of 'type' objects is not writable")
                                                    : PACKED("readonly attribute"));
  const bool deleting = value.value().is_undefined(), naming = name.value() == N(__name__);
  if (naming || name.value() == N(__qualname__) || name.value() == N(__module__) || name.value() == N(__doc__)) {
    if (deleting)
      return raise(vm, kTypeErrorType, "cannot delete '%v' attribute of immutable type '%v'", name, t->name);
  }
  if (name.value() == N(__abstractmethods__)) {
    Value some = deleting ? Value::false_() : TRY(truth(vm, value));
    t->type_flags &= static_cast<u16>(~kTypeAbstract);
    if (some.is_true()) t->type_flags |= kTypeAbstract;
    if (deleting && dict_get_name(t->dict, name).is_undefined()) return raise(vm, kAttributeErrorType, "%v", name);
  }
  if (name.value() == N(__qualname__)) {
    if (!value.value().is(Kind::Str))
      return raise(vm, kTypeErrorType, "can only assign string to %v.__qualname__, not '%t'", t->name, value);
    t->qualname = value;
  } else if (deleting) {
    Value old = TRY(dict_pop(vm, t->dict, name));
    if (old.is_undefined())
      return raise(vm, kAttributeErrorType, "type object '%v' has no attribute '%v'", t->name, name);
  } else if (naming) {
    if (!value.value().is(Kind::Str))
      return raise(vm, kTypeErrorType, "can only assign string to %v.__name__, not '%t'", t->name, value);
    if (std::memchr(value.value().as<Str>()->data(), 0, value.value().as<Str>()->len))
      return raise(vm, kValueErrorType, "type name must not contain null characters");
    if (t->qualname.is_undefined()) t->qualname = t->name;
    t->name = value;
  } else {
    TRY_OK(dict_set(vm, t->dict, name, value));
  }
  if (forget_attribute(vm, t, name, value)) return Value::none();
  update_class_flags(vm, t);
  invalidate_attributes(vm);
  return Value::none();
}

static Value type_call(Vm& vm, Value self, Args args, Value names) {
  // type(x) and metaclass(name, bases, ns): the instance is a class itself.
  return construct(vm, self, args, names);
}

static Value type_mro_method(Vm& vm, Args a) {
  auto* t = a[0].as<Type>();
  Value mro = TRY(t->type_flags & kTypeHeap ? compute_mro(vm, a[0], t->bases) : type_mro(vm, a[0]));
  return call1(vm, Value::from_const(&kListType), mro);
}
static Value type_subclasses(Vm& vm, Args a) {
  if (!a[0].is(Kind::Type)) return raise(vm, kTypeErrorType, "unbound method type.__subclasses__() needs an argument");
  Value s = a[0].as<Type>()->subclasses;
  if (s.is_undefined()) return make_list(vm);
  Local<> out(vm, make_list(vm));
  if (out.is_raised()) return out;
  for (u32 i = 0; i < a[0].as<Type>()->subclasses.as<List>()->len; ++i) {
    Value sub = list_item(a[0].as<Type>()->subclasses, i).as<WeakRef>()->referent;
    if (!sub.is_undefined()) TRY_OK(list_append(vm, out, sub));
  }
  return out;
}
static Value type_instancecheck(Vm& vm, Args a) { return plain_isinstance(vm, a[1], a[0]); }
static Value type_subclasscheck(Vm& vm, Args a) { return plain_issubclass(vm, a[1], a[0]); }
static Value type_prepare(Vm& vm, Args) { return make_dict(vm); }
static Value type_call_method(Vm& vm, Args a) {  // a[0] keywords Dict or Undefined
  return call_with_dict(vm, a[1], a.from(2), a[0], true);
}
static Value type_new_method(Vm& vm, Args a) {
  if (!a[1].is(Kind::Type)) return raise(vm, kTypeErrorType, "type.__new__(X): X is not a type object (%t)", a[1]);
  if (!is_subtype(vm, a[1], Value::from_const(&kTypeType)))
    return raise(vm, kTypeErrorType, "type.__new__(%v): %v is not a subtype of type", a[1].as<Type>()->name,
                 a[1].as<Type>()->name);
  if (a[0].is_undefined() || a[0].as<Dict>()->len == 0) return type_new(vm, a[1], a.from(2), Value());
  return with_keywords_flat(
      vm, a.from(2), a[0], [](Vm& vm2, Value type, Args args, Value kw) { return type_new(vm2, type, args, kw); },
      a[1]);
}
static Value type_init_method(Vm& vm, Args a) {  // a[0] keywords, a[1] self
  if (a.count == 3 && a[0].is(Kind::Dict) && a[0].as<Dict>()->len)
    return raise(vm, kTypeErrorType, "type.__init__() takes no keyword arguments");
  if (a.count != 3 && a.count != 5) return raise(vm, kTypeErrorType, "type.__init__() takes 1 or 3 arguments");
  return Value::none();
}

constinit const Native kTypeRows[] = {
    native(N(mro), type_mro_method, 1, 1),
    native(N(__subclasses__), type_subclasses, 1, 1),
    native(N(__instancecheck__), type_instancecheck, 2, 2),
    native(N(__subclasscheck__), type_subclasscheck, 2, 2),
    native(N(__prepare__), type_prepare, 0, 255, nullptr, kClassNative | kVarArgs | kVarKeywords),
    native(N(__call__), type_call_method, 1, 255, nullptr, kVarArgs | kVarKeywords),
    native(N(__new__), type_new_method, 1, 255, nullptr, kStaticNative | kVarArgs | kVarKeywords),
    native(N(__init__), type_init_method, 1, 255, nullptr, kVarArgs | kVarKeywords),
};
constexpr TypeOps kTypeTypeOps{.repr = type_repr,
                               .call = type_call,
                               .binary = type_or,
                               .getattr = type_getattr,
                               .setattr = type_setattr,
                               .make = type_new};
constinit const Type kTypeType = make_const_type(kTypeId_Type, N(type), &kObjectType, Kind::Type, &kTypeTypeOps,
                                                 kTypeRows, sizeof kTypeRows / sizeof *kTypeRows);

}  // namespace adder::vm
