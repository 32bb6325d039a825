// Instructions that build: functions, collections, texts, and what is taken apart into registers. Called by the loop.
#include "vm/core/iterate.h"
#include "vm/objects/class.h"
#include "vm/objects/sequence.h"
#include "vm/objects/table.h"
#include "vm/run/calls.h"
#include "vm/run/instructions.h"

namespace adder::vm {

Value get_slice(Vm& vm, Value object, const Value* bounds) {
  auto plain = [](Value v) { return v.is_small() || v.is_none(); };
  const u16 shape = object.is_object() ? object.obj()->shape : u16{0};
  const bool built_in =
      shape == kTypeId_List || shape == kTypeId_Tuple || shape == kTypeId_Str || shape == kTypeId_Bytes;
  if (built_in && plain(bounds[0]) && plain(bounds[1])) {  // these do not keep the slice: it need not be in the heap
    struct {
      Object head;
      Value items[3];
    } slice = {{kTypeId_Slice, Kind::Record, 0, 3}, {bounds[0], bounds[1], Value::none()}};
    return get_item(vm, object, Value::from(&slice));
  }
  Local<> from(vm, object);
  Value slice = TRY(make_slice(vm, bounds[0], bounds[1], Value::none()));
  return get_item(vm, from, slice);
}

Value make_function(Vm& vm, Frame* f, Value* R, Value code, u32 flags, Value* parts) {
  // A Blob: bytecode in an image, to be read when the function is called.
  if (code.is(Kind::Blob) && (flags & 4)) {
    code = code_of_text(vm, code);
    if (code.is_raised()) return code;
  }
  Local<> c(vm, code);
  const bool is_code = c.value().is(Kind::Code);
  u32 n = is_code ? code_header(code.as<Code>())->free_count : 0;
  if (((flags & 1) && !parts[0].is(Kind::Tuple)) || ((flags & 2) && !parts[1].is(Kind::Dict)))
    return raise(vm, kSystemErrorType, "bad defaults of a function");
  Object* o = vm.heap.allocate(vm, kTypeId_Function, Kind::Function, sizeof(Function) + n * sizeof(Value), n);
  if (!o) return Value::raised();
  auto* fn = reinterpret_cast<Function*>(o);
  auto* maker = f->function.as<Function>();
  fn->code = is_code ? c.value() : Value::from_const(&kUnreadyCode);
  if (!is_code) fn->attrs = c;
  fn->globals = maker->globals;
  if (flags & 1) fn->defaults = parts[0];
  if (flags & 2) fn->kwdefaults = parts[1];
  auto* captures = n ? code_captures(c.value().as<Code>()) : nullptr;
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
  if (source.is(Kind::Tuple) && (is_exact(source, kTypeId_Tuple) ||
                                 attribute_entry(vm, source.obj()->shape, N(__iter__)).found.is(Kind::Native))) {
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
  return raise_text(vm, kTypeErrorType, format, name, a);
}

static bool has_text_keys(Value dict) {
  u32 at = 0;
  Value key, value;
  while (dict_next(dict, &at, &key, &value))
    if (!key.is(Kind::Str)) return false;
  return true;
}

Value map_merge(Vm& vm, Value* dict, Value* mapping, Value* callable) {
  if (!mapping->is(Kind::Dict) && get_attr_or_undefined(vm, *mapping, N(keys)).is_undefined())
    return bad_star_argument(vm, "%v() argument after ** must be a mapping, not %t", *callable, *mapping);
  if (is_exact(*mapping, kTypeId_Dict) && !dict->as<Dict>()->len && has_text_keys(*mapping))
    return table_copy_rows(vm, *dict, *mapping) ? Value::none() : Value::raised();
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

}  // namespace adder::vm
