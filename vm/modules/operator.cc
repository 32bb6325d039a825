// The module _operator: Python's operators as functions, one instance of a template each, and the callables that fetch
// attributes and items or call methods. lib/operator.py adds the names with underscores.
#include "vm/core/iterate.h"
#include "vm/modules/functools.h"
#include "vm/modules/modules.h"
#include "vm/run/calls.h"

namespace adder::vm {

extern const Type kAttrGetterType, kItemGetterType, kMethodCallerType;

namespace {

template <BinaryOp Op>
Value binary_f(Vm& vm, Args a) {
  return binary(vm, Op, a[0], a[1]);
}
template <BinaryOp Op>
Value inplace_f(Vm& vm, Args a) {
  return inplace(vm, Op, a[0], a[1]);
}
template <UnaryOp Op>
Value unary_f(Vm& vm, Args a) {
  return unary(vm, Op, a[0]);
}
template <CompareOp Op>
Value compare_f(Vm& vm, Args a) {
  return compare(vm, Op, a[0], a[1]);
}

Value truth_f(Vm& vm, Args a) { return truth(vm, a[0]); }
Value not_f(Vm& vm, Args a) {
  Value t = TRY(truth(vm, a[0]));
  return Value::boolean(t.is_false());
}
Value is_f(Vm&, Args a) { return Value::boolean(a[0] == a[1]); }
Value is_not_f(Vm&, Args a) { return Value::boolean(a[0] != a[1]); }
Value index_f(Vm& vm, Args a) { return to_index(vm, a[0]); }
Value contains_f(Vm& vm, Args a) { return contains(vm, a[0], a[1]); }
Value getitem_f(Vm& vm, Args a) { return get_item(vm, a[0], a[1]); }
Value setitem_f(Vm& vm, Args a) { return set_item(vm, a[0], a[1], a[2]); }
Value delitem_f(Vm& vm, Args a) { return del_item(vm, a[0], a[1]); }

bool is_sequence(Vm& vm, Value v) { return !v.is(Kind::Dict) && !lookup_special(vm, v, N(__getitem__)).is_undefined(); }

template <bool InPlace>
Value concat_f(Vm& vm, Args a) {
  if (!is_sequence(vm, a[0])) return raise(vm, kTypeErrorType, "'%t' object can't be concatenated", a[0]);
  return InPlace ? inplace(vm, BinaryOp::Add, a[0], a[1]) : binary(vm, BinaryOp::Add, a[0], a[1]);
}

// for_each(), and CPython's words when the sequence is none.
template <class F>
Value search(Vm& vm, Args a, F f) {
  if (lookup_special(vm, a[0], N(__iter__)).is_undefined() && !is_sequence(vm, a[0]))
    return raise(vm, kTypeErrorType, "argument of type '%t' is not iterable", a[0]);
  return for_each(vm, a[0], f);
}

Value count_of_f(Vm& vm, Args a) {
  i64 n = 0;
  TRY(search(vm, a, [&](Value item) {
    Value same = equal(vm, item, a[1]);
    n += same.is_true();
    return same;
  }));
  return make_int(vm, n);
}

Value index_of_f(Vm& vm, Args a) {
  i64 i = 0;
  Value end = TRY(search(vm, a, [&](Value item) {
    Value same = equal(vm, item, a[1]);
    if (same.is_true()) return Value::stop();
    ++i;
    return same;
  }));
  return end.is_stop() ? make_int(vm, i) : raise(vm, kValueErrorType, "sequence.index(x): x not in sequence");
}

Value length_hint_f(Vm& vm, Args a) {
  if (!a.has(1)) a[1] = Value::small(0);
  if (!a[1].is_small() && !a[1].is(Kind::Int) && !a[1].is_bool())
    return raise(vm, kTypeErrorType, "'%t' object cannot be interpreted as an integer", a[1]);
  if (!lookup_special(vm, a[0], N(__len__)).is_undefined()) {
    Value n = len(vm, a[0]);
    if (!n.is_raised() || !pending_is(vm, kTypeErrorType)) return n;
    vm.pending = Value();
  }
  if (lookup_special(vm, a[0], N(__length_hint__)).is_undefined()) return a[1];
  Value hint = call_method(vm, a[0], N(__length_hint__));
  if (hint.is_raised()) {
    if (!pending_is(vm, kTypeErrorType)) return hint;
    vm.pending = Value();
    return a[1];
  }
  if (hint.is_not_implemented()) return a[1];
  if (!hint.is_small() && !hint.is(Kind::Int) && !hint.is_bool())
    return raise(vm, kTypeErrorType, "__length_hint__ must be an integer, not %t", hint);
  i64 n;
  TRY_OK(to_i64(vm, hint, &n));
  return n < 0 ? raise(vm, kValueErrorType, "__length_hint__() should return >= 0") : make_int(vm, n);
}

// ---- attrgetter and itemgetter: Records of what they were made with, and of that prepared for the calls

enum GetterItem : u32 { kGiven, kParts, kGetterItems };

Value make_getter(Vm& vm, const Type& type, const char* name, Args args, Value keyword_names) {
  if (!no_keywords(vm, name, keyword_names)) return Value::raised();
  if (!args.count) return raise(vm, kTypeErrorType, "%s expected 1 argument, got 0", name);
  Local<> given(vm, make_tuple(vm, args.slots, args.count));
  if (given.is_raised()) return given;
  Value getter = TRY(make_record(vm, type, kGetterItems));
  getter.as<Record>()->items[kGiven] = given;
  return getter;
}

// What a call returns: f(i) for each of what was given, alone or in a tuple.
template <class F>
Value gather(Vm& vm, Value self_, const char* name, Args args, Value keyword_names, F f) {
  Local<Record> self(vm, self_);
  if (!no_keywords(vm, name, keyword_names) || !check_count(vm, name, args.count, 1, 1)) return Value::raised();
  u32 n = self->items[kGiven].as<Tuple>()->len;
  if (n == 1) return f(self, 0);
  Local<Tuple> result(vm, make_tuple(vm, n));
  if (result.is_raised()) return result;
  for (u32 i = 0; i < n; ++i) {
    Value item = TRY(f(self, i));
    result->items[i] = item;
  }
  return result;
}

Value getter_repr(Vm& vm, Value self_) {
  Local<Record> self(vm, self_);
  StrBuilder text(vm);
  TRY_OK(text.append("operator.") && text.append_str(type_ptr(vm, self)->name) && text.append("("));
  for (u32 i = 0; i < self->items[kGiven].as<Tuple>()->len; ++i) {
    TRY_OK((!i || text.append(", ")) && text.append_repr(self->items[kGiven].as<Tuple>()->items[i]));
  }
  if (self->items[kParts].is(Kind::Dict)) {  // a methodcaller's keywords
    Local<> key(vm, Value()), value(vm, Value());
    for (u32 at = 0; dict_next(self->items[kParts], &at, key.slot(), value.slot());)
      TRY_OK(text.append(", ") && text.append_str(key) && text.append("=") && text.append_repr(value));
  }
  TRY_OK(text.append(")"));
  return text.take_str();
}

Value getter_reduce_m(Vm& vm, Args args) {
  Value pair = TRY(make_tuple(vm, 2));
  pair.as<Tuple>()->items[0] = type_of(vm, args[0]);
  pair.as<Tuple>()->items[1] = args[0].as<Record>()->items[kGiven];
  return pair;
}

Value itemgetter_make(Vm& vm, Value, Args args, Value keyword_names) {
  return make_getter(vm, kItemGetterType, "itemgetter", args, keyword_names);
}

Value itemgetter_call(Vm& vm, Value self, Args args, Value keyword_names) {
  return gather(vm, self, "itemgetter", args, keyword_names, [&](const Local<Record>& getter, u32 i) {
    return get_item(vm, args[0], getter->items[kGiven].as<Tuple>()->items[i]);
  });
}

// A dotted name as a tuple of interned names.
Value split_name(Vm& vm, Value name) {
  Local<> dot(vm, make_str(vm, ".", 1)), text(vm, name);
  if (dot.is_raised()) return dot;
  Local<List> parts(vm, call_method(vm, text, N(split), Args{dot.slot(), 1}));
  if (parts.is_raised()) return parts;
  Local<Tuple> names(vm, make_tuple(vm, parts->len));
  if (names.is_raised()) return names;
  for (u32 i = 0; i < parts->len; ++i) {
    Value part = TRY(intern(vm, list_item(parts, i)));
    names->items[i] = part;
  }
  return names;
}

Value attrgetter_make(Vm& vm, Value, Args args, Value keyword_names) {
  Local<Record> getter(vm, make_getter(vm, kAttrGetterType, "attrgetter", args, keyword_names));
  if (getter.is_raised()) return getter;
  Local<Tuple> parts(vm, make_tuple(vm, args.count));
  if (parts.is_raised()) return parts;
  for (u32 i = 0; i < args.count; ++i) {
    if (!args[i].is(Kind::Str)) return raise(vm, kTypeErrorType, "attribute name must be a string");
    Value names = TRY(split_name(vm, args[i]));
    parts->items[i] = names;
  }
  getter->items[kParts] = parts;
  return getter;
}

Value attrgetter_call(Vm& vm, Value self, Args args, Value keyword_names) {
  return gather(vm, self, "attrgetter", args, keyword_names, [&](const Local<Record>& getter, u32 i) {
    Local<Tuple> names(vm, getter->items[kParts].as<Tuple>()->items[i]);
    Local<> object(vm, args[0]);
    for (u32 k = 0; k < names->len; ++k) {
      object = get_attr(vm, object, names->items[k]);
      if (object.is_raised()) break;
    }
    return object.value();
  });
}

// ---- methodcaller: kGiven the name and the arguments, kParts the keywords or Undefined

Value methodcaller_make(Vm& vm, Value, Args args, Value keyword_names) {
  Local<Tuple> names(vm, keyword_names);
  const u32 n = positional_count(args, keyword_names);
  if (!n) return raise(vm, kTypeErrorType, "methodcaller needs at least one argument, the method name");
  if (!args[0].is(Kind::Str)) return raise(vm, kTypeErrorType, "method name must be a string");
  args[0] = TRY(intern(vm, args[0]));
  Local<Record> caller(vm, make_getter(vm, kMethodCallerType, "methodcaller", Args{args.slots, n}, Value()));
  if (caller.is_raised() || n == args.count) return caller;
  Local<> keywords(vm, make_dict(vm));
  if (keywords.is_raised()) return keywords;
  for (u32 i = 0; n + i < args.count; ++i) TRY_OK(dict_set(vm, keywords, names->items[i], args[n + i]));
  caller->items[kParts] = keywords;
  return caller;
}

Value methodcaller_call(Vm& vm, Value self_, Args args, Value keyword_names) {
  Local<Record> self(vm, self_);
  if (!no_keywords(vm, "methodcaller", keyword_names) || !check_count(vm, "methodcaller", args.count, 1, 1))
    return Value::raised();
  Local<> method(vm, get_attr(vm, args[0], self->items[kGiven].as<Tuple>()->items[0]));
  if (method.is_raised()) return method;
  const u32 n = self->items[kGiven].as<Tuple>()->len - 1;
  StackArgs given(vm, n);
  if (!given.ok()) return Value::raised();
  for (u32 i = 0; i < n; ++i) given[i] = self->items[kGiven].as<Tuple>()->items[1 + i];
  if (self->items[kParts].is_undefined()) return call(vm, method, Args{given.slots(), n});
  return call_with_dict(vm, method, Args{given.slots(), n}, self->items[kParts]);
}

// With keywords: as partial(methodcaller, name, **keywords), of the arguments.
Value methodcaller_reduce_m(Vm& vm, Args args) {
  Local<Record> self(vm, args[0]);
  if (self->items[kParts].is_undefined()) return getter_reduce_m(vm, args);
  StackArgs head(vm, 2);
  if (!head.ok()) return Value::raised();
  head[0] = Value::from_const(&kMethodCallerType);
  head[1] = self->items[kGiven].as<Tuple>()->items[0];
  Local<> maker(vm, call_with_dict(vm, Value::from_const(&kPartialType), Args{head.slots(), 2}, self->items[kParts]));
  if (maker.is_raised()) return maker;
  Local<Tuple> given(vm, self->items[kGiven]);
  Local<Tuple> rest(vm, make_tuple(vm, given->len - 1));
  if (rest.is_raised()) return rest;
  for (u32 i = 0; i < rest->len; ++i) rest->items[i] = given->items[1 + i];
  Value pair = TRY(make_tuple(vm, 2));
  pair.as<Tuple>()->items[0] = maker;
  pair.as<Tuple>()->items[1] = rest;
  return pair;
}

constexpr TypeOps kMethodCallerOps{.repr = getter_repr, .call = methodcaller_call, .make = methodcaller_make};
constinit const Native kMethodCallerRows[] = {native(N(__reduce__), methodcaller_reduce_m, 1, 1)};
constexpr TypeOps kItemGetterOps{.repr = getter_repr, .call = itemgetter_call, .make = itemgetter_make};
constexpr TypeOps kAttrGetterOps{.repr = getter_repr, .call = attrgetter_call, .make = attrgetter_make};
constinit const Native kGetterRows[] = {native(N(__reduce__), getter_reduce_m, 1, 1)};
constinit const ConstRow kModuleName[] = {{N(__module__), N(operator)}};

constinit const Native kRows[] = {
    native(N(abs), unary_f<UnaryOp::Abs>, 1, 1),
    native(N(add), binary_f<BinaryOp::Add>, 2, 2),
    native(N(and_), binary_f<BinaryOp::And>, 2, 2),
    native(N(concat), concat_f<false>, 2, 2),
    native(N(contains), contains_f, 2, 2),
    native(N(countOf), count_of_f, 2, 2),
    native(N(delitem), delitem_f, 2, 2),
    native(N(eq), compare_f<CompareOp::Eq>, 2, 2),
    native(N(floordiv), binary_f<BinaryOp::FloorDiv>, 2, 2),
    native(N(ge), compare_f<CompareOp::Ge>, 2, 2),
    native(N(getitem), getitem_f, 2, 2),
    native(N(gt), compare_f<CompareOp::Gt>, 2, 2),
    native(N(iadd), inplace_f<BinaryOp::Add>, 2, 2),
    native(N(iand), inplace_f<BinaryOp::And>, 2, 2),
    native(N(iconcat), concat_f<true>, 2, 2),
    native(N(ifloordiv), inplace_f<BinaryOp::FloorDiv>, 2, 2),
    native(N(ilshift), inplace_f<BinaryOp::LShift>, 2, 2),
    native(N(imatmul), inplace_f<BinaryOp::MatMul>, 2, 2),
    native(N(imod), inplace_f<BinaryOp::Mod>, 2, 2),
    native(N(imul), inplace_f<BinaryOp::Mul>, 2, 2),
    native(N(index), index_f, 1, 1),
    native(N(indexOf), index_of_f, 2, 2),
    native(N(invert), unary_f<UnaryOp::Invert>, 1, 1),
    native(N(ior), inplace_f<BinaryOp::Or>, 2, 2),
    native(N(ipow), inplace_f<BinaryOp::Pow>, 2, 2),
    native(N(irshift), inplace_f<BinaryOp::RShift>, 2, 2),
    native(N(is_), is_f, 2, 2),
    native(N(is_not), is_not_f, 2, 2),
    native(N(isub), inplace_f<BinaryOp::Sub>, 2, 2),
    native(N(itruediv), inplace_f<BinaryOp::Div>, 2, 2),
    native(N(ixor), inplace_f<BinaryOp::Xor>, 2, 2),
    native(N(le), compare_f<CompareOp::Le>, 2, 2),
    native(N(length_hint), length_hint_f, 1, 2),
    native(N(lshift), binary_f<BinaryOp::LShift>, 2, 2),
    native(N(lt), compare_f<CompareOp::Lt>, 2, 2),
    native(N(matmul), binary_f<BinaryOp::MatMul>, 2, 2),
    native(N(mod), binary_f<BinaryOp::Mod>, 2, 2),
    native(N(mul), binary_f<BinaryOp::Mul>, 2, 2),
    native(N(ne), compare_f<CompareOp::Ne>, 2, 2),
    native(N(neg), unary_f<UnaryOp::Neg>, 1, 1),
    native(N(not_), not_f, 1, 1),
    native(N(or_), binary_f<BinaryOp::Or>, 2, 2),
    native(N(pos), unary_f<UnaryOp::Pos>, 1, 1),
    native(N(pow), binary_f<BinaryOp::Pow>, 2, 2),
    native(N(rshift), binary_f<BinaryOp::RShift>, 2, 2),
    native(N(setitem), setitem_f, 3, 3),
    native(N(sub), binary_f<BinaryOp::Sub>, 2, 2),
    native(N(truediv), binary_f<BinaryOp::Div>, 2, 2),
    native(N(truth), truth_f, 1, 1),
    native(N(xor), binary_f<BinaryOp::Xor>, 2, 2),
};
constinit const ConstRow kConsts[] = {
    {N(attrgetter), Value::from_const(&kAttrGetterType)},
    {N(itemgetter), Value::from_const(&kItemGetterType)},
    {N(methodcaller), Value::from_const(&kMethodCallerType)},
};

}  // namespace

constinit const Type kAttrGetterType = make_const_type(0, N(attrgetter), &kObjectType, Kind::Record, &kAttrGetterOps,
                                                       kGetterRows, 1, kTypeFinal, kModuleName, 1);
constinit const Type kItemGetterType = make_const_type(0, N(itemgetter), &kObjectType, Kind::Record, &kItemGetterOps,
                                                       kGetterRows, 1, kTypeFinal, kModuleName, 1);
constinit const Type kMethodCallerType =
    make_const_type(0, N(methodcaller), &kObjectType, Kind::Record, &kMethodCallerOps, kMethodCallerRows, 1, kTypeFinal,
                    kModuleName, 1);

constinit const ModuleDef kOperatorModule{
    N(_operator), kRows, kConsts, sizeof kRows / sizeof *kRows, sizeof kConsts / sizeof *kConsts, nullptr, nullptr};

}  // namespace adder::vm
