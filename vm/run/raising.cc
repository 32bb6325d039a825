// Instructions that raise, match exceptions and enter and leave `with`. Called by the loop.
#include "vm/objects/class.h"
#include "vm/run/calls.h"
#include "vm/run/instructions.h"

namespace adder::vm {

// What `raise X` raises: an instance as it is, or an instance of the class X.
Value exception_from(Vm& vm, Value v) {
  if (v.is(Kind::Exception)) return v;
  if (v.is(Kind::Type) && (v.as<Type>()->type_flags & kTypeIsException)) {
    Local<> type(vm, v);
    Value e = TRY(call0(vm, v));
    if (e.is(Kind::Exception)) return e;
    return raise(vm, kTypeErrorType, "calling %r should have returned an instance of BaseException, not %v", type,
                 type_of(vm, e));
  }
  return raise(vm, kTypeErrorType, "exceptions must derive from BaseException");
}

Value raise_statement(Vm& vm, Value v) {
  Value e = TRY(exception_from(vm, v));
  return raise_value(vm, e);
}

Value raise_from(Vm& vm, Value v, Value cause_) {
  Local<> cause(vm, cause_);
  Local<Exception> e(vm, exception_from(vm, v));
  if (e.is_raised()) return e;
  if (!cause.value().is_none()) {
    if (!cause.value().is(Kind::Exception) &&
        !(cause.value().is(Kind::Type) && (cause.value().as<Type>()->type_flags & kTypeIsException)))
      return raise(vm, kTypeErrorType, "exception causes must derive from BaseException");
    cause = exception_from(vm, cause);
    if (cause.is_raised()) return cause;
    e->cause = cause;
  } else {
    e->cause = Value();
  }
  e.value().obj()->flags |= kUserFlag;
  return raise_value(vm, e);
}

// `types`: an exception class or a tuple of such; all are looked at before the first is matched.
Value match_except(Vm& vm, Value exc, Value types) {
  bool tuple = types.is(Kind::Tuple);
  u32 n = tuple ? types.as<Tuple>()->len : 1;
  auto type = [&](u32 i) { return tuple ? types.as<Tuple>()->items[i] : types; };
  for (u32 i = 0; i < n; ++i)
    if (!type(i).is(Kind::Type) || !(type(i).as<Type>()->type_flags & kTypeIsException))
      return raise(vm, kTypeErrorType, "catching classes that do not inherit from BaseException is not allowed");
  Local<> list(vm, types), actual(vm, type_of(vm, exc));
  for (u32 i = 0; i < n; ++i) {
    types = list;
    if (is_subtype(vm, actual, type(i))) return Value::true_();
  }
  return Value::false_();
}

Value with_enter(Vm& vm, Value* out, Value manager_) {
  Local<> manager(vm, manager_);
  Value enter = lookup_special(vm, manager, N(__enter__));
  if (enter.is_undefined())
    return raise(vm, kTypeErrorType, "'%t' object does not support the context manager protocol", manager);
  Value exit = lookup_special(vm, manager, N(__exit__));
  if (exit.is_undefined())
    return raise(vm, kTypeErrorType,
                 "'%t' object does not support the context manager protocol (missed __exit__ method)", manager);
  Local<> bound_exit(vm, bind_attribute(vm, exit, manager, type_of(vm, manager)));
  if (bound_exit.is_raised()) return bound_exit;
  enter = lookup_special(vm, manager, N(__enter__));
  Value bound = TRY(bind_attribute(vm, enter, manager, type_of(vm, manager)));
  Value entered = TRY(call0(vm, bound));
  out[0] = bound_exit;
  out[1] = entered;
  return Value::none();
}

Value exit_call(Vm& vm, Value exit, Value exc) {
  Local<> e(vm, exc), f(vm, exit);
  Local<> tb(vm, get_attr(vm, exc, N(__traceback__)));
  if (tb.is_raised()) return tb;
  return call3(vm, f, type_of(vm, e), e, tb);
}

Value with_exit(Vm& vm, Value exit, Value exc) {
  Value r = TRY(exit_call(vm, exit, exc));
  return truth(vm, r);
}

}  // namespace adder::vm
