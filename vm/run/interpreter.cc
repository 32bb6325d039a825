// The interpreter's loop and nothing else. Invariants:
//   1. `ip` is at the current instruction; before anything that may collect, raise or call, frame->pc is set past it
//   (SAVE), and afterwards
//      ip comes from frame->pc again, because the blob may have moved.
//   2. Registers do not move. Constants are reached through frame->consts, which the collector keeps right.
//   3. A Value held in a C++ local does not survive a Vm& call. Results go into a register at once.
//   4. Python functions and generators are entered by pushing a frame, never by recursion; only native code that calls
//   back recurses.
#include "vm/code/code.h"
#include "vm/core/ops.h"
#include "vm/objects/class.h"
#include "vm/objects/exception_group.h"
#include "vm/objects/iterators.h"
#include "vm/objects/sequence.h"
#include "vm/objects/shape.h"
#include "vm/objects/table.h"
#include "vm/port.h"
#include "vm/run/async.h"
#include "vm/run/calls.h"
#include "vm/run/finalize.h"
#include "vm/run/import.h"
#include "vm/run/pattern.h"
#include "vm/run/pause.h"
#include "vm/run/traceback.h"

namespace adder::vm {

namespace {

// ---- pieces of instructions that are too long or too rare for the loop

[[gnu::noinline]] Value load_global(Vm& vm, Value globals, Value name) {
  Value v = dict_get_name(globals, name);
  if (!v.is_undefined()) return v;
  v = lookup_builtin(vm, name);
  if (!v.is_undefined()) return v;
  if (name == N(__name__)) return N(builtins);  // exec() in a bare dict: the name of where the look-up ends
  if (name == N(__builtins__)) return import_module(vm, N(builtins));
  if (name == N(__annotations__)) {  // of a module: made when first asked for
    Local<> space(vm, globals), dict(vm, make_dict(vm));
    if (dict.is_raised() || !dict_set(vm, space, N(__annotations__), dict)) return Value::raised();
    return dict;
  }
  return raise_name_error(vm, "name '%v' is not defined", name);
}

Value load_name(Vm& vm, Value ns, Value globals, Value name) {
  if (is_exact(ns, kTypeId_Dict)) {
    Value v = dict_get_name(ns, name);
    return v.is_undefined() ? load_global(vm, globals, name) : v;
  }
  Local<> g(vm, globals), n(vm, name);
  Value v = get_item(vm, ns, name);
  if (!v.is_raised()) return v;
  if (!pending_is(vm, kKeyErrorType)) return v;
  vm.pending = Value();
  return load_global(vm, g, n);
}

Value unbound(Vm& vm, const Frame* f, u32 reg) {
  Value names = f->consts[0];
  Value name = reg < names.as<Tuple>()->len ? names.as<Tuple>()->items[reg] : N(_);
  return raise(vm, kUnboundLocalErrorType, "cannot access local variable '%v' where it is not associated with a value",
               name);
}

Value unbound_free(Vm& vm, const Frame* f, u32 index) {
  Value name = f->consts[1].as<Tuple>()->items[index];
  return raise_name_error(
      vm, "cannot access free variable '%v' where it is not associated with a value in enclosing scope", name);
}

Value compare_slow(Vm& vm, CompareOp op, Value a, Value b) { return compare(vm, op, a, b); }

Value make_function(Vm& vm, Frame* f, Value* R, Value code, u32 flags, Value* parts) {
  Local<Code> c(vm, code);
  u32 n = code_header(c.get())->free_count;
  if (((flags & 1) && !parts[0].is(Kind::Tuple)) || ((flags & 2) && !parts[1].is(Kind::Dict)))
    return raise(vm, kSystemErrorType, "bad defaults of a function");
  Object* o = vm.heap.allocate(vm, kTypeId_Function, Kind::Function, sizeof(Function) + n * sizeof(Value), n);
  if (!o) return Value::raised();
  auto* fn = reinterpret_cast<Function*>(o);
  auto* maker = f->function.as<Function>();
  fn->code = c;
  fn->globals = maker->globals;
  if (flags & 1) fn->defaults = parts[0];
  if (flags & 2) fn->kwdefaults = parts[1];
  auto* captures = code_captures(c.get());
  for (u32 i = 0; i < n; ++i)
    fn->cells[i] = captures[i].from_free ? maker->cells[captures[i].index] : R[captures[i].index];
  if (flags & 4) {
    Local<Function> keep(vm, Value::from(o));
    Value attrs = TRY(make_dict(vm));
    keep->attrs = attrs;
    TRY_OK(dict_set(vm, attrs, N(__annotations__), parts[2]));
    return keep;
  }
  return Value::from(o);
}

Value unpack_error(Vm& vm, u32 wanted, u32 got, bool more) {
  if (more) return raise(vm, kValueErrorType, "too many values to unpack (expected %u)", wanted);
  return raise(vm, kValueErrorType, "not enough values to unpack (expected %u, got %u)", wanted, got);
}

Value unpack(Vm& vm, Value* out, Value source, u32 n) {
  if (source.is(Kind::Tuple) && is_exact(source, kTypeId_Tuple)) {
    auto* t = source.as<Tuple>();
    if (t->len != n) return unpack_error(vm, n, t->len, t->len > n);
    for (u32 i = 0; i < n; ++i) out[i] = t->items[i];
    return Value::none();
  }
  if (is_exact(source, kTypeId_List)) {
    u32 len = source.as<List>()->len;
    if (len != n) return unpack_error(vm, n, len, len > n);
    for (u32 i = 0; i < n; ++i) out[i] = list_item(source, i);
    return Value::none();
  }
  Local<> src(vm, source);
  Local<> it(vm, get_iter(vm, source));
  if (it.is_raised()) {
    if (pending_is(vm, kTypeErrorType) && lookup_special(vm, src, N(__iter__)).is_undefined()) {
      vm.pending = Value();
      return raise(vm, kTypeErrorType, "cannot unpack non-iterable %t object", src);
    }
    return it;
  }
  StackArgs temporary(vm, n);  // `out` may hold the source's only reference, or a local that an iterator reads
  if (!temporary.ok()) return Value::raised();
  for (u32 i = 0; i < n; ++i) {
    temporary[i] = TRY(iter_next(vm, it));
    if (temporary[i].is_stop()) {
      temporary[i] = Value();
      return unpack_error(vm, n, i, false);
    }
  }
  Value more = TRY(iter_next(vm, it));
  if (!more.is_stop()) return unpack_error(vm, n, 0, true);
  for (u32 i = 0; i < n; ++i) out[i] = temporary[i];
  return Value::none();
}

Value unpack_ex(Vm& vm, Value* out, Value source, u32 before, u32 after) {
  Local<> src(vm, source);
  Local<> all(vm, make_list(vm));
  if (all.is_raised()) return all;
  if (lookup_special(vm, src, N(__iter__)).is_undefined() && lookup_special(vm, src, N(__getitem__)).is_undefined())
    return raise(vm, kTypeErrorType, "cannot unpack non-iterable %t object", src);
  TRY_OK(list_extend(vm, all, src));
  u32 n = all.value().as<List>()->len;
  if (n < before + after)
    return raise(vm, kValueErrorType, "not enough values to unpack (expected at least %u, got %u)", before + after, n);
  Local<> rest(vm, make_list(vm));
  if (rest.is_raised()) return rest;
  for (u32 i = before; i < n - after; ++i) TRY_OK(list_append(vm, rest, list_item(all, i)));
  for (u32 i = 0; i < before; ++i) out[i] = list_item(all, i);
  out[before] = rest;
  for (u32 i = 0; i < after; ++i) out[before + 1 + i] = list_item(all, n - after + i);
  return Value::none();
}

Value build_map(Vm& vm, const Value* pairs, u32 n) {
  Local<> d(vm, make_dict(vm));
  if (d.is_raised()) return d;
  for (u32 i = 0; i < n; ++i) TRY_OK(dict_set(vm, d, pairs[2 * i], pairs[2 * i + 1]));
  return d;
}

Value build_set(Vm& vm, const Value* items, u32 n) {
  Local<> s(vm, make_set(vm));
  if (s.is_raised()) return s;
  for (u32 i = 0; i < n; ++i) TRY_OK(set_add(vm, s, items[i]));
  return s;
}

Value format_value(Vm& vm, const Value* at, u32 n) {
  Local<> v(vm, at[0]), spec(vm, (n & 4) ? at[1] : Value::from_const(&kEmptyStr));
  switch (n & 3) {
    case 1: v = str(vm, v); break;
    case 2: v = repr(vm, v); break;
    case 3: v = ascii(vm, v); break;
    default:
      if (!(n & 4)) {
        if (is_exact(v, kTypeId_Str)) return v;
      }
  }
  if (v.is_raised()) return v;
  if ((n & 3) && !(n & 4)) return v;
  return format(vm, v, spec);
}

Value concat(Vm& vm, const Value* parts, u32 n) {
  size_t total = 0;
  for (u32 i = 0; i < n; ++i) total += parts[i].as<Str>()->len;
  Value s = TRY(make_str_uninit(vm, total));
  char* to = s.as<Str>()->data();
  for (u32 i = 0; i < n; ++i) {
    auto* p = parts[i].as<Str>();
    std::memcpy(to, p->data(), p->len);
    to += p->len;
  }
  return finish_str(s);
}

// How messages name what is called: module.qualname(), without the module for built-ins.
Value callable_name(Vm& vm, Value callable) {
  if (callable.is(Kind::BoundMethod)) {
    Value function = callable.as<BoundMethod>()->function, self = callable.as<BoundMethod>()->self;
    if (function.is(Kind::Native) && !self.is(Kind::Module)) {
      Local<> name(vm, function.as<Native>()->name);
      Local<Type> type(vm, self.is(Kind::Type) ? self : type_of(vm, self));
      StrBuilder b(vm);
      TRY_OK(b.append_str(type->name) && b.append(".") && b.append_str(name));
      return b.take_str();
    }
    callable = function;
  }
  if (callable.is(Kind::Native)) return callable.as<Native>()->name;
  if (!callable.is(Kind::Function) && !callable.is(Kind::Type)) return type_ptr(vm, callable)->name;
  Local<> c(vm, callable);
  Local<> module(vm, get_attr_or_undefined(vm, callable, N(__module__)));
  if (module.is_raised()) return module;
  Local<> name(vm, get_attr(vm, c, N(__qualname__)));
  if (name.is_raised() || !module.value().is(Kind::Str) || module.value() == N(builtins)) return name;
  StrBuilder b(vm);
  TRY_OK(b.append_str(module) && b.append(".") && b.append_str(name));
  return b.take_str();
}

Value bad_star_argument(Vm& vm, const char* format, Value callable, Value argument) {
  Local<> a(vm, argument);
  Value name = TRY(callable_name(vm, callable));
  return raise(vm, kTypeErrorType, format, name, a);
}

Value map_merge(Vm& vm, Value* dict, Value* mapping, Value* callable) {
  if (!mapping->is(Kind::Dict) && get_attr_or_undefined(vm, *mapping, N(keys)).is_undefined())
    return bad_star_argument(vm, "%v() argument after ** must be a mapping, not %t", *callable, *mapping);
  Local<> keys(vm, make_list(vm));
  if (keys.is_raised()) return keys;
  if (mapping->is(Kind::Dict)) {
    TRY_OK(list_extend(vm, keys, *mapping));
  } else {
    Value k = TRY(call_method(vm, *mapping, N(keys)));
    TRY_OK(list_extend(vm, keys, k));
  }
  for (u32 i = 0; i < keys.value().as<List>()->len; ++i) {
    Local<> key(vm, list_item(keys, i));
    if (!key.value().is(Kind::Str)) return raise(vm, kTypeErrorType, "keywords must be strings");
    Value old = TRY(dict_get(vm, *dict, key));
    if (!old.is_undefined())
      return bad_star_argument(vm, "%v() got multiple values for keyword argument '%v'", *callable, key);
    Local<> v(vm, get_item(vm, *mapping, key));
    if (v.is_raised()) return v;
    TRY_OK(dict_set(vm, *dict, key, v));
  }
  return Value::none();
}

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

[[gnu::noinline]] Value poll(Vm& vm) {
  if (vm.finalizers_due) run_finalizers(vm);
  if (vm.thread_hooks) vm.thread_hooks->yield(vm);
  return check_interrupt(vm);
}

// The method `name` of `self` for a call: out[0], out[1] = function, self, or out[0] = callable, out[1] = Undefined.
[[gnu::noinline]] Value load_method_slow(Vm& vm, Value* out, Value self, Value name) {
  Local<> me(vm, self);
  Value v = TRY(get_attr(vm, self, name));
  if (v.is(Kind::BoundMethod)) {
    out[0] = v.as<BoundMethod>()->function;
    out[1] = v.as<BoundMethod>()->self;
  } else {
    out[0] = v;
    out[1] = Value();
  }
  return Value::none();
}

inline bool load_method_fast(Vm& vm, Value* out, Value self, Value name) {
  if (!self.is_object()) return false;
  u16 shape = self.obj()->shape;
  if (shape < kFirstUserShape) {
    if (kBuiltinTypes[shape]->ops->getattr || (self.obj()->flags & kHasAttrs)) return false;
  } else {
    const Shape* s = shape_ptr(vm, shape);
    auto* t = s->type.as<Type>();
    if (is_dict_mode(s) || (t->type_flags & kTypeHasGetattr)) return false;
    if (self.obj()->kind != Kind::Instance && native_base(t)->ops->getattr) return false;
  }
  const AttrCacheEntry& e = attribute_entry(vm, shape, name);
  if (e.slot || !e.found.is_object() || is_held_function(e)) return false;
  Object* f = e.found.obj();
  if (f->kind == Kind::Function || (f->kind == Kind::Native && reinterpret_cast<Native*>(f)->native_flags == kMethod) ||
      (f->kind == Kind::Native &&
       !(reinterpret_cast<Native*>(f)->native_flags & (kStaticNative | kClassNative | kGetter)))) {
    out[0] = e.found;
    out[1] = self;
    return true;
  }
  return false;
}

inline Value get_attr_fast(Vm& vm, Value self, Value name) {
  if (!self.is_object()) return Value();
  u16 shape = self.obj()->shape;
  if (shape < kFirstUserShape) return Value();
  const AttrCacheEntry& e = attribute_entry(vm, shape, name);
  if (!e.slot || !e.found.is_undefined()) return Value();
  if (shape_ptr(vm, shape)->type.as<Type>()->type_flags & kTypeHasGetattr) return Value();
  return instance_value(self.obj(), e.slot - 1u);
}

inline bool set_attr_fast(Vm& vm, Value self, Value name, Value value) {
  if (!self.is_object() || self.obj()->shape < kFirstUserShape || self.obj()->kind != Kind::Instance) return false;
  u16 shape = self.obj()->shape;
  const AttrCacheEntry& e = attribute_entry(vm, shape, name);
  if (!e.slot || !e.found.is_undefined()) return false;
  if (shape_ptr(vm, shape)->type.as<Type>()->type_flags & kTypeHasSetattr) return false;
  instance_store(self.obj(), e.slot - 1u, value);
  return true;
}

inline i64 floor_div(i64 a, i64 b) {
  i64 q = a / b;
  return (a % b != 0 && ((a < 0) != (b < 0))) ? q - 1 : q;
}
inline i64 floor_mod(i64 a, i64 b) {
  i64 r = a % b;
  return r != 0 && ((r < 0) != (b < 0)) ? r + b : r;
}

// Arithmetic on numbers that needs no method; Undefined: take the slow way. Never collects on 64-bit; on 32-bit floats
// are made slowly.
inline Value arith_fast(BinaryOp op, Value a, Value b) {
  if (Value::both_small(a, b)) {
    i64 x = a.as_small(), y = b.as_small(), r;
    switch (op) {
      case BinaryOp::Add: r = x + y; break;
      case BinaryOp::Sub: r = x - y; break;
      case BinaryOp::Mul:
        if (__builtin_mul_overflow(x, y, &r)) return Value();
        break;
      case BinaryOp::FloorDiv:
        if (y == 0) return Value();
        r = floor_div(x, y);
        break;
      case BinaryOp::Mod:
        if (y == 0) return Value();
        r = floor_mod(x, y);
        break;
      case BinaryOp::And: return Value::small(x & y);
      case BinaryOp::Or: return Value::small(x | y);
      case BinaryOp::Xor: return Value::small(x ^ y);
      case BinaryOp::LShift:
        if (y < 0 || y >= 46 || (x >= 0 ? x > (Value::kSmallMax >> y) : x < (Value::kSmallMin >> y))) return Value();
        r = x * (i64{1} << y);
        break;
      case BinaryOp::RShift:
        if (y < 0) return Value();
        return Value::small(y > 62 ? (x < 0 ? -1 : 0) : x >> y);
      case BinaryOp::Div:
        if constexpr (Value::kUnboxedFloats) {
          if (y == 0) return Value();
          return Value::unboxed_float(static_cast<double>(x) / static_cast<double>(y));
        }
        return Value();
      default: return Value();
    }
    return Value::fits_small(r) ? Value::small(r) : Value();
  }
  if constexpr (Value::kUnboxedFloats) {
    double x, y;
    if (a.is_unboxed_float())
      x = a.as_unboxed_float();
    else if (a.is_small())
      x = static_cast<double>(a.as_small());
    else
      return Value();
    if (b.is_unboxed_float())
      y = b.as_unboxed_float();
    else if (b.is_small())
      y = static_cast<double>(b.as_small());
    else
      return Value();
    switch (op) {
      case BinaryOp::Add: return Value::unboxed_float(x + y);
      case BinaryOp::Sub: return Value::unboxed_float(x - y);
      case BinaryOp::Mul: return Value::unboxed_float(x * y);
      case BinaryOp::Div: return y == 0 ? Value() : Value::unboxed_float(x / y);
      default: return Value();
    }
  }
  return Value();
}

template <CompareOp op, class T>
inline bool apply(T x, T y) {
  switch (op) {
    case CompareOp::Lt: return x < y;
    case CompareOp::Le: return x <= y;
    case CompareOp::Eq: return x == y;
    case CompareOp::Ne: return x != y;
    case CompareOp::Gt: return x > y;
    case CompareOp::Ge: return x >= y;
  }
  __builtin_unreachable();
}

// 0 false, 1 true, -1 take the slow way.
template <CompareOp op>
inline int compare_fast(Value a, Value b) {
  if (Value::both_small(a, b)) return apply<op>(a.as_small(), b.as_small());
  if (a.is_unboxed_float() && b.is_unboxed_float()) return apply<op>(a.as_unboxed_float(), b.as_unboxed_float());
  if constexpr (op == CompareOp::Eq || op == CompareOp::Ne) {
    if (is_exact(a, kTypeId_Str) && is_exact(b, kTypeId_Str)) return str_equal(a, b) == (op == CompareOp::Eq);
  }
  return -1;
}

inline int truth_fast(Value v) {
  if (v.is_true()) return 1;
  if (v.is_false() || v.is_none()) return 0;
  if (v.is_small()) return v.as_small() != 0;
  return -1;
}

}  // namespace

// Enters `callable` for the instruction whose arguments are at args[0..n), args[-1] being free. Either pushes a frame
// (returns it), or has stored the result (returns the current frame), or raised (null).
static Frame* call_in_place(Vm& vm, Value callable, Value* args, u32 n, Value names, u8 result) {
  Frame* f = vm.frame;
  if (callable.is(Kind::BoundMethod)) {
    args[-1] = callable.as<BoundMethod>()->self;
    callable = callable.as<BoundMethod>()->function;
    --args;
    ++n;
    if (!callable.is(Kind::Function) && !callable.is(Kind::Native)) {
      Value r = call(vm, callable, Args{args, n}, names);
      if (r.is_raised()) return nullptr;
      f->registers[result] = r;
      return f;
    }
  }
  FrameAction action = FrameAction::Store;
  Local<> keep(vm, Value());
  if (callable.is(Kind::Type) && callable.obj()->shape == kTypeId_Type) {
    auto* t = callable.as<Type>();
    // The common construction: a class with a Python __init__ and plain instances.
    if ((t->type_flags & (kTypeHeap | kTypeHasInit | kTypeHasNew)) == (kTypeHeap | kTypeHasInit) &&
        t->layout == Kind::Instance && native_base(t) == &kObjectType) {
      Value init = lookup_in_type(vm, callable, N(__init__));
      if (init.is(Kind::Function)) {
        Local<> function(vm, init), kw(vm, names);
        keep = kObjectType.ops->make(vm, callable, Args{args, 0}, Value());
        if (keep.is_raised()) return nullptr;
        args[-1] = keep;
        --args;
        ++n;
        callable = function;
        names = kw;
        action = FrameAction::Construct;
      }
    }
  }
  if (callable.is(Kind::Function)) {
    auto* h = code_header(callable.as<Function>()->code.as<Code>());
    u32 registers = h->register_count;
    u16 flags = h->flags;
    if (!room_on_stack(vm, args, registers > n ? registers : n)) return nullptr;
    if (names.is_undefined() && n == h->arg_count && !h->keyword_only_count &&
        !(flags & (kCodeVarArgs | kCodeVarKeywords))) {
      Value* end = args + registers + kFrameSlack;
      std::memset(static_cast<void*>(args + n), 0, static_cast<size_t>(end - (args + n)) * sizeof(Value));
    } else {
      Local<> function(vm, callable);
      if (!bind_arguments(vm, function, args, n, names)) return nullptr;
      callable = function;
    }
    Frame* pushed = push_frame(vm, callable, args, action, result);
    pushed->keep = keep;
    if (flags & kCodeSuspends) {
      Value g = make_generator(vm, pushed);
      pop_frame(vm);
      vm.sp = f->end;
      if (g.is_raised()) return nullptr;
      f->registers[result] = g;
      return f;
    }
    return pushed;
  }
  Value r =
      callable.is(Kind::Native) ? call_native(vm, callable, args, n, names) : call(vm, callable, Args{args, n}, names);
  if (r.is_raised()) return nullptr;
  f->registers[result] = r;
  return f;
}

// CALL_EX: at[0] is the callable, at[1] a tuple or list, at[2] a dict or Undefined. They are laid out above the frame's
// registers.
static Frame* call_spread(Vm& vm, Value* at, u8 result) {
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

// Looks for a handler from the current frame up to and including `entry`. True: execution continues at frame->pc.
// False: `entry` is gone.
static bool unwind(Vm& vm, Frame* entry) {
  for (;;) {
    Frame* f = vm.frame;
    auto* code = f->function.as<Function>()->code.as<Code>();
    u32 offset = static_cast<u32>(f->pc - code_start(code));
    offset = offset ? offset - 1 : 0;
    add_traceback(vm, f, offset);  // may collect
    f = vm.frame;
    code = f->function.as<Function>()->code.as<Code>();
    auto* h = code_header(code);
    auto* handlers = code_handlers(code);
    for (u32 i = 0; i < h->handler_count; ++i) {
      if (offset < handlers[i].start || offset >= handlers[i].end) continue;
      f->registers[handlers[i].exception_register] = vm.pending;
      vm.pending = Value();
      f->pc = code_start(code) + handlers[i].target;
      return true;
    }
    bool last = f == entry;
    if (f->keep.is(Kind::Generator)) {
      generator_finish(vm, f);
      convert_stop_iteration(vm, f->keep);
    }
    pop_frame(vm);
    if (last) return false;
  }
}

// clang-format off: an instruction a line where it fits
Value run_frame(Vm& vm) {
  static const void* const kLabels[] = {
#define OP(name, operands, meaning) &&op_##name,
#include "vm/code/opcodes.def"
#undef OP
  };
  Frame* const entry = vm.frame;
  Frame* frame = entry;
  ++vm.c_depth;
  const u8* ip = frame->pc;
  Value* R = frame->registers;
  Value result;
  int fast;

#define A ip[1]
#define B ip[2]
#define C ip[3]
#define K(at) (frame->consts[read_u16(ip + (at))])
#define DISPATCH() goto* kLabels[*ip]
#define NEXT(n) \
  do {          \
    ip += (n);  \
    DISPATCH(); \
  } while (0)
#define SAVE(n) (frame->pc = ip + (n))
#define RESUME()    \
  do {              \
    ip = frame->pc; \
    DISPATCH();     \
  } while (0)
// Stores the result of a call that may raise into R[reg].
#define STORE_RESULT(n, reg, expr)   \
  do {                               \
    SAVE(n);                         \
    u8 reg_ = (reg);                 \
    Value v_ = (expr);               \
    if (v_.is_raised()) [[unlikely]] \
      goto error;                    \
    R[reg_] = v_;                    \
    RESUME();                        \
  } while (0)
#define EFFECT(n, expr)                  \
  do {                                   \
    SAVE(n);                             \
    if ((expr).is_raised()) [[unlikely]] \
      goto error;                        \
    RESUME();                            \
  } while (0)
#define EFFECT_OK(n, expr)    \
  do {                        \
    SAVE(n);                  \
    if (!(expr)) [[unlikely]] \
      goto error;             \
    RESUME();                 \
  } while (0)
#define POLL_DUE() (vm.interrupt_requested || vm.finalizers_due || (++vm.loop_count & 0xFFF) == 0)
#define JUMP_EITHER_WAY(n, at)              \
  do {                                      \
    fast = (n) + read_i16(ip + (at));       \
    if (fast < 0 && POLL_DUE()) [[unlikely]] \
      goto poll_and_jump;                   \
    NEXT(fast);                             \
  } while (0)
#define ENTER_FRAME()     \
  do {                    \
    frame = vm.frame;     \
    R = frame->registers; \
    ip = frame->pc;       \
    DISPATCH();           \
  } while (0)

  if (frame->extra) {  // a generator resumed by throw(): the exception is pending at its yield
    frame->extra = 0;
    goto error;
  }
  DISPATCH();

op_MOVE:
  R[A] = R[B];
  NEXT(3);
op_LOADK:
  R[A] = K(2);
  NEXT(4);
op_LOADI:
  R[A] = Value::small(read_i16(ip + 2));
  NEXT(4);
op_LOADS : {
  static constexpr Value kSingletons[] = {Value::none(), Value::false_(), Value::true_(), Value::ellipsis(),
                                          Value::from_const(&kAssertionErrorType)};
  R[A] = kSingletons[B];
  NEXT(3);
}
op_CHECK:
  if (!R[A].is_undefined()) [[likely]]
    NEXT(2);
  SAVE(2);
  static_cast<void>(unbound(vm, frame, A));
  goto error;
op_LOAD_GLOBAL : {
  Value v = dict_get_name(frame->function.as<Function>()->globals, K(2));
  if (!v.is_undefined()) [[likely]] {
    R[A] = v;
    NEXT(4);
  }
  STORE_RESULT(4, A, load_global(vm, frame->function.as<Function>()->globals, K(2)));
}
op_STORE_GLOBAL:
  EFFECT_OK(4, dict_set(vm, frame->function.as<Function>()->globals, K(2), R[A]));
op_DEL_GLOBAL : {
  SAVE(3);
  Value name = K(1);
  result = dict_get_name(frame->function.as<Function>()->globals, name);
  if (result.is_undefined()) {
    static_cast<void>(raise_name_error(vm, "name '%v' is not defined", name));
    goto error;
  }
  if (dict_pop(vm, frame->function.as<Function>()->globals, name).is_raised()) goto error;
  RESUME();
}
op_LOAD_NAME:
  STORE_RESULT(4, A, load_name(vm, R[0], frame->function.as<Function>()->globals, K(2)));
op_STORE_NAME:
  EFFECT(4, set_item(vm, R[0], K(2), R[A]));
op_DEL_NAME : {
  SAVE(3);
  Value name = K(1);
  if (del_item(vm, R[0], name).is_raised()) {
    if (pending_is(vm, kKeyErrorType)) {
      vm.pending = Value();
      ip = frame->pc - 3;
      static_cast<void>(raise_name_error(vm, "name '%v' is not defined", K(1)));
    }
    goto error;
  }
  RESUME();
}
op_LOAD_NAME_FREE : {
  SAVE(5);
  Value v;
  if (is_exact(R[0], kTypeId_Dict)) {
    v = dict_get_name(R[0], K(3));
  } else {
    v = get_item(vm, R[0], K(3));
    ip = frame->pc - 5;
    if (v.is_raised()) {
      if (!pending_is(vm, kKeyErrorType)) goto error;
      vm.pending = v = Value();
    }
  }
  if (v.is_undefined()) v = frame->function.as<Function>()->cells[B].as<Cell>()->value;
  if (v.is_undefined()) {
    static_cast<void>(unbound_free(vm, frame, B));
    goto error;
  }
  R[A] = v;
  RESUME();
}
op_MAKE_CELL:
  STORE_RESULT(2, A, make_cell(vm, R[A]));
op_LOAD_CELL : {
  Value v = R[B].as<Cell>()->value;
  if (v.is_undefined()) [[unlikely]] {
    SAVE(3);
    static_cast<void>(unbound(vm, frame, B));
    goto error;
  }
  R[A] = v;
  NEXT(3);
}
op_STORE_CELL:
  R[A].as<Cell>()->value = R[B];
  NEXT(3);
op_LOAD_FREE : {
  Value v = frame->function.as<Function>()->cells[B].as<Cell>()->value;
  if (v.is_undefined()) [[unlikely]] {
    SAVE(3);
    static_cast<void>(unbound_free(vm, frame, B));
    goto error;
  }
  R[A] = v;
  NEXT(3);
}
op_STORE_FREE:
  frame->function.as<Function>()->cells[A].as<Cell>()->value = R[B];
  NEXT(3);
op_FREE_CELL:
  R[A] = frame->function.as<Function>()->cells[B];
  NEXT(3);
op_CLEAR:
  R[A] = Value();
  NEXT(2);
op_CLEAR_CELL : {
  SAVE(2);
  if (R[A].as<Cell>()->value.is_undefined()) {
    static_cast<void>(unbound(vm, frame, A));
    goto error;
  }
  R[A].as<Cell>()->value = Value();
  NEXT(2);
}
op_CLEAR_FREE : {
  SAVE(2);
  auto* c = frame->function.as<Function>()->cells[A].as<Cell>();
  if (c->value.is_undefined()) {
    static_cast<void>(unbound_free(vm, frame, A));
    goto error;
  }
  c->value = Value();
  NEXT(2);
}

op_GETATTR : {
  Value v = get_attr_fast(vm, R[B], K(3));
  if (!v.is_undefined()) [[likely]] {
    R[A] = v;
    NEXT(5);
  }
  STORE_RESULT(5, A, get_attr(vm, R[B], K(3)));
}
op_SETATTR:
  if (set_attr_fast(vm, R[A], K(2), R[ip[4]])) [[likely]]
    NEXT(5);
  EFFECT(5, set_attr(vm, R[A], K(2), R[ip[4]]));
op_DELATTR:
  EFFECT(4, del_attr(vm, R[A], K(2)));
op_GETITEM : {
  Value c = R[B], k = R[C];
  if (k.is_small() && c.is_object()) {
    i64 i = k.as_small();
    Object* o = c.obj();
    if (o->shape == kTypeId_List || o->shape == kTypeId_Tuple) {
      if (i < 0) i += o->len;
      if (i >= 0 && i < static_cast<i64>(o->len)) {
        R[A] = o->shape == kTypeId_List ? list_item(c, static_cast<u32>(i)) : reinterpret_cast<Tuple*>(o)->items[i];
        NEXT(4);
      }
    }
  }
  STORE_RESULT(4, A, get_item(vm, c, k));
}
op_GETITEMI : {
  Value c = R[B];
  i64 i = static_cast<i8>(C);
  if (c.is_object()) {
    Object* o = c.obj();
    if (o->shape == kTypeId_List || o->shape == kTypeId_Tuple) {
      if (i < 0) i += o->len;
      if (i >= 0 && i < static_cast<i64>(o->len)) {
        R[A] = o->shape == kTypeId_List ? list_item(c, static_cast<u32>(i)) : reinterpret_cast<Tuple*>(o)->items[i];
        NEXT(4);
      }
    }
  }
  STORE_RESULT(4, A, get_item(vm, c, Value::small(static_cast<i8>(C))));
}
op_SETITEM : {
  Value c = R[A], k = R[B];
  if (k.is_small() && is_exact(c, kTypeId_List)) {
    i64 i = k.as_small();
    auto* l = c.as<List>();
    if (i < 0) i += l->len;
    if (i >= 0 && i < static_cast<i64>(l->len)) {
      l->items.as<Array>()->items[i] = R[C];
      NEXT(4);
    }
  }
  EFFECT(4, set_item(vm, c, k, R[C]));
}
op_DELITEM:
  EFFECT(3, del_item(vm, R[A], R[B]));

#define ARITH(NAME, OPERATION)                                        \
  op_##NAME : {                                                       \
    Value v = arith_fast(BinaryOp::OPERATION, R[B], R[C]);            \
    if (!v.is_undefined()) [[likely]] {                               \
      R[A] = v;                                                       \
      NEXT(4);                                                        \
    }                                                                 \
    STORE_RESULT(4, A, binary(vm, BinaryOp::OPERATION, R[B], R[C]));  \
  }                                                                   \
  op_I##NAME : {                                                      \
    Value v = arith_fast(BinaryOp::OPERATION, R[B], R[C]);            \
    if (!v.is_undefined()) [[likely]] {                               \
      R[A] = v;                                                       \
      NEXT(4);                                                        \
    }                                                                 \
    STORE_RESULT(4, A, inplace(vm, BinaryOp::OPERATION, R[B], R[C])); \
  }
  ARITH(ADD, Add)
  ARITH(SUB, Sub)
  ARITH(MUL, Mul)
  ARITH(DIV, Div)
  ARITH(FLOORDIV, FloorDiv)
  ARITH(MOD, Mod)
  ARITH(POW, Pow)
  ARITH(MATMUL, MatMul)
  ARITH(LSHIFT, LShift)
  ARITH(RSHIFT, RShift)
  ARITH(AND, And)
  ARITH(OR, Or)
  ARITH(XOR, Xor)
#define ARITH_I(NAME, OPERATION, FUNCTION)                          \
  op_##NAME : {                                                     \
    Value i = Value::small(static_cast<i8>(C));                     \
    Value v = arith_fast(BinaryOp::OPERATION, R[B], i);             \
    if (!v.is_undefined()) [[likely]] {                             \
      R[A] = v;                                                     \
      NEXT(4);                                                      \
    }                                                               \
    STORE_RESULT(4, A, FUNCTION(vm, BinaryOp::OPERATION, R[B], i)); \
  }
  ARITH_I(ADDI, Add, binary)
  ARITH_I(SUBI, Sub, binary)
  ARITH_I(IADDI, Add, inplace)
  ARITH_I(ISUBI, Sub, inplace)
op_NEG:
  if (R[B].is_small() && R[B].as_small() != Value::kSmallMin) {
    R[A] = Value::small(-R[B].as_small());
    NEXT(3);
  }
  STORE_RESULT(3, A, unary(vm, UnaryOp::Neg, R[B]));
op_POS:
  STORE_RESULT(3, A, unary(vm, UnaryOp::Pos, R[B]));
op_INVERT:
  STORE_RESULT(3, A, unary(vm, UnaryOp::Invert, R[B]));
op_NOT : {
  fast = truth_fast(R[B]);
  if (fast >= 0) {
    R[A] = Value::boolean(!fast);
    NEXT(3);
  }
  SAVE(3);
  u8 to = A;
  result = truth(vm, R[B]);
  if (result.is_raised()) goto error;
  R[to] = Value::boolean(result.is_false());
  RESUME();
}

#define COMPARE(NAME, OPERATION)                                          \
  op_##NAME : fast = compare_fast<CompareOp::OPERATION>(R[B], R[C]);      \
  if (fast >= 0) [[likely]] {                                             \
    R[A] = Value::boolean(fast);                                          \
    NEXT(4);                                                              \
  }                                                                       \
  STORE_RESULT(4, A, compare_slow(vm, CompareOp::OPERATION, R[B], R[C])); \
  COMPARE_AND_JUMP(NAME, OPERATION, R[B], 0)                              \
  COMPARE_AND_JUMP(NAME##I, OPERATION, Value::small(static_cast<i8>(B)), 2)
// `how`: four times the CompareOp, 2 if the operand is in the instruction, 1 if to jump when it is true
#define COMPARE_AND_JUMP(NAME, OPERATION, RIGHT, IMMEDIATE)                           \
  op_JT_##NAME : fast = compare_fast<CompareOp::OPERATION>(R[A], RIGHT);              \
  if (fast >= 0) [[likely]] {                                                         \
    if (!fast) NEXT(5);                                                               \
    JUMP_EITHER_WAY(5, 3);                                                            \
  }                                                                                   \
  result = Value::small(static_cast<int>(CompareOp::OPERATION) * 4 + IMMEDIATE + 1);  \
  goto compare_and_jump;                                                              \
  op_JF_##NAME : fast = compare_fast<CompareOp::OPERATION>(R[A], RIGHT);              \
  if (fast >= 0) [[likely]]                                                           \
    NEXT(fast ? 5 : 5 + read_i16(ip + 3));                                            \
  result = Value::small(static_cast<int>(CompareOp::OPERATION) * 4 + IMMEDIATE);      \
  goto compare_and_jump;
  COMPARE(LT, Lt)
  COMPARE(LE, Le)
  COMPARE(EQ, Eq)
  COMPARE(NE, Ne)
  COMPARE(GT, Gt)
  COMPARE(GE, Ge)
compare_and_jump : {
  int how = static_cast<int>(result.as_small());
  SAVE(5);
  i16 distance = read_i16(ip + 3);
  result = compare_slow(vm, static_cast<CompareOp>(how >> 2), R[A], how & 2 ? Value::small(static_cast<i8>(B)) : R[B]);
  if (!result.is_raised() && !result.is_bool()) result = truth(vm, result);
  if (result.is_raised()) goto error;
  if (result.is_true() == static_cast<bool>(how & 1)) {
    if (distance < 0 && POLL_DUE() && poll(vm).is_raised()) goto error;
    frame->pc += distance;
  }
  RESUME();
}
op_IN:
  STORE_RESULT(4, A, contains(vm, R[C], R[B]));
op_NOT_IN : {
  SAVE(4);
  u8 to = A;
  result = contains(vm, R[C], R[B]);
  if (result.is_raised()) goto error;
  R[to] = Value::boolean(result.is_false());
  RESUME();
}
op_IS:
  R[A] = Value::boolean(R[B] == R[C]);
  NEXT(4);
op_IS_NOT:
  R[A] = Value::boolean(R[B] != R[C]);
  NEXT(4);

op_JUMP:
  NEXT(3 + read_i16(ip + 1));
op_LOOP:
  fast = 3 + read_i16(ip + 1);
  if (POLL_DUE()) [[unlikely]]
    goto poll_and_jump;
  NEXT(fast);
poll_and_jump:  // by `fast` bytes
  SAVE(1);
  if (poll(vm).is_raised()) goto error;
  frame->pc += fast - 1;
  RESUME();
op_JT:
  fast = truth_fast(R[A]);
  if (fast >= 0) [[likely]] {
    if (!fast) NEXT(4);
    JUMP_EITHER_WAY(4, 2);
  }
  result = Value::true_();
  goto truth_and_jump;
op_JF:
  fast = truth_fast(R[A]);
  if (fast >= 0) [[likely]] {
    if (fast) NEXT(4);
    JUMP_EITHER_WAY(4, 2);
  }
  result = Value::false_();
truth_and_jump : {
  bool wanted = result.is_true();
  SAVE(4);
  i16 distance = read_i16(ip + 2);
  result = truth(vm, R[A]);
  if (result.is_raised()) goto error;
  if (result.is_true() == wanted) {
    if (distance < 0 && POLL_DUE() && poll(vm).is_raised()) goto error;
    frame->pc += distance;
  }
  RESUME();
}
op_JNONE:
  if (!R[A].is_none()) NEXT(4);
  JUMP_EITHER_WAY(4, 2);
op_JNOT_NONE:
  if (R[A].is_none()) NEXT(4);
  JUMP_EITHER_WAY(4, 2);
op_JT_IS:
  NEXT(R[A] == R[B] ? 5 + read_i16(ip + 3) : 5);
op_JF_IS:
  NEXT(R[A] == R[B] ? 5 : 5 + read_i16(ip + 3));
op_JT_IN:
  result = Value::true_();
  goto search_and_jump;
op_JF_IN:
  result = Value::false_();
search_and_jump : {
  bool wanted = result.is_true();
  SAVE(5);
  i16 distance = read_i16(ip + 3);
  result = contains(vm, R[B], R[A]);
  if (result.is_raised()) goto error;
  if (result.is_true() == wanted) frame->pc += distance;
  RESUME();
}

op_GETITER:
  STORE_RESULT(3, A, get_iter(vm, R[B]));
op_FORITER : {
  Value it = R[B];
  if (it.is_object()) [[likely]] {
    Value v;
    switch (it.obj()->shape) {
      case kTypeId_RangeIterator: v = range_iter_next(it.as<Record>()); break;
      case kTypeId_ListIterator: v = list_iter_next(it.as<Record>()); break;
      case kTypeId_TupleIterator: v = tuple_iter_next(it.as<Record>()); break;
      case kTypeId_Generator: {
        SAVE(5);
        Frame* f = resume_frame(vm, it, Value::none(), FrameAction::ForIter, A, vm.sp);
        if (!f) {
          if (vm.has_pending()) goto error;
          frame->pc += read_i16(frame->pc - 2);  // already exhausted
          RESUME();
        }
        ENTER_FRAME();
      }
      default: break;
    }
    if (!v.is_undefined()) {
      if (v.is_stop()) NEXT(5 + read_i16(ip + 3));
      R[A] = v;
      NEXT(5);
    }
  }
  SAVE(5);
  u8 to = A;
  i16 distance = read_i16(ip + 3);
  result = iter_next(vm, it);
  if (result.is_raised()) goto error;
  if (result.is_stop())
    frame->pc += distance;
  else
    R[to] = result;
  RESUME();
}
op_FORLOOP : {
  Value it = R[B];
  if (it.is_object()) [[likely]] {
    Value v;
    switch (it.obj()->shape) {
      case kTypeId_RangeIterator: v = range_iter_next(it.as<Record>()); break;
      case kTypeId_ListIterator: v = list_iter_next(it.as<Record>()); break;
      case kTypeId_TupleIterator: v = tuple_iter_next(it.as<Record>()); break;
      default: break;
    }
    if (!v.is_undefined()) {
      if (v.is_stop()) NEXT(5);
      R[A] = v;
      fast = 5 + read_i16(ip + 3);
      if (POLL_DUE()) [[unlikely]]
        goto poll_and_jump;
      NEXT(fast);
    }
  }
  fast = read_i16(ip + 3);  // the FORITER, which knows all kinds of iterators
  if (POLL_DUE()) [[unlikely]]
    goto poll_and_jump;
  NEXT(fast);
}
op_BUILD_TUPLE:
  STORE_RESULT(4, A, make_tuple(vm, &R[B], C));
op_BUILD_LIST:
  STORE_RESULT(4, A, make_list(vm, &R[B], C));
op_BUILD_SET:
  STORE_RESULT(4, A, build_set(vm, &R[B], C));
op_BUILD_MAP:
  STORE_RESULT(4, A, build_map(vm, &R[B], C));
op_BUILD_SLICE:
  STORE_RESULT(3, A, make_slice(vm, R[B], R[B + 1], R[B + 2]));
op_LIST_APPEND:
  EFFECT_OK(3, list_append(vm, R[A], R[B]));
op_LIST_EXTEND : {
  SAVE(3);
  u8 from = B;
  if (!list_extend(vm, R[A], R[B])) {
    if (pending_is(vm, kTypeErrorType) && lookup_special(vm, R[from], N(__iter__)).is_undefined() &&
        lookup_special(vm, R[from], N(__getitem__)).is_undefined()) {
      vm.pending = Value();
      static_cast<void>(raise(vm, kTypeErrorType, "Value after * must be an iterable, not %t", R[from]));
    }
    goto error;
  }
  RESUME();
}
op_SET_ADD:
  EFFECT_OK(3, set_add(vm, R[A], R[B]));
op_SET_UPDATE:
  EFFECT_OK(3, set_update(vm, R[A], R[B]));
op_MAP_SET:
  EFFECT_OK(4, dict_set(vm, R[A], R[B], R[C]));
op_MAP_UPDATE : {
  SAVE(3);
  u8 to = A, from = B;
  if (!R[from].is(Kind::Dict)) {  // pairs, which update() takes, are not unpacked
    Value keys = get_attr_or_undefined(vm, R[from], N(keys));
    if (keys.is_raised()) goto error;
    if (keys.is_undefined()) {
      static_cast<void>(raise(vm, kTypeErrorType, "'%t' object is not a mapping", R[from]));
      goto error;
    }
  }
  if (!dict_update(vm, R[to], R[from])) goto error;
  RESUME();
}
op_MAP_MERGE:
  EFFECT(4, map_merge(vm, &R[A], &R[B], &R[C]));
op_LIST_TO_TUPLE:
  STORE_RESULT(3, A, tuple_from_iterable(vm, R[B]));
op_UNPACK:
  EFFECT(4, unpack(vm, &R[A], R[B], C));
op_UNPACK_EX:
  EFFECT(5, unpack_ex(vm, &R[A], R[B], C, ip[4]));
op_FORMAT:
  STORE_RESULT(4, A, format_value(vm, &R[B], C));
op_CONCAT:
  STORE_RESULT(4, A, concat(vm, &R[B], C));

op_CALL : {
  u8 a = B;
  SAVE(4);
  Frame* f = call_in_place(vm, R[a], &R[a + 1], C, Value(), A);
  if (!f) goto error;
  if (f == frame) RESUME();
  ENTER_FRAME();
}
op_CALL_KW : {
  u8 a = B;
  SAVE(6);
  Frame* f = call_in_place(vm, R[a], &R[a + 1], C, K(4), A);
  if (!f) goto error;
  if (f == frame) RESUME();
  ENTER_FRAME();
}
op_CALL_EX : {
  SAVE(3);
  Frame* f = call_spread(vm, &R[B], A);
  if (!f) goto error;
  if (f == frame) RESUME();
  ENTER_FRAME();
}
op_LOAD_METHOD : {
  if (load_method_fast(vm, &R[A], R[B], K(3))) [[likely]]
    NEXT(5);
  EFFECT(5, load_method_slow(vm, &R[A], R[B], K(3)));
}
op_CALL_METHOD : {
  u8 a = B;
  SAVE(4);
  bool method = !R[a + 1].is_undefined();
  Frame* f = call_in_place(vm, R[a], &R[a + (method ? 1 : 2)], C + (method ? 1u : 0u), Value(), A);
  if (!f) goto error;
  if (f == frame) RESUME();
  ENTER_FRAME();
}
op_CALL_METHOD_KW : {
  u8 a = B;
  SAVE(6);
  bool method = !R[a + 1].is_undefined();
  Frame* f = call_in_place(vm, R[a], &R[a + (method ? 1 : 2)], C + (method ? 1u : 0u), K(4), A);
  if (!f) goto error;
  if (f == frame) RESUME();
  ENTER_FRAME();
}
op_RETURN_NONE:
  result = Value::none();
  goto do_return;
op_RETURN:
  result = R[A];
do_return : {
  Frame* done = frame;
  bool generator = done->keep.is(Kind::Generator);
  if (generator) generator_finish(vm, done);
  vm.handled = done->saved_handled;
  FrameAction action = done->action;
  u8 to = done->result;
  Value keep = done->keep;
  ++vm.frame;
  --vm.depth;
  if (action == FrameAction::Native) {
    --vm.c_depth;
    return result;
  }
  frame = vm.frame;
  R = frame->registers;
  vm.sp = frame->end;
  switch (action) {
    case FrameAction::Construct:
      if (!result.is_none()) {
        static_cast<void>(raise(vm, kTypeErrorType, "__init__() should return None, not '%t'", result));
        goto error;
      }
      result = keep;
      break;
    case FrameAction::ForIter: frame->pc += read_i16(frame->pc - 2); RESUME();
    default: break;
  }
  R[to] = result;
  RESUME();
}
op_MAKE_FUNCTION:
  STORE_RESULT(6, A, make_function(vm, frame, R, K(2), ip[5], &R[ip[4]]));
op_BUILD_CLASS:
  STORE_RESULT(2, A, lookup_builtin(vm, N(__build_class__)));

op_RAISE:
  SAVE(2);
  static_cast<void>(raise_statement(vm, R[A]));
  goto error;
op_RAISE_FROM:
  SAVE(3);
  static_cast<void>(raise_from(vm, R[A], R[B]));
  goto error;
op_RERAISE:
  SAVE(2);
  vm.pending = R[A];
  vm.reraising = true;
  goto error;
op_RERAISE_CURRENT:
  SAVE(1);
  if (vm.handled.is_undefined() || vm.handled.is_none())
    static_cast<void>(raise(vm, kRuntimeErrorType, "No active exception to reraise"));
  else
    vm.pending = vm.handled, vm.reraising = true;
  goto error;
op_ENTER_EXCEPT:
  vm.handled = R[A];
  NEXT(2);
op_EXIT_EXCEPT:
  vm.handled = A == 255 ? frame->saved_handled : R[A];
  NEXT(2);
op_MATCH_EXCEPT:
  STORE_RESULT(4, A, match_except(vm, R[B], R[C]));
op_MATCH_EXCEPT_STAR:
  STORE_RESULT(4, A, match_except_star(vm, &R[B], R[C]));
op_JOIN_EXCEPTIONS:
  STORE_RESULT(4, A, join_exceptions(vm, R[B], R[C]));
op_WITH_ENTER:
  EFFECT(3, with_enter(vm, &R[A], R[B]));
op_WITH_EXIT:
  STORE_RESULT(4, A, with_exit(vm, R[B], R[C]));

op_YIELD_ASYNC:
  frame->keep.as<Generator>()->async_flags |= kAsyncYielded;
op_YIELD : {
  SAVE(3);
  result = R[B];
  frame->keep.as<Generator>()->result = A;
}
do_yield : {  // `result` goes out of the current frame, a generator's; its pc is where it goes on
  Frame* f = frame;
  suspend_frame(vm, f);
  FrameAction action = f->action;
  u8 to = f->result;
  vm.handled = f->saved_handled;
  ++vm.frame;
  --vm.depth;
  if (action == FrameAction::Native) {
    --vm.c_depth;
    return result;
  }
  frame = vm.frame;
  R = frame->registers;
  vm.sp = frame->end;
  if (action == FrameAction::Delegate) {
    frame->pc -= kYieldFromLength;
    frame->keep.as<Generator>()->result = to;
    goto do_yield;
  }
  R[to] = result;
  RESUME();
}
op_YIELD_FROM : {
  SAVE(3);
  Value it = R[B];
  if (it.is(Kind::Generator)) {
    Frame* f = resume_frame(vm, it, R[A], FrameAction::Delegate, A, vm.sp);
    if (f) ENTER_FRAME();
    if (vm.has_pending()) goto error;
    R[A] = Value::none();  // it had ended before
    RESUME();
  }
  u8 to = A;
  bool done = false;
  result = delegate_step(vm, it, R[A], &done);
  if (result.is_raised()) goto error;
  if (done) {
    R[to] = result;
    RESUME();
  }
  frame->pc -= kYieldFromLength;
  frame->keep.as<Generator>()->result = to;
  goto do_yield;
}
op_GETITER_DELEGATE : {
  if (is_exact(R[B], kTypeId_Generator)) {
    R[A] = R[B];
    NEXT(3);
  }
  STORE_RESULT(3, A, get_delegate(vm, R[B]));
}

op_GET_AWAITABLE:
  STORE_RESULT(4, A, get_awaitable(vm, R[B], static_cast<AwaitOf>(C)));
op_GET_AITER:
  STORE_RESULT(3, A, get_async_iterator(vm, R[B]));
op_GET_ANEXT:
  STORE_RESULT(3, A, get_async_next(vm, R[B]));
op_END_ASYNC_FOR:
  if (is_instance(vm, R[A], kStopAsyncIterationType)) NEXT(2);
  SAVE(2);
  vm.pending = R[A];
  vm.reraising = true;
  goto error;
op_ASYNC_WITH_ENTER:
  EFFECT(3, async_with_enter(vm, &R[A], R[B]));
op_EXIT_CALL:
  STORE_RESULT(4, A, exit_call(vm, R[B], R[C]));

op_MATCH_SEQUENCE:
  STORE_RESULT(5, A, match_sequence(vm, R[B], C, ip[4]));
op_MATCH_MAPPING:
  STORE_RESULT(4, A, match_mapping(vm, R[B], C));
op_MATCH_KEYS:
  STORE_RESULT(4, A, match_keys(vm, R[B], R[C]));
op_MAP_WITHOUT:
  STORE_RESULT(4, A, map_without(vm, R[B], R[C]));
op_MATCH_CLASS:
  STORE_RESULT(5, A, match_class(vm, R[B], &R[C], ip[4]));

op_IMPORT:
  STORE_RESULT(6, A, import_name(vm, K(2), ip[4], R[ip[5]], frame->function.as<Function>()->globals));
op_IMPORT_FROM:
  STORE_RESULT(5, A, import_from(vm, R[B], K(3)));
op_IMPORT_STAR:
  EFFECT(2, import_star(vm, R[A], frame->function.as<Function>()->globals));
op_PRINT_EXPR:
  EFFECT(2, print_expression(vm, R[A]));
op_WIDE_LOAD : {
  Value v = R[read_u16(ip + 2)];
  if (v.is_undefined()) [[unlikely]] {
    SAVE(4);
    static_cast<void>(unbound(vm, frame, read_u16(ip + 2)));
    goto error;
  }
  R[A] = v;
  NEXT(4);
}
op_WIDE_STORE:
  R[read_u16(ip + 1)] = R[ip[3]];
  NEXT(4);

error:
  if (!unwind(vm, entry)) {
    --vm.c_depth;
    return Value::raised();
  }
  frame = vm.frame;
  R = frame->registers;
  vm.sp = frame->end;
  ip = frame->pc;
  DISPATCH();
}

// clang-format on
}  // namespace adder::vm
