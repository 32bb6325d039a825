// staticmethod, classmethod and property. The first two are Records of the wrapped callable and of a Dict of the
// attributes they took over from it; a property is one of its functions, its text, and the name under which a class got
// it.
#include "vm/core/iterate.h"
#include "vm/objects/arguments.h"
#include "vm/objects/class.h"
#include "vm/run/calls.h"

namespace adder::vm {

#define COUNT(rows) (sizeof rows / sizeof *rows)

namespace {

enum WrapperField { kWrapped, kWrapperDict };

Value descriptor_get(Vm& vm, Args a) {
  Value owner = a.has(2) && !a[2].is_none() ? a[2] : type_of(vm, a[1]);
  return bind_attribute(vm, a[0], a[1].is_none() ? Value() : a[1], owner);
}

bool is_plain_type(Value v) { return v.obj()->shape < kFirstUserShape; }

// ---- staticmethod, classmethod

// What they take over from the function, as functools.wraps() does.
Value wrapper_fill(Vm& vm, Local<Record>& w, Value callable) {
  w->items[kWrapped] = callable;
  Local<> dict(vm, make_dict(vm)), name(vm, Value());
  if (dict.is_raised()) return dict;
  for (Value n : {N(__module__), N(__name__), N(__qualname__), N(__doc__), N(__annotations__)}) {
    name = n;
    Value v = get_attr_or_undefined(vm, w->items[kWrapped], name);
    if (v.is_raised()) return v;
    if (!v.is_undefined()) TRY_OK(dict_set(vm, dict, name, v));
  }
  w->items[kWrapperDict] = dict;
  return Value::none();
}

Value wrapper_make(Vm& vm, Value type_, Args args, Value names) {
  Local<> type(vm, type_), callable(vm, Value::none());
  if (!init_takes_arguments(type_)) {
    const char* name = native_base(type_.as<Type>()) == &kStaticMethodType ? "staticmethod" : "classmethod";
    if (!no_keywords(vm, name, names) || !check_count(vm, name, args.count, 1, 1)) return Value::raised();
    callable = args[0];
  }
  Object* o = alloc_for_type(vm, type, Kind::Record, sizeof(Record) + kWrapperFields * sizeof(Value), kWrapperFields);
  if (!o) return Value::raised();
  Local<Record> w(vm, Value::from(o));
  w->items[kWrapped] = callable;
  return w;
}
Value wrapper_init(Vm& vm, Args a) {  // of a subclass, from its __init__
  Local<Record> w(vm, a[0]);
  w->items[kWrapped] = a[1];
  return Value::none();
}

// The Dict, filled when it is first wanted: most wrappers are only ever called.
Value wrapper_dict(Vm& vm, Local<Record>& w) {
  if (w->items[kWrapperDict].is_undefined()) TRY(wrapper_fill(vm, w, w->items[kWrapped]));
  return w->items[kWrapperDict];
}

Value wrapper_abstract(Vm& vm, Args a) {
  Value v = get_attr_or_undefined(vm, a[0].as<Record>()->items[kWrapped], N(__isabstractmethod__));
  if (v.is_raised()) return v;
  return v.is_undefined() ? Value::false_() : truth(vm, v);
}

Value wrapper_getattr(Vm& vm, Value self, Value name_) {
  auto* r = self.as<Record>();
  if (name_ == N(__func__)) return r->items[kWrapped];
  if (name_ == N(__wrapped__)) return r->items[kWrapped];
  Local<> name(vm, name_);
  Local<Record> w(vm, self);
  Local<> dict(vm, wrapper_dict(vm, w));
  if (dict.is_raised()) return dict;
  if (name.value() == N(__dict__)) return dict;
  return dict_get_name(dict, name);
}

Value wrapper_setattr(Vm& vm, Value self, Value name_, Value value_) {
  if (!is_plain_type(self)) return Value();
  Local<> name(vm, name_), value(vm, value_);
  Local<Record> w(vm, self);
  Local<> dict(vm, wrapper_dict(vm, w));
  if (dict.is_raised()) return dict;
  if (!value.value().is_undefined()) {
    TRY_OK(dict_set(vm, dict, name, value));
    return Value::none();
  }
  Value old = TRY(dict_pop(vm, dict, name));
  return old.is_undefined() ? old : Value::none();
}

Value wrapper_repr(Vm& vm, Value self) {
  Local<Record> w(vm, self);
  StrBuilder b(vm);
  const bool is_static = native_base(type_ptr(vm, self)) == &kStaticMethodType;
  TRY_OK(b.append(is_static ? "<staticmethod(" : "<classmethod(") && b.append_repr(w->items[kWrapped]) &&
         b.append(")>"));
  return b.take_str();
}

Value static_call(Vm& vm, Value self, Args args, Value names) {
  return call(vm, self.as<Record>()->items[kWrapped], args, names);
}

constinit const Native kWrapperRows[] = {
    native(N(__get__), descriptor_get, 2, 3),
    native(N(__init__), wrapper_init, 2, 2),
    native(N(__isabstractmethod__), wrapper_abstract, 1, 1, nullptr, kGetter),
};
constexpr TypeOps kStaticOps{.repr = wrapper_repr,
                             .call = static_call,
                             .getattr = wrapper_getattr,
                             .setattr = wrapper_setattr,
                             .make = wrapper_make};
constexpr TypeOps kClassOps{
    .repr = wrapper_repr, .getattr = wrapper_getattr, .setattr = wrapper_setattr, .make = wrapper_make};

// ---- property

constexpr PropertyField kGet = kPropertyGet, kSet = kPropertySet, kDel = kPropertyDel, kDoc = kPropertyDoc,
                        kName = kPropertyName, kDocFromGetter = kPropertyDocFromGetter;
constexpr u32 kPropertyFields = kDocFromGetter + 1;

Value property_init(Vm& vm, Args a) {  // self, fget, fset, fdel, doc
  Local<Record> p(vm, a[0]);
  for (u32 i = 0; i < 4; ++i) p->items[i] = a.has(i + 1) ? a[i + 1] : Value::none();
  p->items[kDocFromGetter] = Value::false_();
  if (!p->items[kDoc].is_none() || p->items[kGet].is_none()) {
    // An instance of a subclass shows the text as an attribute of its own.
    if (is_plain_type(p) || p->items[kDoc].is_none()) return Value::none();
    TRY(set_attr(vm, p, N(__doc__), p->items[kDoc]));
    return Value::none();
  }
  Value d = get_attr_or_undefined(vm, p->items[kGet], N(__doc__));
  if (d.is_raised()) return d;
  if (d.is_undefined() || d.is_none()) return Value::none();
  p->items[kDocFromGetter] = Value::true_();
  if (is_plain_type(p)) {
    p->items[kDoc] = d;
    return Value::none();
  }
  TRY(set_attr(vm, p, N(__doc__), d));
  return Value::none();
}

constinit const Native kPropertyInit = native(N(__init__), property_init, 1, 5, "- fget fset fdel doc");

Value property_make(Vm& vm, Value type, Args args, Value names_) {
  Local<> names(vm, names_);
  const bool later = init_takes_arguments(type);
  Object* o = alloc_for_type(vm, type, Kind::Record, sizeof(Record) + kPropertyFields * sizeof(Value), kPropertyFields);
  if (!o) return Value::raised();
  Local<Record> p(vm, Value::from(o));
  for (u32 i = 0; i <= kName; ++i) p->items[i] = Value::none();
  p->items[kDocFromGetter] = Value::false_();
  if (later) return p;
  const u32 positional = positional_count(args, names);
  if (positional > 4) return raise(vm, kTypeErrorType, "property() takes at most 4 arguments (%u given)", positional);
  StackArgs all(vm, args.count + 1);
  if (!all.ok()) return Value::raised();
  all[0] = p;
  for (u32 i = 0; i < args.count; ++i) all[i + 1] = args[i];
  if (!names.value().is_undefined())
    for (u32 i = 0; i < names.value().as<Tuple>()->len; ++i) {
      Value name = names.value().as<Tuple>()->items[i];
      if (name != N(fget) && name != N(fset) && name != N(fdel) && name != N(doc))
        return raise(vm, kTypeErrorType, "'%v' is an invalid keyword argument for property()", name);
    }
  TRY(call_native(vm, Value::from_const(&kPropertyInit), all.slots(), args.count + 1, names));
  return p;
}

// The same property with another function, made by calling its class.
Value property_with(Vm& vm, Args a, u32 which) {
  Local<Record> p(vm, a[0]);
  StackArgs all(vm, 4);
  if (!all.ok()) return Value::raised();
  for (u32 i = 0; i < 4; ++i) all[i] = p->items[i];
  if (!a[1].is_none()) all[which] = a[1];
  if (p->items[kDocFromGetter].is_true() && !all[kGet].is_none()) all[kDoc] = Value::none();
  Value made = TRY(call(vm, type_of(vm, p), Args{all.slots(), 4}));
  if (is_instance(vm, made, kPropertyType)) made.as<Record>()->items[kName] = p->items[kName];
  return made;
}
Value property_getter(Vm& vm, Args a) { return property_with(vm, a, kGet); }
Value property_setter(Vm& vm, Args a) { return property_with(vm, a, kSet); }
Value property_deleter(Vm& vm, Args a) { return property_with(vm, a, kDel); }

Value property_getattr(Vm&, Value self, Value name) {
  auto* p = self.as<Record>();
  return name == N(__doc__) && is_plain_type(self) ? p->items[kDoc] : Value();
}
Value property_setattr(Vm& vm, Value self, Value name, Value value) {
  if (name == N(fget) || name == N(fset) || name == N(fdel))
    return raise(vm, kAttributeErrorType, "readonly attribute");
  if (name != N(__doc__) || !is_plain_type(self)) return Value();
  self.as<Record>()->items[kDoc] = value.is_undefined() ? Value::none() : value;
  return Value::none();
}
Value property_set_name(Vm&, Args a) {
  a[0].as<Record>()->items[kName] = a[2];
  return Value::none();
}
Value property_abstract(Vm& vm, Args a) {
  for (u32 i = 0; i < 3; ++i) {
    Value f = a[0].as<Record>()->items[i];
    if (f.is_none()) continue;
    Value v = get_attr_or_undefined(vm, f, N(__isabstractmethod__));
    if (v.is_raised()) return v;
    if (v.is_undefined()) continue;
    v = TRY(truth(vm, v));
    if (v.is_true()) return v;
  }
  return Value::false_();
}
Value property_set(Vm& vm, Args a) { return property_assign(vm, a[0], a[1], a[2]); }
Value property_delete(Vm& vm, Args a) { return property_assign(vm, a[0], a[1], Value()); }

Value no_accessor(Vm& vm, Value property, Value object, const char* what) {
  Local<> name(vm, property.as<Record>()->items[kName]), self(vm, object);
  Local<> owner(vm, type_qualname(type_ptr(vm, object)));
  if (name.value().is_none()) return raise(vm, kAttributeErrorType, "property of %r object has no %s", owner, what);
  return raise(vm, kAttributeErrorType, "property %r of %r object has no %s", name, owner, what);
}

template <PropertyField F>
Value property_part(Vm&, Args a) {
  return a[0].as<Record>()->items[F];
}

constinit const Native kPropertyRows[] = {
    native(N(fget), property_part<kGet>, 1, 1, nullptr, kGetter),
    native(N(fset), property_part<kSet>, 1, 1, nullptr, kGetter),
    native(N(fdel), property_part<kDel>, 1, 1, nullptr, kGetter),
    native(N(getter), property_getter, 2, 2),
    native(N(setter), property_setter, 2, 2),
    native(N(deleter), property_deleter, 2, 2),
    native(N(__get__), descriptor_get, 2, 3),
    native(N(__set__), property_set, 3, 3),
    native(N(__delete__), property_delete, 2, 2),
    native(N(__set_name__), property_set_name, 3, 3),
    native(N(__init__), property_init, 1, 5, "- fget fset fdel doc"),
    native(N(__isabstractmethod__), property_abstract, 1, 1, nullptr, kGetter),
};
constexpr TypeOps kPropertyOps{.getattr = property_getattr, .setattr = property_setattr, .make = property_make};

}  // namespace

Value property_read(Vm& vm, Value property, Value object) {
  Value f = property.as<Record>()->items[kGet];
  return f.is_none() ? no_accessor(vm, property, object, "getter") : call1(vm, f, object);
}

Value property_assign(Vm& vm, Value property, Value object, Value value) {
  const bool deleting = value.is_undefined();
  Value f = property.as<Record>()->items[deleting ? kDel : kSet];
  if (f.is_none()) return no_accessor(vm, property, object, deleting ? "deleter" : "setter");
  TRY(deleting ? call1(vm, f, object) : call2(vm, f, object, value));
  return Value::none();
}

void property_set_name(Value property, Value name) { property.as<Record>()->items[kName] = name; }

constinit const Type kStaticMethodType = make_const_type(kTypeId_StaticMethod, N(staticmethod), &kObjectType,
                                                         Kind::Record, &kStaticOps, kWrapperRows, COUNT(kWrapperRows));
constinit const Type kClassMethodType = make_const_type(kTypeId_ClassMethod, N(classmethod), &kObjectType, Kind::Record,
                                                        &kClassOps, kWrapperRows, COUNT(kWrapperRows));
constinit const Type kPropertyType = make_const_type(kTypeId_Property, N(property), &kObjectType, Kind::Record,
                                                     &kPropertyOps, kPropertyRows, COUNT(kPropertyRows));

}  // namespace adder::vm
