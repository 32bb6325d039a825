// See sequence.h. Everything here works on items that may move, and lists that may change, whenever an item's own
// methods run.
#include "vm/objects/sequence.h"

#include "vm/run/import.h"

#include "vm/core/iterate.h"
#include "vm/objects/arguments.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {

Value new_like(Vm& vm, Kind kind, u32 n) {  // n Undefined items
  if (kind == Kind::Tuple) return make_tuple(vm, n);
  Value list = make_list(vm, n);
  if (!list.is_raised()) list.as<List>()->len = n;
  return list;
}

bool decide(CompareOp op, i64 left, i64 right) {
  switch (op) {
    case CompareOp::Lt: return left < right;
    case CompareOp::Le: return left <= right;
    case CompareOp::Eq: return left == right;
    case CompareOp::Ne: return left != right;
    case CompareOp::Gt: return left > right;
    case CompareOp::Ge: return left >= right;
  }
  return false;
}

}  // namespace

Value sequence_len(Vm&, Value self) { return Value::small(sequence_length(self)); }

Value sequence_contains(Vm& vm, Value self_value, Value item_value) {
  Local<> self(vm, self_value), item(vm, item_value);
  for (u32 i = 0; i < sequence_length(self); ++i) {
    Value candidate = sequence_item(self, i);
    if (candidate == item.value()) return Value::true_();
    if (Value::both_small(candidate, item)) continue;
    Value same = TRY(equal(vm, candidate, item));
    if (same.is_true()) return same;
  }
  return Value::false_();
}

Value sequence_compare(Vm& vm, CompareOp op, Value left, Value right) {
  if (!is_sequence(left) || !is_sequence(right) || left.obj()->kind != right.obj()->kind)
    return Value::not_implemented();
  bool equality = op == CompareOp::Eq || op == CompareOp::Ne;
  if (equality && sequence_length(left) != sequence_length(right)) return Value::boolean(op == CompareOp::Ne);
  Local<> a(vm, left), b(vm, right);
  u32 i = 0;
  for (; i < sequence_length(a) && i < sequence_length(b); ++i) {
    Value x = sequence_item(a, i), y = sequence_item(b, i);
    if (x == y) continue;
    if (Value::both_small(x, y)) break;
    Value same = TRY(equal(vm, x, y));
    if (!same.is_true()) break;
  }
  if (i >= sequence_length(a) || i >= sequence_length(b)) {
    return Value::boolean(decide(op, sequence_length(a), sequence_length(b)));
  }
  if (equality) return Value::boolean(op == CompareOp::Ne);
  Value x = sequence_item(a, i), y = sequence_item(b, i);
  return Value::both_small(x, y) ? Value::boolean(decide(op, x.as_small(), y.as_small())) : compare(vm, op, x, y);
}

Value sequence_count(Vm& vm, Args args) {
  u32 n = 0;
  for (u32 i = 0; i < sequence_length(args[0]); ++i) {
    Value item = sequence_item(args[0], i);
    if (Value::both_small(item, args[1])) {
      n += item == args[1];
      continue;
    }
    Value same = TRY(equal(vm, item, args[1]));
    n += same.is_true();
  }
  return Value::small(n);
}

Value sequence_index_of(Vm& vm, Args args) {
  i64 start = 0, stop = INT64_MAX, length = sequence_length(args[0]);
  for (u32 i = 2; i < 4; ++i) {
    if (args.has(i) && !is_index(vm, args[i]))
      return raise(vm, kTypeErrorType, "slice indices must be integers or have an __index__ method");
  }
  if (args.has(2) && !to_clamped_index(vm, args[2], &start)) return Value::raised();
  if (args.has(3) && !to_clamped_index(vm, args[3], &stop)) return Value::raised();
  if (start < 0) start = start + length < 0 ? 0 : start + length;
  if (stop < 0) stop += length;
  for (i64 i = start; i < stop && i < sequence_length(args[0]); ++i) {
    Value item = sequence_item(args[0], static_cast<u32>(i));
    if (item == args[1]) return Value::small(i);
    if (Value::both_small(item, args[1])) continue;
    Value same = TRY(equal(vm, item, args[1]));
    if (same.is_true()) return Value::small(i);
  }
  if (args[0].is(Kind::Tuple)) return raise(vm, kValueErrorType, "tuple.index(x): x not in tuple");
  return raise(vm, kValueErrorType, "%r is not in list", args[1]);
}

Value sequence_slice(Vm& vm, Value self_value, Value slice) {
  Local<> self(vm, self_value);
  i64 start, stop, step, count;
  if (!slice_indices(vm, slice, sequence_length(self), &start, &stop, &step, &count)) return Value::raised();
  if (is_exact(self, kTypeId_Tuple) && step == 1 && count == sequence_length(self)) return self;
  Value result = TRY(new_like(vm, self.value().obj()->kind, static_cast<u32>(count)));
  if (!count) return result;
  // An __index__ in the slice may have shortened a list.
  i64 length = sequence_length(self);
  if (start >= length || start + (count - 1) * step >= length) {
    return raise(vm, kRuntimeErrorType, "list changed size while it was sliced");
  }
  Value* to = sequence_items(result);
  const Value* from = sequence_items(self);
  if (step == 1) {
    std::memcpy(static_cast<void*>(to), from + start, static_cast<size_t>(count) * sizeof(Value));
  } else {
    for (i64 i = 0; i < count; ++i) to[i] = from[start + i * step];
  }
  return result;
}

Value sequence_concat(Vm& vm, Value left, Value right) {
  Local<> a(vm, left), b(vm, right);
  u64 n = u64{sequence_length(a)} + sequence_length(b);
  if (n > UINT32_MAX) return raise_memory_error(vm);
  Value result = TRY(new_like(vm, a.value().obj()->kind, static_cast<u32>(n)));
  if (!n) return result;
  Value* to = sequence_items(result);
  if (u32 count = sequence_length(a)) std::memcpy(static_cast<void*>(to), sequence_items(a), count * sizeof(Value));
  if (u32 count = sequence_length(b)) {
    std::memcpy(static_cast<void*>(to + sequence_length(a)), sequence_items(b), count * sizeof(Value));
  }
  return result;
}

Value sequence_repeat(Vm& vm, Value self_value, Value times_value) {
  Local<> self(vm, self_value), times(vm, times_value);
  if (!times.value().is_small() && !is_index(vm, times)) return Value::not_implemented();
  i64 n;
  if (!to_i64(vm, times, &n)) {
    if (!pending_is(vm, kOverflowErrorType)) return Value::raised();
    (void)take_pending(vm);
    return raise(vm, kOverflowErrorType, "cannot fit '%t' into an index-sized integer", times.value());
  }
  if (n < 0) n = 0;
  if (n == 1 && is_exact(self, kTypeId_Tuple)) return self;
  u32 length = sequence_length(self);
  if (length && n > static_cast<i64>(UINT32_MAX / length)) return raise_memory_error(vm);
  u32 total = static_cast<u32>(n * length);
  Value result = TRY(new_like(vm, self.value().obj()->kind, total));
  if (!total) return result;
  Value* to = sequence_items(result);
  const Value* from = sequence_items(self);
  if (length == 1) {
    for (u32 i = 0; i < total; ++i) to[i] = *from;
  } else {
    for (u32 i = 0; i < total; i += length) std::memcpy(static_cast<void*>(to + i), from, length * sizeof(Value));
  }
  return result;
}

// A class may know how to add or multiply from the right; a built-in type that could has been asked already or never
// can.
static bool is_instance_of_class(Vm& vm, Value v) { return type_ptr(vm, v)->type_flags & kTypeHeap; }

Value cannot_concatenate(Vm& vm, const char* kind, Value right) {
  if (is_instance_of_class(vm, right)) return Value::not_implemented();
  return raise(vm, kTypeErrorType, "can only concatenate %s (not \"%t\") to %s", kind, right, kind);
}

Value multiply_sequence(Vm& vm, Value left, Value right) {
  bool left_is_it = is_sequence(left);
  Local<> self(vm, left_is_it ? left : right), times(vm, left_is_it ? right : left);
  Value product = TRY(sequence_repeat(vm, self, times));
  if (!product.is_not_implemented() || is_instance_of_class(vm, times)) return product;
  Value other = times;  // "x" * []: it is [] that is no number
  bool repeats_itself =
      other.is(Kind::Str) || other.is(Kind::Bytes) || other.is(Kind::ByteArray) || other.is(Kind::ItemArray);
  return raise(vm, kTypeErrorType, "can't multiply sequence by non-int of type '%t'",
               repeats_itself && !left_is_it ? self.value() : times.value());
}

bool is_iterable(Vm& vm, Value v) {
  Local<> root(vm, v);
  return !lookup_special(vm, root, N(__iter__)).is_undefined() ||
         !lookup_special(vm, root, N(__getitem__)).is_undefined();
}

bool append_items(Vm&, StrBuilder& text, const Local<>& sequence) {
  for (u32 i = 0; i < sequence_length(sequence); ++i) {
    if (i && !text.append(", ")) return false;
    if (!text.append_repr(sequence_item(sequence, i))) return false;
  }
  return true;
}

Value list_from_iterable(Vm& vm, Value iterable) {
  Local<> source(vm, iterable);
  if (is_sequence(source)) {
    u16 shape = source.value().obj()->shape;
    if (shape == kTypeId_List || shape == kTypeId_Tuple) {
      u32 n = sequence_length(source);
      Value list = TRY(make_list(vm, n));
      if (n) std::memcpy(static_cast<void*>(sequence_items(list)), sequence_items(source), n * sizeof(Value));
      list.as<List>()->len = n;
      return list;
    }
  }
  Local<> list(vm, make_list(vm));
  if (list.is_raised() || !list_extend(vm, list, source)) return Value::raised();
  return list;
}

Value tuple_from_iterable(Vm& vm, Value iterable) {
  if (is_exact(iterable, kTypeId_Tuple)) return iterable;
  Local<> list(vm, iterable);
  if (!is_exact(iterable, kTypeId_List)) {
    list = list_from_iterable(vm, iterable);
    if (list.is_raised()) return Value::raised();
  }
  u32 n = sequence_length(list);
  Value tuple = TRY(make_tuple(vm, n));
  if (n) std::memcpy(static_cast<void*>(tuple.as<Tuple>()->items), sequence_items(list), n * sizeof(Value));
  return tuple;
}

// Natively: what has a known number of small ints or ASCII characters.
static bool plain_items(Value source, u16 shape, u32* count) {
  if (shape != kTypeId_Str && shape != kTypeId_Bytes && shape != kTypeId_ByteArray) return false;
  *count = source.obj()->len;
  return shape != kTypeId_Str || (source.obj()->flags & kAscii);
}
static void put_plain_items(Value source, Value* to, u32 count) {
  const TextView t = text_of(source);
  if (t.is_str)
    for (u32 i = 0; i < count; ++i) to[i] = ascii_char(t.data[i]);
  else
    for (u32 i = 0; i < count; ++i) to[i] = Value::small(t.data[i]);
}

bool list_extend(Vm& vm, Value list_value, Value iterable) {
  Local<List> list(vm, list_value);
  Local<> source(vm, iterable);
  u16 shape = source.value().is_object() ? source.value().obj()->shape : u16{0};
  if (shape == kTypeId_List || shape == kTypeId_Tuple) {
    u32 count = sequence_length(source);
    if (!count) return true;
    if (!list_reserve(vm, list, count)) return false;
    // For l.extend(l), the items are read from where they are now.
    std::memcpy(static_cast<void*>(list->items.as<Array>()->items + list->len), sequence_items(source),
                count * sizeof(Value));
    list->len += count;
    return true;
  }
  if (shape == kTypeId_Dict || shape == kTypeId_Set || shape == kTypeId_FrozenSet) {
    if (!list_reserve(vm, list, source.value().as<Dict>()->len)) return false;
    Value key, value;
    for (u32 position = 0; dict_next(source, &position, &key, &value);)
      list->items.as<Array>()->items[list->len++] = key;
    return true;
  }
  if constexpr (kWord64) {
    u32 count;
    if (plain_items(source, shape, &count)) {
      if (!count) return true;
      if (!list_reserve(vm, list, count)) return false;
      put_plain_items(source, list->items.as<Array>()->items + list->len, count);
      list->len += count;
      return true;
    }
  }
  Value done =
      for_each(vm, source, [&](Value item) { return list_append(vm, list, item) ? Value::none() : Value::raised(); });
  return !done.is_raised();
}

Value class_getitem(Vm& vm, Args a) {
  Value module = import_module(vm, N(_generic_alias));
  if (module.is_raised()) {
    if (!pending_is(vm, kImportErrorType)) return module;
    vm.pending = Value();
    return a[0];
  }
  Value alias = TRY(get_attr(vm, module, N(GenericAlias)));
  return call2(vm, alias, a[0], a[1]);
}

}  // namespace adder::vm
