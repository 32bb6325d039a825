// The builtin functions on values: arithmetic, text of numbers, iteration, attributes, types. Printing and reading is
// in builtins_console.cc, code and namespaces in builtins_code.cc.
#include "vm/modules/builtins.h"

#include "vm/core/iterate.h"
#include "vm/objects/class.h"
#include "vm/objects/iterators.h"
#include "vm/objects/number.h"
#include "vm/objects/sequence.h"
#include "vm/objects/text.h"
#include "vm/run/calls.h"

namespace adder::vm {

// ---- numbers

Value builtin_abs(Vm& vm, Args args) { return unary(vm, UnaryOp::Abs, args[0]); }
Value builtin_divmod(Vm& vm, Args args) { return binary(vm, BinaryOp::DivMod, args[0], args[1]); }

static Value in_base(Vm& vm, Value v, int base, const char* prefix) {
  Value i = TRY(to_index(vm, v));
  return int_to_str(vm, i, base, prefix);
}
Value builtin_bin(Vm& vm, Args args) { return in_base(vm, args[0], 2, "0b"); }
Value builtin_oct(Vm& vm, Args args) { return in_base(vm, args[0], 8, "0o"); }
Value builtin_hex(Vm& vm, Args args) { return in_base(vm, args[0], 16, "0x"); }

Value builtin_pow(Vm& vm, Args args) {
  if (!args.has(2) || args[2].is_none()) return binary(vm, BinaryOp::Pow, args[0], args[1]);
  if (is_int(args[0]) && is_int(args[1]) && is_int(args[2])) return int_pow_mod(vm, args[0], args[1], args[2]);
  if (type_ptr(vm, args[0])->type_flags & kTypeHeap) {
    Value method = lookup_special(vm, args[0], N(__pow__));
    if (!method.is_undefined() && !method.is(Kind::Native)) {
      Value r = TRY(call_method(vm, args[0], N(__pow__), args.from(1)));
      if (!r.is_not_implemented()) return r;
    }
  }
  bool floats = is_float_like(args[0]) || is_float_like(args[1]) || is_float_like(args[2]);
  if (floats && (is_float_like(args[0]) || is_int(args[0])) && (is_float_like(args[1]) || is_int(args[1]))) {
    return raise(vm, kTypeErrorType, "pow() 3rd argument not allowed unless all arguments are integers");
  }
  if (args[0].is(Kind::Complex) || args[1].is(Kind::Complex)) return raise(vm, kValueErrorType, "complex modulo");
  Local<Str> base(vm, type_ptr(vm, args[0])->name), exponent(vm, type_ptr(vm, args[1])->name);
  return raise(vm, kTypeErrorType, "unsupported operand type(s) for ** or pow(): '%v', '%v', '%t'", base, exponent,
               args[2]);
}

Value builtin_round(Vm& vm, Args args) {
  if (lookup_special(vm, args[0], N(__round__)).is_undefined()) {
    return raise(vm, kTypeErrorType, "type %t doesn't define __round__ method", args[0]);
  }
  bool places = args.has(1) && !args[1].is_none();
  return call_method(vm, args[0], N(__round__), Args{args.slots + 1, places ? 1u : 0u});
}

// Small ints, then floats among them, in a list or tuple, or bytes; Undefined: something else. Natively.
static Value quick_sum(Value source, i64 sum) {
  const u16 shape = source.is_object() ? source.obj()->shape : u16{0};
  if (shape == kTypeId_Bytes || shape == kTypeId_ByteArray) {
    const TextView t = text_of(source);
    for (size_t i = 0; i < t.size; ++i) sum += t.data[i];
    return Value::fits_small(sum) ? Value::small(sum) : Value();
  }
  if (shape != kTypeId_List && shape != kTypeId_Tuple) return Value();
  const u32 n = sequence_length(source);
  if (!n) return Value::small(sum);
  const Value* items = sequence_items(source);
  u32 i = 0;
  for (; i < n && items[i].is_small(); ++i) {
    sum += items[i].as_small();
    if (!Value::fits_small(sum)) return Value();
  }
  if (i == n) return Value::small(sum);
  auto d = static_cast<double>(sum);
  for (; i < n; ++i) {
    if (items[i].is_unboxed_float())
      d += items[i].as_unboxed_float();
    else if (items[i].is_small())
      d += static_cast<double>(items[i].as_small());
    else
      return Value();
  }
  return Value::unboxed_float(d);
}

Value builtin_sum(Vm& vm, Args args) {
  if (kWord64 && (!args.has(1) || args[1].is_small())) {
    Value sum = quick_sum(args[0], args.has(1) ? args[1].as_small() : 0);
    if (!sum.is_undefined()) return sum;
  }
  Local<> total(vm, args.has(1) ? args[1] : Value::small(0));
  bool text = is_str(total) || is_exact(total, kTypeId_Bytes) || is_exact(total, kTypeId_ByteArray);
  if (text) args[0] = TRY(get_iter(vm, args[0]));  // that it is no iterable is said first
  if (is_str(total)) return raise(vm, kTypeErrorType, "sum() can't sum strings [use ''.join(seq) instead]");
  if (is_exact(total, kTypeId_Bytes))
    return raise(vm, kTypeErrorType, "sum() can't sum bytes [use b''.join(seq) instead]");
  if (is_exact(total, kTypeId_ByteArray)) {
    return raise(vm, kTypeErrorType, "sum() can't sum bytearray [use b''.join(seq) instead]");
  }
  Value done = for_each(vm, args[0], [&](Value item) {
    if (kWord64 && item.is_bool() && total.value().is_small()) item = Value::small(item.is_true());
    if (Value::both_small(total, item)) {
      i64 sum = total.value().as_small() + item.as_small();
      if (Value::fits_small(sum)) {
        total = Value::small(sum);
        return Value::none();
      }
    }
    if (total.value().is_unboxed_float() && (item.is_unboxed_float() || item.is_small())) {
      double d = item.is_small() ? static_cast<double>(item.as_small()) : item.as_unboxed_float();
      total = Value::unboxed_float(total.value().as_unboxed_float() + d);
      return Value::none();
    }
    Value sum = TRY(binary(vm, BinaryOp::Add, total, item));
    total = sum;
    return Value::none();
  });
  return done.is_raised() ? done : total.value();
}

// ---- characters and text

Value builtin_chr(Vm& vm, Args args) {
  i64 c;
  Value i = TRY(to_index(vm, args[0]));
  TRY_OK(to_clamped_index(vm, i, &c));
  if (c < INT32_MIN || c > INT32_MAX) return raise(vm, kOverflowErrorType, "Python int too large to convert to C int");
  if (c < 0 || c > 0x10FFFF) return raise(vm, kValueErrorType, "chr() arg not in range(0x110000)");
  return make_char(vm, static_cast<u32>(c));
}

Value builtin_ord(Vm& vm, Args args) {
  if (is_str(args[0])) {
    u32 c;
    if (single_char(args[0], &c)) return Value::small(c);
    return raise(vm, kTypeErrorType, "ord() expected a character, but string of length %u found", str_length(args[0]));
  }
  BytesView view;
  if (!args[0].is(Kind::Bytes) && !args[0].is(Kind::ByteArray)) {
    return raise(vm, kTypeErrorType, "ord() expected string of length 1, but %t found", args[0]);
  }
  if (!bytes_view_or_raise(vm, args[0], &view)) return Value::raised();
  if (view.size == 1) return Value::small(view.data[0]);
  return raise(vm, kTypeErrorType, "ord() expected a character, but string of length %u found",
               static_cast<u32>(view.size));
}

Value builtin_ascii(Vm& vm, Args args) { return ascii(vm, args[0]); }
Value builtin_repr(Vm& vm, Args args) { return repr(vm, args[0]); }

Value builtin_format(Vm& vm, Args args) {
  if (!args.has(1)) return format(vm, args[0], Value::from_const(&kEmptyStr));
  if (!is_str(args[1])) return raise(vm, kTypeErrorType, "format() argument 2 must be str, not %t", args[1]);
  return format(vm, args[0], args[1]);
}

// ---- identity, length, kinds

Value builtin_hash(Vm& vm, Args args) { return hash(vm, args[0]); }
Value builtin_len(Vm& vm, Args args) { return len(vm, args[0]); }

Value builtin_id(Vm& vm, Args args) {
  if (args[0].is_object()) return identity_number(vm, args[0]);
  return make_uint(vm, args[0].bits() | 1);  // odd: those of objects are even
}

Value builtin_callable(Vm& vm, Args args) { return Value::boolean(is_callable(vm, args[0])); }

Value builtin_isinstance(Vm& vm, Args args) { return is_instance_value(vm, args[0], args[1]); }
Value builtin_issubclass(Vm& vm, Args args) { return is_subclass_value(vm, args[0], args[1]); }

Value builtin_build_class(Vm& vm, Args args) {  // args[0]: the keywords
  return with_keywords_flat(
      vm, args.from(1), args[0], [](Vm& v, Value, Args all, Value names) { return build_class(v, all, names); },
      Value());
}

// ---- attributes

static Value attribute_name(Vm& vm, Value name) {
  if (!is_str(name)) return raise(vm, kTypeErrorType, "attribute name must be string, not '%t'", name);
  return intern(vm, name);
}

Value builtin_getattr(Vm& vm, Args args) {
  Value name = TRY(attribute_name(vm, args[1]));
  if (!args.has(2)) return get_attr(vm, args[0], name);
  Value found = get_attr_or_undefined(vm, args[0], name);
  return found.is_undefined() ? args[2] : found;
}

Value builtin_hasattr(Vm& vm, Args args) {
  Value name = TRY(attribute_name(vm, args[1]));
  Value found = TRY(get_attr_or_undefined(vm, args[0], name));
  return Value::boolean(!found.is_undefined());
}

Value builtin_setattr(Vm& vm, Args args) {
  Value name = TRY(attribute_name(vm, args[1]));
  return set_attr(vm, args[0], name, args[2]);
}

Value builtin_delattr(Vm& vm, Args args) {
  Value name = TRY(attribute_name(vm, args[1]));
  return del_attr(vm, args[0], name);
}

// ---- iteration

// Is any item's truth `wanted`?
static Value any_item(Vm& vm, Value iterable, bool wanted) {
  Value done = TRY(for_each(vm, iterable, [&](Value item) {
    Value t = TRY(truth(vm, item));
    return t.is_true() == wanted ? Value::stop() : Value::none();
  }));
  return Value::boolean(done.is_stop());
}
Value builtin_any(Vm& vm, Args args) { return any_item(vm, args[0], true); }
Value builtin_all(Vm& vm, Args args) {
  Value found = TRY(any_item(vm, args[0], false));
  return Value::boolean(found.is_false());
}

Value builtin_iter(Vm& vm, Args args) {
  if (!args.has(1)) return get_iter(vm, args[0]);
  Value can = TRY(builtin_callable(vm, args));
  if (can.is_false()) return raise(vm, kTypeErrorType, "iter(v, w): v must be callable");
  return make_callable_iterator(vm, args[0], args[1]);
}

Value builtin_next(Vm& vm, Args args) {
  // The program is to see the StopIteration that a generator or a Python iterator raises, with its value: so no
  // iter_next() here.
  const Type* t = type_ptr(vm, args[0]);
  if (!t->ops->next || ((t->type_flags & kTypeHeap) && lookup_special(vm, args[0], N(__next__)).is_undefined())) {
    return raise(vm, kTypeErrorType, "'%t' object is not an iterator", args[0]);
  }
  Value item = (t->type_flags & kTypeHeap) || args[0].is(Kind::Generator) ? call_method(vm, args[0], N(__next__))
                                                                          : t->ops->next(vm, args[0]);
  if (item.is_stop()) return args.has(1) ? args[1] : raise_stop_iteration(vm, Value::none());
  if (item.is_raised() && args.has(1) && pending_is(vm, kStopIterationType)) {
    (void)take_pending(vm);
    return args[1];
  }
  return item;
}

// args: key, reverse, then the iterable.
Value builtin_sorted(Vm& vm, Args args) {
  if (args.count != 3) return raise(vm, kTypeErrorType, "sorted expected 1 argument, got %u", args.count - 2);
  bool reverse = false;
  if (args.has(1)) {
    TRY_OK(int_flag(vm, args[1], &reverse));
  }
  Local<> list(vm, list_from_iterable(vm, args[2]));
  if (list.is_raised()) return list;
  TRY(list_sort(vm, list, args.has(0) ? args[0] : Value::none(), reverse));
  return list;
}

// args: key, default, then the values or one iterable of them.
static Value extreme(Vm& vm, Args args, const char* name, CompareOp better) {
  u32 n = args.count - 2;
  if (!n) return raise(vm, kTypeErrorType, "%s expected at least 1 argument, got 0", name);
  if (n > 1 && args.has(1)) {
    return raise(vm, kTypeErrorType, "Cannot specify a default for %s() with multiple positional arguments", name);
  }
  bool has_key = args.has(0) && !args[0].is_none();
  Local<> best(vm, Value()), best_key(vm, Value());
  auto consider = [&](Value item_value) {
    if (!has_key && Value::both_small(item_value, best_key)) {
      bool better_one = better == CompareOp::Lt ? item_value.as_small() < best_key.value().as_small()
                                                : item_value.as_small() > best_key.value().as_small();
      if (better_one) best_key = item_value, best = item_value;
      return Value::none();
    }
    Local<> item(vm, item_value), key(vm, item_value);
    if (has_key) {
      key = call1(vm, args[0], item);
      if (key.is_raised()) return key.value();
    }
    if (!best_key.value().is_undefined()) {
      Value is_better = TRY(compare(vm, better, key, best_key));
      if (!is_better.is_bool()) is_better = TRY(truth(vm, is_better));
      if (is_better.is_false()) return Value::none();
    }
    best = item.value();
    best_key = key.value();
    return Value::none();
  };
  if (n == 1) {
    TRY(for_each(vm, args[2], consider));
  } else {
    for (u32 i = 2; i < args.count; ++i) TRY(consider(args[i]));
  }
  if (!best_key.value().is_undefined()) return best;
  return args.has(1) ? args[1] : raise(vm, kValueErrorType, "%s() arg is an empty sequence", name);
}
Value builtin_min(Vm& vm, Args args) { return extreme(vm, args, "min", CompareOp::Lt); }
Value builtin_max(Vm& vm, Args args) { return extreme(vm, args, "max", CompareOp::Gt); }

}  // namespace adder::vm
