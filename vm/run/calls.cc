// Argument binding, frames, and native code calling Python. See calls.h.
#include "vm/run/calls.h"

#include <cstdarg>

#include "vm/modules/file.h"
#include "vm/objects/class.h"
#include "vm/objects/shape.h"
#include "vm/run/enter.h"

namespace adder::vm {

namespace {

bool too_deep(Vm& vm) { return failed(raise(vm, kRecursionErrorType, "maximum recursion depth exceeded")); }

void zero(Value* from, Value* to) {
  if (from < to) std::memset(static_cast<void*>(from), 0, static_cast<size_t>(to - from) * sizeof(Value));
}

}  // namespace

StackArgs::StackArgs(Vm& vm, u32 n) : vm_(vm), saved_(vm.sp) {
  if (static_cast<size_t>(reinterpret_cast<Value*>(vm.frame) - vm.sp) < n + 32) {
    too_deep(vm);
    return;
  }
  slots_ = vm.sp + 1;
  vm.sp = slots_ + n + 1;
  zero(saved_, vm.sp);
}

bool room_on_stack(Vm& vm, Value* base, u32 registers) {
  Value* end = base + registers + kFrameSlack;
  if (reinterpret_cast<char*>(end) + sizeof(Frame) + 16 * sizeof(Value) > reinterpret_cast<char*>(vm.frame))
    return too_deep(vm);
  return vm.depth < vm.recursion_limit ? true : too_deep(vm);
}

Frame* push_frame(Vm& vm, Value function, Value* base, FrameAction action, u8 result) {
  auto* code = function.as<Function>()->code.as<Code>();
  auto* h = code_header(code);
  Frame* f = --vm.frame;
  ++vm.depth;
  f->pc = code_start(code);
  f->registers = base;
  f->consts = code->consts.as<Array>()->items;
  f->function = function;
  f->saved_handled = vm.handled;
  f->keep = Value();
  f->result = result;
  f->action = action;
  f->extra = 0;
  f->suspends = false;
  Value* end = base + h->register_count + kFrameSlack;
  if (end > vm.sp) vm.sp = end;
  f->end = vm.sp;
  return f;
}

void pop_frame(Vm& vm) {
  vm.handled = vm.frame->saved_handled;
  ++vm.frame;
  --vm.depth;
}

// ---- binding

namespace {

// %u and %s into a fixed buffer: the VM has no printf.
void write_text(char* out, size_t size, const char* format, ...) {
  va_list list;
  va_start(list, format);
  char* end = out + size - 1;
  for (; *format && out < end; ++format) {
    if (*format != '%') {
      *out++ = *format;
      continue;
    }
    if (*++format == 's') {
      for (const char* s = va_arg(list, const char*); *s && out < end;) *out++ = *s++;
    } else {
      char digits[10];
      int k = 0;
      u32 v = va_arg(list, u32);
      do digits[k++] = static_cast<char>('0' + v % 10);
      while (v /= 10);
      while (k && out < end) *out++ = digits[--k];
    }
  }
  *out = 0;
  va_end(list);
}

const char* plural(u32 n) { return n == 1 ? "" : "s"; }

bool too_many_positional(Vm& vm, Value function, const CodeHeader* h, u32 given, u32 keyword_only_given) {
  Value defaults = function.as<Function>()->defaults;
  u32 n_defaults = defaults.is_undefined() ? 0 : defaults.as<Tuple>()->len;
  Local<> name(vm, function_qualname(function));
  char takes[48], were[80];
  if (n_defaults)
    write_text(takes, sizeof takes, "from %u to %u positional arguments", u32{h->arg_count} - n_defaults,
               u32{h->arg_count});
  else
    write_text(takes, sizeof takes, "%u positional argument%s", u32{h->arg_count}, plural(h->arg_count));
  if (keyword_only_given) {
    write_text(were, sizeof were, "%u positional argument%s (and %u keyword-only argument%s) were", given,
               plural(given), keyword_only_given, plural(keyword_only_given));
  } else {
    write_text(were, sizeof were, "%u %s", given, given == 1 ? "was" : "were");
  }
  return failed(raise(vm, kTypeErrorType, "%v() takes %s but %s given", name, takes, were));
}

bool missing_arguments(Vm& vm, Value function_, Value* base, u32 from, u32 to, const char* what) {
  Local<> function(vm, function_);
  u32 n = 0;
  for (u32 i = from; i < to; ++i) n += base[i].is_undefined();
  StrBuilder names(vm);
  for (u32 i = from, seen = 0; i < to; ++i) {
    if (!base[i].is_undefined()) continue;
    ++seen;
    Local<> name(vm,
                 function.value().as<Function>()->code.as<Code>()->consts.as<Array>()->items[0].as<Tuple>()->items[i]);
    if (seen > 1 && !names.append(n == 2 ? " and " : seen == n ? ", and " : ", ")) return false;
    if (!names.append("'") || !names.append_str(name) || !names.append("'")) return false;
  }
  Value list = names.take_str();
  if (list.is_raised()) return false;
  return failed(raise(vm, kTypeErrorType, "%v() missing %u required %s argument%s: %v", function_qualname(function), n,
                      what, plural(n), list));
}

i32 find_parameter(const Code* code, const CodeHeader* h, Value name) {
  auto* names = code->consts.as<Array>()->items[0].as<Tuple>();
  u32 total = u32{h->arg_count} + h->keyword_only_count;
  for (u32 i = h->positional_only_count; i < total; ++i)
    if (names->items[i] == name) return static_cast<i32>(i);
  for (u32 i = h->positional_only_count; i < total; ++i)
    if (str_equal(names->items[i], name)) return static_cast<i32>(i);
  return -1;
}

bool is_positional_only(const Code* code, const CodeHeader* h, Value name) {
  auto* names = code->consts.as<Array>()->items[0].as<Tuple>();
  for (u32 i = 0; i < h->positional_only_count; ++i)
    if (str_equal(names->items[i], name)) return true;
  return false;
}

bool positional_only_by_name(Vm& vm, Local<Function>& function, Local<>& names) {
  StrBuilder list(vm);
  auto code = [&] { return function->code.as<Code>(); };
  for (u32 i = 0; i < code_header(code())->positional_only_count; ++i) {
    Local<> parameter(vm, code()->consts.as<Array>()->items[0].as<Tuple>()->items[i]);
    for (u32 k = 0; k < names.value().as<Tuple>()->len; ++k) {
      if (!str_equal(names.value().as<Tuple>()->items[k], parameter)) continue;
      if ((list.size() && !list.append(", ")) || !list.append_str(parameter)) return false;
      break;
    }
  }
  Value text = list.take_str();
  if (text.is_raised()) return false;
  return failed(raise(vm, kTypeErrorType, "%v() got some positional-only arguments passed as keyword arguments: '%v'",
                      function_qualname(function), text));
}

}  // namespace

// Puts the n arguments at base (the last len(names) of them keywords) into the function's parameter registers, and
// clears the others. The caller has made sure of stack room for register_count. Simple calls never come here: the
// interpreter binds those in place.
bool bind_arguments(Vm& vm, Value function_, Value* base, u32 n, Value names_) {
  Local<Function> function(vm, function_);
  Local<> names(vm, names_);
  auto code = [&] { return function->code.as<Code>(); };
  const CodeHeader header = *code_header(code());  // a copy: the blob may move
  const CodeHeader* h = &header;
  u32 nkw = names.value().is_undefined() ? 0 : names.value().as<Tuple>()->len;
  u32 positional = n - nkw, argc = h->arg_count, named = argc + h->keyword_only_count;
  bool var_args = h->flags & kCodeVarArgs, var_kw = h->flags & kCodeVarKeywords;
  u32 wanted = h->register_count > n ? h->register_count : n;
  if (!room_on_stack(vm, base, wanted + nkw + 8)) return false;

  // Keyword values move above everything.
  Value* keywords = base + wanted + kFrameSlack;
  Value* end = keywords + nkw;
  zero(base + n, end);
  if (end > vm.sp) vm.sp = end;
  for (u32 i = 0; i < nkw; ++i) {
    keywords[i] = base[positional + i];
    base[positional + i] = Value();
  }
  auto refuse_keyword = [&](Value name) {
    if (is_positional_only(code(), h, name)) return positional_only_by_name(vm, function, names);
    return failed(
        raise(vm, kTypeErrorType, "%v() got an unexpected keyword argument '%v'", function_qualname(function), name));
  };
  auto refuse_second = [&](Value name) {
    return failed(
        raise(vm, kTypeErrorType, "%v() got multiple values for argument '%v'", function_qualname(function), name));
  };
  if (positional > argc) {
    if (!var_args) {  // what is wrong with the keywords is told first
      u32 keyword_only_given = 0;
      for (u32 i = 0; i < nkw; ++i) {
        Value name = names.value().as<Tuple>()->items[i];
        i32 at = find_parameter(code(), h, name);
        if (at < 0 && !var_kw) return refuse_keyword(name);
        if (at >= 0 && at < static_cast<i32>(argc)) return refuse_second(name);
        keyword_only_given += at >= 0;
      }
      return too_many_positional(vm, function, h, positional, keyword_only_given);
    }
    Value rest = make_tuple(vm, base + argc, positional - argc);
    if (rest.is_raised()) return false;
    zero(base + argc, base + positional);
    base[named] = rest;
  } else if (var_args) {
    base[named] = make_tuple(vm, 0u);
    if (base[named].is_raised()) return false;
  }
  Value* dict = var_kw ? base + named + (var_args ? 1 : 0) : nullptr;
  if (dict) {
    *dict = make_dict(vm);
    if (dict->is_raised()) return false;
  }
  for (u32 i = 0; i < nkw; ++i) {
    Value name = names.value().as<Tuple>()->items[i];
    i32 at = find_parameter(code(), h, name);
    if (at < 0) {
      if (dict) {
        if (!dict_set(vm, *dict, name, keywords[i])) return false;
        continue;
      }
      return refuse_keyword(name);
    }
    if (!base[at].is_undefined()) return refuse_second(name);
    base[at] = keywords[i];
  }
  Value defaults = function->defaults;
  u32 n_defaults = defaults.is_undefined() ? 0 : defaults.as<Tuple>()->len;
  for (u32 i = 0; i < argc; ++i) {
    if (!base[i].is_undefined()) continue;
    if (i + n_defaults < argc) return missing_arguments(vm, function, base, 0, argc - n_defaults, "positional");
    base[i] = defaults.as<Tuple>()->items[i + n_defaults - argc];
  }
  for (u32 i = argc; i < named; ++i) {
    if (!base[i].is_undefined()) continue;
    if (!function->kwdefaults.is_undefined())
      base[i] = dict_get_name(function->kwdefaults, code()->consts.as<Array>()->items[0].as<Tuple>()->items[i]);
  }
  for (u32 i = argc; i < named; ++i)
    if (base[i].is_undefined()) return missing_arguments(vm, function, base, argc, named, "keyword-only");
  return true;
}

// ---- natives

namespace {

// The names among a native's parameters ("- key * strict"), each of which is a slot.
struct ParameterNames {
  static constexpr u32 kMost = 16;
  explicit ParameterNames(const char* params) {
    for (const char* p = params; *p && count < kMost;) {
      const char* start = p;
      while (*p && *p != ' ') ++p;
      starts[count] = start;
      lengths[count] = static_cast<u8>(p - start);
      if (!(p - start == 1 && *start == '*')) ++count;
      while (*p == ' ') ++p;
    }
  }
  i32 slot(Value name) const {  // of a keyword, or -1
    if (!name.is(Kind::Str)) return -1;
    const auto* s = name.as<Str>();
    for (u32 i = 0; i < count; ++i)
      if (s->len == lengths[i] && std::memcmp(s->data(), starts[i], lengths[i]) == 0) return static_cast<i32>(i);
    return -1;
  }

  const char* starts[kMost];
  u8 lengths[kMost];
  u32 count = 0;
};

// The slow way: keywords are given, or the native takes keyword slots.
Value call_native_general(Vm& vm, Value native_, Value* args, u32 n, Value names_) {
  Local<> native(vm, native_), names(vm, names_);
  auto* row = native_.as<Native>();
  u32 nkw = names_.is_undefined() ? 0 : names_.as<Tuple>()->len;
  u32 positional = n - nkw;
  auto keyword = [&](u32 i) { return names.value().as<Tuple>()->items[i]; };
  if (row->native_flags & kVarKeywords) {
    if (positional < row->min || (!(row->native_flags & kVarArgs) && positional > row->max)) {
      return wrong_native_count(vm, row, args, positional);
    }
    StackArgs out(vm, positional + 1);
    if (!out.ok()) return Value::raised();
    for (u32 i = 0; i < positional; ++i) out[i + 1] = args[i];
    if (nkw) {
      out[0] = TRY(make_dict(vm));
      for (u32 i = 0; i < nkw; ++i) TRY_OK(dict_set(vm, out[0], keyword(i), args[positional + i]));
    }
    return row->fn(vm, Args{out.slots(), positional + 1});
  }
  if (!row->params) return raise(vm, kTypeErrorType, "%v() takes no keyword arguments", row->name);
  const ParameterNames parameters(row->params);
  const u32 slot_count = parameters.count;
  bool var = row->native_flags & kVarArgs;
  u32 total = var ? slot_count + positional : slot_count;
  if (!var && n > slot_count) return wrong_native_count(vm, row, args, n);
  if (!var && (positional > row->max || (positional > slot_count)))
    return wrong_native_count(vm, row, args, positional);
  StackArgs out(vm, total);
  if (!out.ok()) return Value::raised();
  for (u32 i = 0; i < positional; ++i) out[var ? slot_count + i : i] = args[i];
  for (u32 i = 0; i < nkw; ++i) {
    const i32 at = parameters.slot(keyword(i));
    if (at < 0) return raise(vm, kTypeErrorType, "'%v' is an invalid keyword argument for %v()", keyword(i), row->name);
    if (!out[static_cast<u32>(at)].is_undefined())
      return raise(vm, kTypeErrorType, "argument for %v() given by name ('%v') and position (%u)", row->name,
                   keyword(i), static_cast<u32>(at) + 1);
    out[static_cast<u32>(at)] = args[positional + i];
  }
  if (!var)
    for (u32 i = 0; i < row->min; ++i)
      if (out[i].is_undefined()) return wrong_native_count(vm, row, args, positional);
  return row->fn(vm, Args{out.slots(), total});
}

}  // namespace

Value call_native(Vm& vm, Value native, Value* args, u32 n, Value names) {
  auto* row = native.as<Native>();
  if (!names.is_undefined() || (row->native_flags & kVarKeywords) || row->params) {
    if (names.is_undefined() && !(row->native_flags & (kVarKeywords | kVarArgs))) {
      // Only positional arguments for a native with named ones: absent ones are simply not there.
      if (n < row->min || n > row->max) return wrong_native_count(vm, row, args, n);
      return row->fn(vm, Args{args, n});
    }
    return call_native_general(vm, native, args, n, names);
  }
  if (n < row->min || (n > row->max && !(row->native_flags & kVarArgs))) return wrong_native_count(vm, row, args, n);
  return row->fn(vm, Args{args, n});
}

// ---- calling from native code

// The result of a plain function, or Undefined: it must be called in the general way. The values are not rooted.
static inline Value run_plain(Vm& vm, Value function, const Value* values, u32 n) {
  Value* saved = vm.sp;
  Value* base = saved + 1;
  if (out_of_stack(vm) || reinterpret_cast<char*>(base + n) + kStackMargin > reinterpret_cast<char*>(vm.frame))
    return Value();
  base[-1] = Value();
  for (u32 i = 0; i < n; ++i) base[i] = values[i];
  if (!enter_plain(vm, function, base, n, FrameAction::Native, Value(), 0)) return Value();
  Value result = run_frame(vm);
  vm.sp = saved;
  return result;
}

static Value call_function(Vm& vm, Value function, Args args, Value names, Value self) {
  if (names.is_undefined() && self.is_undefined()) {
    Value result = run_plain(vm, function, args.slots, args.count);
    if (!result.is_undefined()) return result;
  }
  u32 shift = self.is_undefined() ? 0 : 1;
  u32 n = args.count + shift;
  Local<> keep_names(vm, names), keep_self(vm, self), keep(vm, function);
  Value* saved = vm.sp;
  Value* base = vm.sp + 1;
  if (out_of_stack(vm)) return too_deep(vm), Value::raised();
  if (!ready_function(vm, function)) return Value::raised();
  auto* h = code_header(keep.value().as<Function>()->code.as<Code>());
  u32 registers = h->register_count;
  if (!room_on_stack(vm, base, (registers > n ? registers : n))) return Value::raised();
  base[-1] = keep;
  if (shift) base[0] = keep_self;
  for (u32 i = 0; i < args.count; ++i) base[i + shift] = args[i];
  bool simple = names.is_undefined() && n == h->arg_count && !h->keyword_only_count &&
                !(h->flags & (kCodeVarArgs | kCodeVarKeywords));
  if (simple) {
    zero(base + n, base + registers + kFrameSlack);
  } else {
    vm.sp = base + n;
    if (!bind_arguments(vm, keep, base, n, keep_names)) {
      vm.sp = saved;
      return Value::raised();
    }
  }
  Frame* f = push_frame(vm, keep, base, FrameAction::Native, 0);
  Value result;
  if (code_header(keep.value().as<Function>()->code.as<Code>())->flags & kCodeSuspends) {
    result = make_generator(vm, f);
    pop_frame(vm);
  } else {
    result = run_frame(vm);
  }
  vm.sp = saved;
  return result;
}

Value call(Vm& vm, Value callable, Args args, Value names) {
  Value self;
  for (int hops = 0; hops < 64; ++hops) {
    if (!callable.is_object()) break;
    switch (callable.obj()->kind) {
      case Kind::Function: return call_function(vm, callable, args, names, self);
      case Kind::Native: {
        if (self.is_undefined()) return call_native(vm, callable, args.slots, args.count, names);
        Local<> f(vm, callable), me(vm, self), kw(vm, names);
        StackArgs all(vm, args.count + 1);
        if (!all.ok()) return Value::raised();
        all[0] = me;
        for (u32 i = 0; i < args.count; ++i) all[i + 1] = args[i];
        return call_native(vm, f, all.slots(), args.count + 1, kw);
      }
      case Kind::BoundMethod:
        if (!self.is_undefined()) break;
        self = callable.as<BoundMethod>()->self;
        callable = callable.as<BoundMethod>()->function;
        continue;
      default: break;
    }
    if (!self.is_undefined()) {  // a bound method of something that is neither a function nor a native
      Local<> f(vm, callable), me(vm, self), kw(vm, names);
      StackArgs all(vm, args.count + 1);
      if (!all.ok()) return Value::raised();
      all[0] = me;
      for (u32 i = 0; i < args.count; ++i) all[i + 1] = args[i];
      return call(vm, f, Args{all.slots(), args.count + 1}, kw);
    }
    const Type* t = type_ptr(vm, callable);
    if (callable.is(Kind::Type)) {
      if (!(t->type_flags & kTypeHeap)) return construct(vm, callable, args, names);
      Value custom = lookup_special(vm, callable, N(__call__));
      if (custom.is(Kind::Native)) return construct(vm, callable, args, names);
    }
    if (t->ops->call) {
      if (out_of_stack(vm)) return too_deep(vm), Value::raised();
      ++vm.c_depth;
      Value r = t->ops->call(vm, callable, args, names);
      --vm.c_depth;
      return r;
    }
    break;
  }
  return raise(vm, kTypeErrorType, "'%t' object is not callable", callable);
}

Value finish_forwarded(Vm& vm, const Forwarded& to) {
  if (to.callable.is_undefined()) return to.then;
  Local<> then(vm, to.then);
  Value r = TRY(call(vm, to.callable, Args{to.args, to.n}, to.names));
  return then.value().is_undefined() ? r : call1(vm, then, r);
}

Value call_forwarding(Vm& vm, Value self_, Args args, Value names_) {
  Local<> self(vm, self_), names(vm, names_);
  StackArgs own(vm, args.count);  // the last ones on the stack
  if (!own.ok()) return Value::raised();
  for (u32 i = 0; i < args.count; ++i) own[i] = args[i];
  Forwarded to{self, own.slots(), args.count, names, Value()};
  TRY_OK(native_base(type_ptr(vm, self))->ops->forward(vm, self, &to));
  return finish_forwarded(vm, to);
}

Value call0(Vm& vm, Value f) { return call(vm, f, Args{nullptr, 0}); }
Value call_values(Vm& vm, Value callable, const Value* values, u32 n) {
  if (callable.is(Kind::Function)) [[likely]] {
    Value result = run_plain(vm, callable, values, n);
    if (!result.is_undefined()) return result;
  }
  if (kWord64 && callable.is(Kind::Native)) {
    auto* row = callable.as<Native>();
    Value* const saved = vm.sp;
    if (n >= row->min && n <= row->max && !(row->native_flags & (kVarKeywords | kVarArgs)) &&
        reinterpret_cast<char*>(saved + n + 2) + kStackMargin <= reinterpret_cast<char*>(vm.frame)) {
      Value* slots = saved + 1;
      saved[0] = callable;
      for (u32 i = 0; i < n; ++i) slots[i] = values[i];
      vm.sp = slots + n;
      Value result = row->fn(vm, Args{slots, n});
      vm.sp = saved;
      return result;
    }
  }
  Local<> keep(vm, callable);
  StackArgs s(vm, n);
  if (!s.ok()) return Value::raised();
  for (u32 i = 0; i < n; ++i) s[i] = values[i];
  return call(vm, keep, Args{s.slots(), n});
}

Value call1(Vm& vm, Value f, Value a) { return call_values(vm, f, &a, 1); }
Value call2(Vm& vm, Value f, Value a, Value b) {
  const Value values[] = {a, b};
  return call_values(vm, f, values, 2);
}
Value call3(Vm& vm, Value f, Value a, Value b, Value c) {
  const Value values[] = {a, b, c};
  return call_values(vm, f, values, 3);
}

Value call_with_tuple(Vm& vm, Value f, Value args_tuple) {
  Local<> keep(vm, f), t(vm, args_tuple);
  u32 n = t.value().as<Tuple>()->len;
  StackArgs s(vm, n);
  if (!s.ok()) return Value::raised();
  for (u32 i = 0; i < n; ++i) s[i] = t.value().as<Tuple>()->items[i];
  return call(vm, keep, Args{s.slots(), n});
}

Value with_keywords_flat(Vm& vm, Args args, Value dict_, KeywordCall f, Value target_) {
  Local<> dict(vm, dict_), target(vm, target_);
  u32 nkw = dict.value().is_undefined() ? 0 : dict.value().as<Dict>()->len;
  Local<> names(vm, nkw ? make_tuple(vm, nkw) : Value());
  if (names.is_raised()) return names;
  StackArgs s(vm, args.count + nkw);
  if (!s.ok()) return Value::raised();
  for (u32 i = 0; i < args.count; ++i) s[i] = args[i];
  u32 at = 0, i = 0;
  Value k, v;
  while (nkw && dict_next(dict, &at, &k, &v)) {
    if (!k.is(Kind::Str)) return raise(vm, kTypeErrorType, "keywords must be strings");
    names.value().as<Tuple>()->items[i] = k;
    s[args.count + i++] = v;
  }
  return f(vm, target, Args{s.slots(), args.count + nkw}, names);
}

Value call_with_dict(Vm& vm, Value f, Args args, Value dict, bool construct_type) {
  KeywordCall how = construct_type && f.is(Kind::Type) ? construct : static_cast<KeywordCall>(call);
  return with_keywords_flat(vm, args, dict, how, f);
}

Value call_method(Vm& vm, Value self, Value name, Args args) {
  Local<> me(vm, self);
  Value f = TRY(get_attr(vm, self, name));
  return call(vm, f, args);
}

// ---- construction

static bool is_container(const Type* native) {  // made empty and then filled
  return native->layout == Kind::List || native->layout == Kind::Dict || native->layout == Kind::ByteArray ||
         native == &kSetType || native == &kPropertyType || native == &kStaticMethodType ||
         native == &kClassMethodType || native == &kSuperType || native == &kBytesIOType || native == &kStringIOType;
}

// The types of modules are told with the module's name, the built-in ones without.
static Value no_instances(Vm& vm, const Local<Type>& type) {
  Local<> module(vm, get_attr_or_undefined(vm, type, N(__module__)));
  if (module.is_raised()) return module;
  if (!module.value().is(Kind::Str) || str_is(module, "builtins"))
    return raise(vm, kTypeErrorType, "cannot create '%v' instances", type->name);
  return raise(vm, kTypeErrorType, "cannot create '%v.%v' instances", module, type->name);
}

Value construct(Vm& vm, Value type_, Args args, Value names_) {
  Local<Type> type(vm, type_);
  Local<> names(vm, names_);
  const Type* native = native_base(type.get());
  if (!(type->type_flags & kTypeHeap)) {
    if (!native->ops->make) return no_instances(vm, type);
    return native->ops->make(vm, type, args, names);
  }
  Local<> object(vm, Value());
  if (type->type_flags & kTypeHasNew) {
    Value maker = TRY(type_attribute(vm, type, N(__new__)));
    Local<> f(vm, maker);
    StackArgs s(vm, args.count + 1);
    if (!s.ok()) return Value::raised();
    s[0] = type;
    for (u32 i = 0; i < args.count; ++i) s[i + 1] = args[i];
    object = call(vm, f, Args{s.slots(), args.count + 1}, names);
  } else {
    if (!native->ops->make) return no_instances(vm, type);
    // With an __init__ of the class's own, containers are made empty and it fills them; values that cannot change are
    // made from the arguments.
    bool empty = (type->type_flags & kTypeHasInit) && (native->layout == Kind::Instance || is_container(native));
    object =
        empty ? native->ops->make(vm, type, Args{args.slots, 0}, Value()) : native->ops->make(vm, type, args, names);
  }
  if (object.is_raised()) return object;
  // A __new__ of the class's own has made an empty container: the built-in __init__ fills it.
  if (!is_subtype(vm, type_of(vm, object), type)) return object;
  const bool has_init = type_ptr(vm, object)->type_flags & kTypeHasInit;
  bool native_init = !has_init && (type->type_flags & kTypeHasNew) && is_container(native);
  if (!has_init && !native_init) return object;
  Local<> init(vm, lookup_special(vm, object, N(__init__)));
  if (init.value().is(Kind::Native) && !native_init) return object;
  Value r;
  if (init.value().is(Kind::Function)) {
    r = call_function(vm, init, args, names, object);
  } else {
    Value bound = TRY(bind_attribute(vm, init, object, type));
    r = call(vm, bound, args, names);
  }
  if (r.is_raised()) return r;
  if (!r.is_none()) return raise(vm, kTypeErrorType, "__init__() should return None, not '%t'", r);
  return object;
}

}  // namespace adder::vm
