// Calls as the loop makes them. See enter.h.
#include "vm/run/enter.h"

#include "vm/objects/class.h"
#include "vm/objects/sequence.h"
#include "vm/objects/shape.h"
#include "vm/run/instructions.h"

namespace adder::vm {

namespace {

// Does what bind_arguments() does where nothing need be made: no *args, no **kwargs, each keyword a parameter's name.
// false: it is not so, and nothing has changed. The registers above the arguments are cleared.
bool bind_quickly(Function* function, const CodeHeader* h, Value* base, u32 n, Value names) {
  constexpr u32 kMostKeywords = 12;
  if (h->flags & (kCodeVarArgs | kCodeVarKeywords)) return false;
  const Tuple* keywords = names.is_undefined() ? nullptr : names.as<Tuple>();
  const u32 nkw = keywords ? keywords->len : 0, positional = n - nkw, argc = h->arg_count;
  if (positional > argc || nkw > kMostKeywords) return false;
  const u32 named = argc + h->keyword_only_count;
  const Value* parameters = function->code.as<Code>()->consts.as<Array>()->items[0].as<Tuple>()->items;
  u8 where[kMostKeywords];
  for (u32 k = 0; k < nkw; ++k) {
    u32 at = positional < h->positional_only_count ? h->positional_only_count : positional;
    while (at < named && parameters[at] != keywords->items[k]) ++at;
    if (at == named) return false;
    where[k] = static_cast<u8>(at);
  }
  Value given[kMostKeywords];
  for (u32 k = 0; k < nkw; ++k) given[k] = base[positional + k];
  clear_slots(base + positional, base + h->register_count + kFrameSlack);
  for (u32 k = 0; k < nkw; ++k) base[where[k]] = given[k];
  const Tuple* defaults = function->defaults.is_undefined() ? nullptr : function->defaults.as<Tuple>();
  const u32 required = argc - (defaults ? defaults->len : 0);
  for (u32 i = positional; i < named; ++i) {
    if (!base[i].is_undefined()) continue;
    if (i >= required && i < argc)
      base[i] = defaults->items[i - required];
    else if (i >= argc && !function->kwdefaults.is_undefined())
      base[i] = dict_get_name(function->kwdefaults, parameters[i]);
    if (!base[i].is_undefined()) continue;
    clear_slots(base + positional, base + h->register_count + kFrameSlack);
    for (u32 k = 0; k < nkw; ++k) base[positional + k] = given[k];
    return false;
  }
  return true;
}

Frame* enter_function(Vm& vm, Value function_, Value* args, u32 n, Value names, FrameAction action, Value keep_,
                      u8 result) {
  if (names.is_undefined())
    if (Frame* f = enter_plain(vm, function_, args, n, action, keep_, result)) return f;
  Frame* f = vm.frame;
  Local<> function(vm, function_), keep(vm, keep_), keywords(vm, names);
  if (!is_ready(function_.as<Function>()->code)) {
    Value* saved = vm.sp;
    if (args + n > saved) vm.sp = args + n;
    const bool prepared = prepare_function(vm, function_);
    vm.sp = saved;
    if (!prepared) return nullptr;
  }
  auto* callee = function.value().as<Function>();
  auto* h = code_header(callee->code.as<Code>());
  const u32 registers = h->register_count;
  const u16 flags = h->flags;
  if (!room_on_stack(vm, args, registers > n ? registers : n)) return nullptr;
  if (!bind_quickly(callee, h, args, n, keywords) && !bind_arguments(vm, function, args, n, keywords)) return nullptr;
  Frame* pushed = push_frame(vm, function, args, action, result);
  pushed->keep = keep;
  if (!(flags & kCodeSuspends)) return pushed;
  Value g = make_generator(vm, pushed);
  pop_frame(vm);
  vm.sp = f->end;
  if (g.is_raised()) return nullptr;
  f->registers[result] = g;
  return f;
}

}  // namespace

// The empty instance that calling a plain class begins with: one that has no __new__ of its own, and a Python __init__
// (*init) or none. Undefined: it is made in another way. `type` is rooted, *init is not.
static Value plain_instance(Vm& vm, const Value* type, Value* init) {
  auto* t = type->as<Type>();
  if ((t->type_flags & (kTypeHeap | kTypeHasNew | kTypeAbstract)) != kTypeHeap || t->layout != Kind::Instance ||
      (t->more_flags & kTypeHasDel) || !t->root_shape.is_object() || native_base(t) != &kObjectType)
    return Value();
  const u16 shape = static_cast<u16>(t->root_shape.as<Shape>()->id);
  const bool has_init = t->type_flags & kTypeHasInit;
  if (has_init && !attribute_entry(vm, shape, N(__init__)).found.is(Kind::Function)) return Value();
  const u32 n = t->inline_slots;
  Object* o = vm.heap.allocate(vm, shape, Kind::Instance, sizeof(Instance) + n * sizeof(Value), n);
  if (!o) return Value::raised();
  *init = has_init ? attribute_entry(vm, shape, N(__init__)).found : Value();
  return Value::from(o);
}

// A callable that stands for another. What it leads to is entered here if it is a function; args[-1] is not used.
static Frame* call_forwarded(Vm& vm, Value callable, Value* args, u32 n, Value names, u8 result) {
  Frame* f = vm.frame;
  Forwarded call{callable, args, n, names, Value()};
  if (!type_ptr(vm, callable)->ops->forward(vm, callable, &call)) return nullptr;
  const bool plain = call.then.is_undefined();
  if (call.callable.is(Kind::Function) &&
      (plain || !(code_header(call.callable.as<Function>()->code.as<Code>())->flags & kCodeSuspends))) {
    Frame* entered = enter_function(vm, call.callable, call.args, call.n, call.names,
                                    plain ? FrameAction::Store : FrameAction::Then, call.then, result);
    if (entered == f) vm.sp = f->end;
    return entered;
  }
  Value r = finish_forwarded(vm, call);
  vm.sp = f->end;
  if (r.is_raised()) return nullptr;
  f->registers[result] = r;
  return f;
}

static bool is_forwarding(Vm& vm, Value callable) {
  return callable.is(Kind::Record) && type_ptr(vm, callable)->ops->forward;
}

// str(x), int(x) and float(x) of what needs no look at a class; Undefined: something else. Natively.
static Value convert_quickly(Vm& vm, Value type, Value v) {
  if (type == Value::from_const(&kStrType)) {
    if (is_exact(v, kTypeId_Str)) return v;
    return v.is_small() ? str(vm, v) : Value();
  }
  if (type == Value::from_const(&kIntType)) {
    if (v.is_small()) return v;
    const double d = v.is_unboxed_float() ? v.as_unboxed_float() : 1e300;
    return d > -1e14 && d < 1e14 ? Value::small(static_cast<i64>(d)) : Value();
  }
  if (type != Value::from_const(&kFloatType)) return Value();
  if (v.is_unboxed_float()) return v;
  return v.is_small() ? Value::unboxed_float(static_cast<double>(v.as_small())) : Value();
}

Frame* call_in_place(Vm& vm, Value callable, Value* args, u32 n, Value names, u8 result) {
  Frame* f = vm.frame;
  if (callable.is(Kind::BoundMethod)) {
    args[-1] = callable.as<BoundMethod>()->self;
    callable = callable.as<BoundMethod>()->function;
    --args;
    ++n;
    if (!callable.is(Kind::Function) && !callable.is(Kind::Native)) {
      if (is_forwarding(vm, callable)) return call_forwarded(vm, callable, args, n, names, result);
      Value r = call(vm, callable, Args{args, n}, names);
      if (r.is_raised()) return nullptr;
      f->registers[result] = r;
      return f;
    }
  }
  if (callable.is(Kind::Function))
    return enter_function(vm, callable, args, n, names, FrameAction::Store, Value(), result);
  if (is_exact(callable, kTypeId_Type)) {
    if (kWord64 && n == 1 && names.is_undefined()) {
      Value made = convert_quickly(vm, callable, args[0]);
      if (!made.is_undefined()) {
        if (made.is_raised()) return nullptr;
        f->registers[result] = made;
        return f;
      }
    }
    Local<> type(vm, callable), kw(vm, names);
    Value init, made = plain_instance(vm, type.slot(), &init);
    if (made.is_raised()) return nullptr;
    if (made.is_object() && init.is_object()) {
      args[-1] = made;
      return enter_function(vm, init, args - 1, n + 1, kw, FrameAction::Construct, made, result);
    }
    if (made.is_object() && n == 0) {
      f->registers[result] = made;
      return f;
    }
    callable = type;
    names = kw;
  }
  if (is_forwarding(vm, callable)) return call_forwarded(vm, callable, args, n, names, result);
  if (Value method = instance_method(vm, callable, N(__call__)); method.is_object()) {
    args[-1] = callable;
    return enter_function(vm, method, args - 1, n + 1, names, FrameAction::Store, Value(), result);
  }
  Value r =
      callable.is(Kind::Native) ? call_native(vm, callable, args, n, names) : call(vm, callable, Args{args, n}, names);
  if (r.is_raised()) return nullptr;
  f->registers[result] = r;
  return f;
}

Frame* call_above(Vm& vm, Value function, const Value* args, u32 n, FrameAction action, u8 result) {
  Value* base = vm.sp + 1;
  if (!room_on_stack(vm, base, n)) return nullptr;
  base[-1] = Value();
  for (u32 i = 0; i < n; ++i) base[i] = args[i];
  return enter_function(vm, function, base, n, Value(), action, Value(), result);
}

// CALL_EX: at[0] is the callable, at[1] a tuple or list, at[2] a dict or Undefined. They are laid out above the frame's
// registers.
Frame* call_spread(Vm& vm, Value* at, u8 result) {
  Frame* f = vm.frame;
  if (!at[1].is(Kind::Tuple) && !is_exact(at[1], kTypeId_List)) {  // f(*x), x as it is
    if (lookup_special(vm, at[1], N(__iter__)).is_undefined() &&
        lookup_special(vm, at[1], N(__getitem__)).is_undefined()) {
      static_cast<void>(bad_star_argument(vm, "%v() argument after * must be an iterable, not %t", at[0], at[1]));
      return nullptr;
    }
    Value t = tuple_from_iterable(vm, at[1]);
    if (t.is_raised()) return nullptr;
    at[1] = t;
  }
  bool tuple = at[1].is(Kind::Tuple);
  u32 n = tuple ? at[1].as<Tuple>()->len : at[1].as<List>()->len;
  if (!at[2].is_undefined() && !at[2].is(Kind::Dict))
    return static_cast<void>(raise(vm, kSystemErrorType, "bad keywords in a call")), nullptr;
  u32 nkw = at[2].is_undefined() ? 0 : at[2].as<Dict>()->len;
  Local<> names(vm, nkw ? make_tuple(vm, nkw) : Value());
  if (names.is_raised()) return nullptr;
  if (!room_on_stack(vm, vm.sp, n + nkw + 2)) return nullptr;
  Value* args = vm.sp + 1;
  args[-1] = at[0];
  for (u32 i = 0; i < n; ++i) args[i] = tuple ? at[1].as<Tuple>()->items[i] : list_item(at[1], i);
  u32 position = 0, i = 0;
  Value k, v;
  while (nkw && dict_next(at[2], &position, &k, &v)) {
    if (!k.is(Kind::Str)) return static_cast<void>(raise(vm, kTypeErrorType, "keywords must be strings")), nullptr;
    names.value().as<Tuple>()->items[i] = k;
    args[n + i++] = v;
  }
  vm.sp = args + n + nkw + kFrameSlack;
  vm.sp[-1] = vm.sp[-2] = Value();
  Frame* entered = call_in_place(vm, at[0], args, n + nkw, names, result);
  if (entered == f) vm.sp = f->end;
  return entered;
}

}  // namespace adder::vm
