// Built-in functions and bound methods. To Python, a built-in function that is bound is of the same type as one that is
// not.
#include "vm/core/iterate.h"
#include "vm/modules/modules.h"
#include "vm/objects/class.h"
#include "vm/run/calls.h"
#include "vm/run/import.h"

namespace adder::vm {

#define COUNT(rows) (sizeof rows / sizeof *rows)

Value make_bound_method(Vm& vm, Value function, Value self) {
  Local<> f(vm, function), s(vm, self);
  u16 shape = function.is(Kind::Native) ? kTypeId_NativeFunction : kTypeId_BoundMethod;
  Object* o = vm.heap.allocate(vm, shape, Kind::BoundMethod, sizeof(BoundMethod), 0);
  if (!o) return Value::raised();
  auto* m = reinterpret_cast<BoundMethod*>(o);
  m->function = f;
  m->self = s;
  return Value::from(o);
}

bool is_callable(Vm& vm, Value v) {
  if (v.is(Kind::Type)) return true;
  const Type* t = type_ptr(vm, v);
  return t->type_flags & kTypeHeap ? !lookup_special(vm, v, N(__call__)).is_undefined() : t->ops->call != nullptr;
}

namespace {

Value method_getattr(Vm& vm, Value self, Value name) {
  auto* m = self.as<BoundMethod>();
  if (name == N(__self__)) return m->self;
  if (name == N(__func__)) return m->function;
  if (name == N(__doc__)) return get_attr_or_undefined(vm, m->function, name);
  // What methods can do themselves must not be done by the function without self.
  if (name != N(__dict__) && !lookup_in_type(vm, Value::from_const(&kBoundMethodType), name).is_undefined())
    return Value();
  return get_attr_or_undefined(vm, m->function, name);
}

Value method_repr(Vm& vm, Value self) {
  Local<BoundMethod> m(vm, self);
  Local<> name(vm, get_attr_or_undefined(vm, m->function, N(__qualname__)));
  if (name.is_raised()) return name;
  if (!name.value().is(Kind::Str)) {
    name = get_attr_or_undefined(vm, m->function, N(__name__));
    if (name.is_raised()) return name;
  }
  StrBuilder b(vm);
  TRY_OK(b.append("<bound method ") && (name.value().is(Kind::Str) ? b.append_str(name) : b.append("?")) &&
         b.append(" of ") && b.append_repr(m->self) && b.append(">"));
  return b.take_str();
}

Value method_compare(Vm& vm, CompareOp op, Value l, Value r) {
  if (!r.is(Kind::BoundMethod) || !l.is(Kind::BoundMethod) || (op != CompareOp::Eq && op != CompareOp::Ne))
    return Value::not_implemented();
  Value same = Value::boolean(l.as<BoundMethod>()->self == r.as<BoundMethod>()->self);
  if (same.is_true()) same = TRY(equal(vm, l.as<BoundMethod>()->function, r.as<BoundMethod>()->function));
  return Value::boolean(same.is_true() == (op == CompareOp::Eq));
}
Value method_hash(Vm& vm, Value self) {
  Local<> m(vm, self);
  Value a = TRY(identity_hash(vm, m.value().as<BoundMethod>()->self));
  i64 h = i64{a.as_small()} * 31;
  Value b = TRY(hash(vm, m.value().as<BoundMethod>()->function));
  return Value::small((h ^ b.as_small()) & 0x1FFF'FFFF);
}
Value method_make(Vm& vm, Value, Args a, Value names) {  // types.MethodType(function, object)
  if (!names.is_undefined()) return raise(vm, kTypeErrorType, "method() takes no keyword arguments");
  if (a.count != 2) return raise(vm, kTypeErrorType, "method expected 2 arguments, got %u", a.count);
  if (!is_callable(vm, a[0])) return raise(vm, kTypeErrorType, "first argument must be callable");
  if (a[1].is_none()) return raise(vm, kTypeErrorType, "instance must not be None");
  Local<> f(vm, a[0]), s(vm, a[1]);
  Object* o = vm.heap.allocate_fast(vm, kTypeId_BoundMethod, Kind::BoundMethod, sizeof(BoundMethod), 0);
  if (!o) return Value::raised();
  reinterpret_cast<BoundMethod*>(o)->function = f;
  reinterpret_cast<BoundMethod*>(o)->self = s;
  return Value::from(o);
}
Value method_call(Vm& vm, Value self, Args args, Value names) { return call(vm, self, args, names); }
Value method_get(Vm&, Args a) { return a[0]; }  // it is bound already
Value method_reduce(Vm& vm, Args a) {
  Local<> inner(vm, make_tuple(vm, 2)), function(vm, Value());
  if (inner.is_raised()) return inner;
  function = get_attr(vm, a[0].as<BoundMethod>()->function, N(__name__));
  if (function.is_raised()) return function;
  inner.value().as<Tuple>()->items[0] = a[0].as<BoundMethod>()->self;
  inner.value().as<Tuple>()->items[1] = function;
  function = lookup_builtin(vm, N(getattr));
  Value out = TRY(make_tuple(vm, 2));
  out.as<Tuple>()->items[0] = function;
  out.as<Tuple>()->items[1] = inner;
  return out;
}

constinit const Native kMethodRows[] = {
    native(N(__get__), method_get, 2, 3),
    native(N(__reduce__), method_reduce, 1, 1),
};
constexpr TypeOps kBoundMethodOps{.repr = method_repr,
                                  .hash = method_hash,
                                  .call = method_call,
                                  .compare = method_compare,
                                  .getattr = method_getattr,
                                  .make = method_make};

// ---- natives

Value native_self_type_name(Vm& vm, Value self) {
  return self.is(Kind::Type) ? self.as<Type>()->name : type_ptr(vm, self)->name;
}

// A built-in method's qualified name is that of its type and its own.
Value native_qualname(Vm& vm, Value self) {
  if (self.is(Kind::Native)) return self.as<Native>()->name;
  Local<BoundMethod> m(vm, self);
  if (!m->function.is(Kind::Native) || m->self.is(Kind::Module)) return get_attr(vm, m->function, N(__qualname__));
  StrBuilder b(vm);
  TRY_OK(b.append_str(native_self_type_name(vm, m->self)) && b.append(".") &&
         b.append_str(m->function.as<Native>()->name));
  return b.take_str();
}

Value native_module(Vm& vm, Value self) {
  Value name = native_module_name(vm, self);
  return import_module(vm, name);
}

Value native_getattr(Vm& vm, Value self, Value name) {
  const bool bound = self.is(Kind::BoundMethod);
  if (name == N(__self__)) return bound ? self.as<BoundMethod>()->self : native_module(vm, self);
  if (name == N(__qualname__)) return native_qualname(vm, self);
  if (name == N(__text_signature__)) return Value::none();
  if (bound) {
    if (name == N(__module__) && self.as<BoundMethod>()->function.is(Kind::Native)) return Value::none();
    if (name == N(__name__) || name == N(__doc__) || name == N(__module__))
      return get_attr_or_undefined(vm, self.as<BoundMethod>()->function, name);
    return Value();
  }
  if (name == N(__name__)) return self.as<Native>()->name;
  if (name == N(__doc__)) return Value::none();
  if (name == N(__module__)) return native_module_name(vm, self);
  return Value();
}
Value native_compare(Vm& vm, CompareOp op, Value l, Value r) {
  return l.is(Kind::BoundMethod) && r.is(Kind::BoundMethod) ? method_compare(vm, op, l, r) : Value::not_implemented();
}
Value native_hash(Vm& vm, Value self) {
  return self.is(Kind::BoundMethod) ? method_hash(vm, self) : identity_hash(vm, self);
}
Value native_repr(Vm& vm, Value self) {
  Local<> me(vm, self);
  StrBuilder b(vm);
  if (self.is(Kind::Native)) {
    TRY_OK(b.append("<built-in function ") && b.append_str(self.as<Native>()->name) && b.append(">"));
    return b.take_str();
  }
  Local<> name(vm, get_attr(vm, self.as<BoundMethod>()->function, N(__name__)));
  if (name.is_raised()) return name;
  Local<> owner(vm, me.value().as<BoundMethod>()->self);
  TRY_OK(b.append("<built-in method ") && b.append_str(name) && b.append(" of ") &&
         b.append_str(type_ptr(vm, owner)->name) && b.append(" object at 0x") && append_identity(vm, b, owner) &&
         b.append(">"));
  return b.take_str();
}
Value native_reduce(Vm& vm, Args a) {
  return a[0].is(Kind::BoundMethod) ? method_reduce(vm, a) : a[0].as<Native>()->name;
}
constinit const Native kNativeRows[] = {native(N(__reduce__), native_reduce, 1, 1)};
constexpr TypeOps kNativeOps{.repr = native_repr,
                             .hash = native_hash,
                             .call = method_call,
                             .compare = native_compare,
                             .getattr = native_getattr};

}  // namespace

constinit const Type kBoundMethodType = make_const_type(kTypeId_BoundMethod, N(method), &kObjectType, Kind::BoundMethod,
                                                        &kBoundMethodOps, kMethodRows, COUNT(kMethodRows), kTypeFinal);
constinit const Type kNativeFunctionType =
    make_const_type(kTypeId_NativeFunction, N(builtin_function_or_method), &kObjectType, Kind::Native, &kNativeOps,
                    kNativeRows, COUNT(kNativeRows), kTypeFinal | kTypeNoInstances);

}  // namespace adder::vm
