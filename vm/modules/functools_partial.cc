// functools.partial: a Record of the function, the arguments and the keywords given in advance, with attributes. A call
// puts its own arguments behind them on the stack and goes on with the function.
#include "vm/modules/functools.h"

#include "vm/objects/arguments.h"
#include "vm/objects/class.h"
#include "vm/objects/shape.h"
#include "vm/run/calls.h"

namespace adder::vm {

namespace {

enum : u32 { kFunction, kArguments, kKeywords, kPartialItems };  // Tuple; Dict

Value make_partial(Vm& vm, Value type) {
  constexpr size_t kSize = sizeof(Record) + kPartialItems * sizeof(Value);
  return Value::from(TRY_PTR(alloc_for_type(vm, type, Kind::Record, kSize, kPartialItems, kHasAttrs)));
}

// Without attributes of its own, so that another partial may take its parts.
bool is_plain_partial(Vm& vm, Value v) {
  return type_ptr(vm, v) == &kPartialType && !shape_ptr(vm, v.obj()->shape)->len &&
         !is_dict_mode(shape_ptr(vm, v.obj()->shape));
}

// The first dict's items, then those of the second, as a new dict.
Value merged(Vm& vm, const Local<>& first, const Local<>& second) {
  Local<> both(vm, make_dict(vm));
  if (both.is_raised() || !dict_update(vm, both, first) || !dict_update(vm, both, second)) return Value::raised();
  return both;
}

// The keyword arguments of a call as a dict.
Value keyword_dict(Vm& vm, Value* values, const Local<>& names) {
  Local<> dict(vm, make_dict(vm));
  if (dict.is_raised()) return dict;
  const u32 n = names.value().is_undefined() ? 0 : names.value().as<Tuple>()->len;
  for (u32 i = 0; i < n; ++i) TRY_OK(dict_set(vm, dict, names.value().as<Tuple>()->items[i], values[i]));
  return dict;
}

Value partial_make(Vm& vm, Value type_, Args args, Value keyword_names) {
  Local<> type(vm, type_), names(vm, keyword_names);
  const u32 n = positional_count(args, keyword_names);
  if (!n) return raise(vm, kTypeErrorType, "type 'partial' takes at least one argument");
  if (!is_callable(vm, args[0])) return raise(vm, kTypeErrorType, "the first argument must be callable");
  Local<> keywords(vm, keyword_dict(vm, args.slots + n, names));
  if (keywords.is_raised()) return keywords;
  Local<Tuple> before(vm, Value());
  if (type_ == Value::from_const(&kPartialType) && is_plain_partial(vm, args[0])) {
    before = args[0].as<Record>()->items[kArguments];
    Local<> old(vm, args[0].as<Record>()->items[kKeywords]);
    args[0] = args[0].as<Record>()->items[kFunction];
    keywords = merged(vm, old, keywords);
    if (keywords.is_raised()) return keywords;
  }
  const u32 k = before.value().is_undefined() ? 0 : before->len;
  Local<Tuple> all(vm, make_tuple(vm, k + n - 1));
  if (all.is_raised()) return all;
  for (u32 i = 0; i < k; ++i) all->items[i] = before->items[i];
  for (u32 i = 1; i < n; ++i) all->items[k + i - 1] = args[i];
  Value partial = TRY(make_partial(vm, type));
  partial.as<Record>()->items[kFunction] = args[0];
  partial.as<Record>()->items[kArguments] = all;
  partial.as<Record>()->items[kKeywords] = keywords;
  return partial;
}

bool partial_forward(Vm& vm, Value self_, Forwarded* to) {
  Local<Record> self(vm, self_);
  Local<Dict> keywords(vm, self->items[kKeywords]);
  Local<> names(vm, to->names);
  u32 n = to->n - (to->names.is_undefined() ? 0 : to->names.as<Tuple>()->len);
  if (keywords->len) {
    if (to->n > n) {
      Local<> given(vm, keyword_dict(vm, to->args + n, names)), own(vm, keywords);
      if (given.is_raised()) return false;
      keywords = merged(vm, own, given);
      if (keywords.is_raised()) return false;
    }
    names = make_tuple(vm, keywords->len);
    if (names.is_raised()) return false;
  } else {
    n = to->n;  // keywords and all
  }
  const u32 k = self->items[kArguments].as<Tuple>()->len, nkw = keywords->len;
  Value* args = to->args;
  Value* end = args + k + n + nkw;
  if (!room_on_stack(vm, args, k + n + nkw + kFrameSlack)) return false;
  for (; vm.sp < end; ++vm.sp) *vm.sp = Value();
  std::memmove(static_cast<void*>(args + k), args, n * sizeof(Value));
  for (u32 i = 0; i < k; ++i) args[i] = self->items[kArguments].as<Tuple>()->items[i];
  u32 position = 0, i = 0;
  for (Value key, value; nkw && dict_next(keywords, &position, &key, &value); ++i) {
    if (!key.is(Kind::Str)) return failed(raise(vm, kTypeErrorType, "keywords must be strings"));
    names.value().as<Tuple>()->items[i] = key;
    args[k + n + i] = value;
  }
  *to = Forwarded{self->items[kFunction], args, k + n + nkw, names, Value()};
  return true;
}

bool append_parts(Vm& vm, StrBuilder& text, const Local<Record>& self) {
  Local<Dict> keywords(vm, self->items[kKeywords]);
  Local<> key(vm, Value()), value(vm, Value());
  bool ok = text.append_repr(self->items[kFunction]);
  for (u32 i = 0; ok && i < self->items[kArguments].as<Tuple>()->len; ++i)
    ok = text.append(", ") && text.append_repr(self->items[kArguments].as<Tuple>()->items[i]);
  u32 position = 0;
  while (ok && dict_next(keywords, &position, key.slot(), value.slot())) {
    Local<> name(vm, str(vm, key));
    ok = !name.is_raised() && text.append(", ") && text.append_str(name) && text.append("=") && text.append_repr(value);
  }
  return ok;
}

Value partial_repr(Vm& vm, Value self_) {
  Local<Record> self(vm, self_);
  if (!begin_repr(vm, self)) return make_str(vm, "...");
  StrBuilder text(vm);
  const bool exact = type_ptr(vm, self) == &kPartialType;
  const bool ok = (!exact || text.append("functools.")) && text.append_str(type_ptr(vm, self)->name) &&
                  text.append("(") && append_parts(vm, text, self) && text.append(")");
  end_repr(vm, self);
  return ok ? text.take_str() : Value::raised();
}

template <u32 item>
Value part(Vm& vm, Args a) {
  if (a.count > 1) return raise(vm, kAttributeErrorType, "readonly attribute");
  return a[0].as<Record>()->items[item];
}

Value object_dict_of(Vm& vm, Args a) { return kDictRow.fn(vm, a); }

// (type, (function,), (function, arguments, keywords, attributes))
Value partial_reduce_m(Vm& vm, Args a) {
  Local<Record> self(vm, a[0]);
  Local<> attributes(vm, instance_dict(vm, a[0]));
  if (attributes.is_raised()) return attributes;
  if (!attributes.value().as<Dict>()->len) attributes = Value::none();
  Local<Tuple> result(vm, make_tuple(vm, 3));
  if (result.is_raised()) return result;
  Local<Tuple> arguments(vm, make_tuple(vm, 1));
  if (arguments.is_raised()) return arguments;
  arguments->items[0] = self->items[kFunction];
  Value state = TRY(make_tuple(vm, 4));
  for (u32 i = 0; i < kPartialItems; ++i) state.as<Tuple>()->items[i] = self->items[i];
  state.as<Tuple>()->items[3] = attributes;
  result->items[0] = type_of(vm, self);
  result->items[1] = arguments;
  result->items[2] = state;
  return result;
}

Value partial_setstate_m(Vm& vm, Args a) {
  Local<Tuple> state(vm, a[1]);
  auto is_dict_or_none = [](Value v) { return v.is_none() || v.is(Kind::Dict); };
  if (!a[1].is(Kind::Tuple) || state->len != 4 || !state->items[kArguments].is(Kind::Tuple) ||
      !is_dict_or_none(state->items[kKeywords]) || !is_dict_or_none(state->items[3]) ||
      !is_callable(vm, state->items[kFunction]))
    return raise(vm, kTypeErrorType, "invalid partial state");
  Local<> arguments(vm, state->items[kArguments]), keywords(vm, Value()), attributes(vm, make_dict(vm));
  if (attributes.is_raised()) return attributes;
  if (!is_exact(arguments, kTypeId_Tuple)) {
    arguments = call1(vm, Value::from_const(&kTupleType), arguments);
    if (arguments.is_raised()) return arguments;
  }
  keywords = make_dict(vm);
  if (keywords.is_raised()) return keywords;
  if (!state->items[kKeywords].is_none()) TRY_OK(dict_update(vm, keywords, state->items[kKeywords]));
  if (!state->items[3].is_none()) TRY_OK(dict_update(vm, attributes, state->items[3]));
  TRY(set_attr(vm, a[0], N(__dict__), attributes));
  Value* items = a[0].as<Record>()->items;
  items[kFunction] = state->items[kFunction];
  items[kArguments] = arguments;
  items[kKeywords] = keywords;
  return Value::none();
}

constexpr TypeOps kPartialOps{
    .repr = partial_repr, .call = call_forwarding, .forward = partial_forward, .make = partial_make};
constinit const Native kPartialRows[] = {
    native(N(__class_getitem__), class_getitem, 2, 2, nullptr, kClassNative),
    native(N(__dict__), object_dict_of, 1, 2, nullptr, kGetter),
    native(N(__reduce__), partial_reduce_m, 1, 1),
    native(N(__setstate__), partial_setstate_m, 2, 2),
    native(N(args), part<kArguments>, 1, 2, nullptr, kGetter | kDeletable),
    native(N(func), part<kFunction>, 1, 2, nullptr, kGetter | kDeletable),
    native(N(keywords), part<kKeywords>, 1, 2, nullptr, kGetter | kDeletable),
};

}  // namespace

constinit const ConstRow kFunctoolsName[] = {{N(__module__), N(functools)}};
constinit const Type kPartialType =
    make_const_type(0, N(partial), &kObjectType, Kind::Record, &kPartialOps, kPartialRows,
                    sizeof kPartialRows / sizeof *kPartialRows, 0, kFunctoolsName, 1);

}  // namespace adder::vm
