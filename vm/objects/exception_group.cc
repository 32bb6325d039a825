// See exception_group.h. A group is an Exception whose `extra` is the tuple of its members; args are the message and
// the sequence that the program gave. Messages are CPython 3.11's.
#include "vm/objects/exception_group.h"

#include "vm/objects/class.h"
#include "vm/objects/message.h"
#include "vm/objects/sequence.h"
#include "vm/run/calls.h"

namespace adder::vm {

namespace {

bool is_exception_class(Value v) { return v.is(Kind::Type) && (v.as<Type>()->type_flags & kTypeIsException); }

// Checks the arguments of a group's type; `members` becomes the tuple of exceptions, `type` the type to make.
Value check_arguments(Vm& vm, Local<>& type, Args args, Local<>& members) {
  if (args.count != 2)
    return raise(vm, kTypeErrorType, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%u given)", args.count);
  if (!args[0].is(Kind::Str))
    return raise(vm, kTypeErrorType, "BaseExceptionGroup.__new__() argument 1 must be str, not %t", args[0]);
  if (lookup_special(vm, args[1], N(__getitem__)).is_undefined() || args[1].is(Kind::Dict) || args[1].is(Kind::Set))
    return raise(vm, kTypeErrorType, "second argument (exceptions) must be a sequence");
  members = tuple_from_iterable(vm, args[1]);
  if (members.is_raised()) return members;
  const u32 n = members.value().as<Tuple>()->len;
  if (!n) return raise(vm, kValueErrorType, "second argument (exceptions) must be a non-empty sequence");
  bool all = true;
  for (u32 i = 0; i < n; ++i) {
    Value e = members.value().as<Tuple>()->items[i];
    if (!e.is(Kind::Exception))
      return raise(vm, kValueErrorType, "Item %u of second argument (exceptions) is not an exception", i);
    all &= is_instance(vm, e, kExceptionType);
  }
  if (type.value() == Value::from_const(&kBaseExceptionGroupType)) {
    if (all) type = Value::from_const(&kExceptionGroupType);
  } else if (!all && is_subtype(vm, type, Value::from_const(&kExceptionType))) {
    if (type.value() == Value::from_const(&kExceptionGroupType))
      return raise(vm, kTypeErrorType, "Cannot nest BaseExceptions in an ExceptionGroup");
    return raise(vm, kTypeErrorType, "Cannot nest BaseExceptions in '%v'", type.value().as<Type>()->name);
  }
  return Value::none();
}

Value group_make(Vm& vm, Value type_, Args args, Value names) {
  Local<> type(vm, type_), members(vm, Value());
  const u32 keywords = names.is_undefined() ? 0 : names.as<Tuple>()->len;
  const bool own_init = type.value().as<Type>()->type_flags & kTypeHasInit;
  TRY(check_arguments(vm, type, Args{args.slots, args.count - keywords}, members));
  if (keywords && !own_init)
    return raise(vm, kTypeErrorType, "%v() takes no keyword arguments", type.value().as<Type>()->name);
  Local<> given(vm, make_tuple(vm, args.slots, 2));
  if (given.is_raised()) return given;
  Object* o = alloc_for_type(vm, type, Kind::Exception, sizeof(Exception), 0, kHasAttrs);
  if (!o) return Value::raised();
  auto* e = reinterpret_cast<Exception*>(o);
  e->args = given;
  e->extra = members;
  return Value::from(o);
}

Value message_of(Value group) { return group.as<Exception>()->args.as<Tuple>()->items[0]; }

Value group_str(Vm& vm, Value self) {
  const u32 n = group_members(self).as<Tuple>()->len;
  Local<> message(vm, message_of(self));
  StrBuilder b(vm);
  TRY_OK(b.append_str(message) && b.append(" (") && b.append_int(n) &&
         b.append(n == 1 ? " sub-exception)" : " sub-exceptions)"));
  return b.take_str();
}

// ---- taking groups apart

// What decides: a class, a tuple of classes, or a callable.
enum class Condition { Class, Tuple, Callable, Invalid };
Condition condition_of(Vm& vm, Value v) {
  if (is_exception_class(v)) return Condition::Class;
  if (v.is(Kind::Tuple)) {
    auto* t = v.as<Tuple>();
    for (u32 i = 0; i < t->len; ++i)
      if (!is_exception_class(t->items[i])) return Condition::Invalid;
    return Condition::Tuple;
  }
  if (v.is(Kind::Function) || v.is(Kind::Native) || v.is(Kind::BoundMethod)) return Condition::Callable;
  return v.is(Kind::Type) || lookup_special(vm, v, N(__call__)).is_undefined() ? Condition::Invalid
                                                                               : Condition::Callable;
}

Value fulfils(Vm& vm, const LocalBase& exception, const LocalBase& condition, Condition kind) {
  if (kind != Condition::Callable) return is_instance_value(vm, exception, condition);
  Value r = TRY(call1(vm, condition, exception));
  return truth(vm, r);
}

// A group like `group` with the exceptions of the list; None if there are none.
Value derive_copy(Vm& vm, const LocalBase& group, const LocalBase& list) {
  if (!list.value().as<List>()->len) return Value::none();
  Local<> argument(vm, list);
  Local<> made(vm, call_method(vm, group, N(derive), Args{argument.slot(), 1}));
  if (made.is_raised()) return made;
  if (!is_exception_group(vm, made))
    return raise(vm, kTypeErrorType, "derive must return an instance of BaseExceptionGroup");
  auto *to = made.value().as<Exception>(), *from = group.value().as<Exception>();
  to->traceback = from->traceback;
  to->cause = from->cause;
  to->context = from->context;
  if (group.value().obj()->flags & kUserFlag) made.value().obj()->flags |= kUserFlag;
  if (from->notes.is(Kind::List)) {
    Value notes = TRY(list_from_iterable(vm, from->notes));
    made.value().as<Exception>()->notes = notes;
  }
  return made;
}

// Splits `exception`: *match and *rest become groups, the exception itself, or None. rest null: it is not wanted.
Value split(Vm& vm, Value exception_, const LocalBase& condition, Condition kind, LocalBase* match, LocalBase* rest) {
  Local<> exception(vm, exception_);
  *match->slot() = Value::none();
  if (rest) *rest->slot() = Value::none();
  Value whole = TRY(fulfils(vm, exception, condition, kind));
  if (whole.is_true()) {
    *match->slot() = exception;
    return Value::none();
  }
  if (!is_exception_group(vm, exception)) {
    if (rest) *rest->slot() = exception;
    return Value::none();
  }
  if (out_of_stack(vm))
    return raise(vm, kRecursionErrorType, "maximum recursion depth exceeded in exceptiongroup_split_recursive");
  ++vm.c_depth;
  Local<> matches(vm, make_list(vm)), others(vm, Value());
  if (!matches.is_raised()) others = make_list(vm);
  bool ok = !matches.is_raised() && !others.is_raised();
  for (u32 i = 0; ok && i < group_members(exception).as<Tuple>()->len; ++i) {
    Local<> m(vm, Value()), r(vm, Value());
    ok = !split(vm, group_members(exception).as<Tuple>()->items[i], condition, kind, &m, rest ? &r : nullptr)
              .is_raised();
    if (ok && !m.value().is_none()) ok = list_append(vm, matches, m);
    if (ok && rest && !r.value().is_none()) ok = list_append(vm, others, r);
  }
  --vm.c_depth;
  if (!ok) return Value::raised();
  *match->slot() = TRY(derive_copy(vm, exception, matches));
  if (rest) *rest->slot() = TRY(derive_copy(vm, exception, others));
  return Value::none();
}

Value split_checked(Vm& vm, Args a, LocalBase* match, LocalBase* rest) {
  Condition kind = condition_of(vm, a[1]);
  if (kind == Condition::Invalid)
    return raise(vm, kTypeErrorType, "expected a function, exception type or tuple of exception types");
  Local<> condition(vm, a[1]);
  return split(vm, a[0], condition, kind, match, rest);
}

Value group_split(Vm& vm, Args a) {
  Local<> match(vm, Value()), rest(vm, Value());
  TRY(split_checked(vm, a, &match, &rest));
  Value pair = TRY(make_tuple(vm, 2));
  pair.as<Tuple>()->items[0] = match;
  pair.as<Tuple>()->items[1] = rest;
  return pair;
}
Value group_subgroup(Vm& vm, Args a) {
  Local<> match(vm, Value());
  TRY(split_checked(vm, a, &match, nullptr));
  return match;
}
Value group_derive(Vm& vm, Args a) {
  Local<> message(vm, message_of(a[0])), members(vm, a[1]);
  return call2(vm, Value::from_const(&kBaseExceptionGroupType), message, members);
}
Value group_message(Vm&, Args a) { return message_of(a[0]); }
Value group_exceptions(Vm&, Args a) { return group_members(a[0]); }

}  // namespace

constinit const Native kExceptionGroupRows[5] = {
    native(N(message), group_message, 1, 1, nullptr, kGetter),
    native(N(exceptions), group_exceptions, 1, 1, nullptr, kGetter),
    native(N(derive), group_derive, 2, 2),
    native(N(split), group_split, 2, 2),
    native(N(subgroup), group_subgroup, 2, 2),
};
constinit const TypeOps kExceptionGroupOps{.repr = exception_repr, .str = group_str, .make = group_make};

bool is_exception_group(Vm& vm, Value v) {
  return v.is(Kind::Exception) && is_instance(vm, v, kBaseExceptionGroupType);
}
Value group_members(Value group) { return group.as<Exception>()->extra; }

// ---- except*

Value match_except_star(Vm& vm, Value* rest, Value types) {
  const bool tuple = types.is(Kind::Tuple);
  for (u32 i = 0, n = tuple ? types.as<Tuple>()->len : 1; i < n; ++i) {
    Value t = tuple ? types.as<Tuple>()->items[i] : types;
    if (!is_exception_class(t))
      return raise(vm, kTypeErrorType, "catching classes that do not inherit from BaseException is not allowed");
    if (is_subtype(vm, t, Value::from_const(&kBaseExceptionGroupType)))
      return raise(vm, kTypeErrorType, "catching ExceptionGroup with except* is not allowed. Use except instead.");
  }
  if (rest->is_none()) return Value::none();
  Local<> condition(vm, types), match(vm, Value()), others(vm, Value());
  if (is_exception_group(vm, *rest)) {
    TRY(split(vm, *rest, condition, Condition::Class, &match, &others));
    *rest = others;
    return match;
  }
  Value is = TRY(is_instance_value(vm, *rest, condition));
  if (is.is_false()) return Value::none();
  Value one = TRY(make_tuple(vm, rest, 1));  // a naked exception is wrapped
  Value group = TRY(call2(vm, Value::from_const(&kBaseExceptionGroupType), Value::from_const(&kEmptyStr), one));
  group.as<Exception>()->traceback = rest->as<Exception>()->traceback;
  *rest = Value::none();
  return group;
}

namespace {

bool same_origin(Value a, Value b) {
  auto *x = a.as<Exception>(), *y = b.as<Exception>();
  return x->traceback == y->traceback && x->cause == y->cause && x->context == y->context;
}

void add_leaves(Vm& vm, Value exception_, const LocalBase& leaves, bool* ok) {
  Local<> exception(vm, exception_);
  if (!is_exception_group(vm, exception)) {
    *ok = *ok && list_append(vm, leaves, exception);
    return;
  }
  if (out_of_stack(vm)) return;  // split() refuses what is that deep
  ++vm.c_depth;
  for (u32 i = 0; *ok && i < group_members(exception).as<Tuple>()->len; ++i)
    add_leaves(vm, group_members(exception).as<Tuple>()->items[i], leaves, ok);
  --vm.c_depth;
}

// The part of `group` whose leaves are in the list, in the group's own structure.
Value keep_leaves(Vm& vm, Value group_, const LocalBase& leaves) {
  Local<> group(vm, group_), kept(vm, make_list(vm));
  if (kept.is_raised()) return kept;
  for (u32 i = 0; i < group_members(group).as<Tuple>()->len; ++i) {
    Local<> member(vm, group_members(group).as<Tuple>()->items[i]);
    if (is_exception_group(vm, member)) {
      if (out_of_stack(vm)) return raise(vm, kRecursionErrorType, "maximum recursion depth exceeded");
      ++vm.c_depth;
      member = keep_leaves(vm, member, leaves);
      --vm.c_depth;
      if (member.is_raised()) return member;
      if (member.value().is_none()) continue;
    } else {
      bool found = false;
      for (u32 k = 0; k < leaves.value().as<List>()->len; ++k) found |= list_item(leaves, k) == member;
      if (!found) continue;
    }
    TRY_OK(list_append(vm, kept, member));
  }
  return derive_copy(vm, group, kept);
}

}  // namespace

Value join_exceptions(Vm& vm, Value caught_, Value raised_) {
  Local<> caught(vm, caught_), raised(vm, raised_);
  auto* given = raised.value().as<List>();
  for (u32 i = 0; i < given->len; ++i)
    if (!list_item(raised, i).is_none() && !list_item(raised, i).is(Kind::Exception))
      return raise(vm, kSystemErrorType, "bad list of exceptions");
  if (!is_exception_group(vm, caught)) {  // a naked exception: at most one clause has run
    for (u32 i = 0; i < given->len; ++i)
      if (!list_item(raised, i).is_none()) return list_item(raised, i);
    return Value::none();
  }
  // What was raised anew stands by itself; what is left of the caught group, or was raised again, keeps its place in
  // it.
  Local<> fresh(vm, make_list(vm)), leaves(vm, Value());
  if (fresh.is_raised()) return fresh;
  leaves = make_list(vm);
  if (leaves.is_raised()) return leaves;
  bool ok = true;
  for (u32 i = 0; ok && i < raised.value().as<List>()->len; ++i) {
    Value e = list_item(raised, i);
    if (e.is_none()) continue;
    if (is_exception_group(vm, e) && same_origin(e, caught))
      add_leaves(vm, e, leaves, &ok);
    else
      ok = list_append(vm, fresh, e);
  }
  if (!ok) return Value::raised();
  Local<> again(vm, Value::none());
  if (leaves.value().as<List>()->len) again = keep_leaves(vm, caught, leaves);
  if (again.is_raised() || !fresh.value().as<List>()->len) return again;
  if (!again.value().is_none()) TRY_OK(list_append(vm, fresh, again));
  return call2(vm, Value::from_const(&kBaseExceptionGroupType), Value::from_const(&kEmptyStr), fresh);
}

}  // namespace adder::vm
