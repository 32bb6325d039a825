// collections.deque: a Record over a ring, an Array whose length is a power of two. Item i is ring[(head + i) & mask];
// places that hold no item are Undefined. `changes` counts insertions and removals, so that iterators notice them.
#include "vm/core/iterate.h"
#include "vm/modules/collections.h"
#include "vm/objects/iterators.h"
#include "vm/objects/sequence.h"

namespace adder::vm {

namespace {

enum DequeItem : u32 { kRing, kHead, kCount, kMaxLen, kChanges, kDequeItems };  // kMaxLen: an int, or None
enum DequeIteratorItem : u32 { kItSource, kItIndex, kItChanges, kItStep, kItItems };

Record* rec(Value v) { return v.as<Record>(); }
u32 number(Value deque, u32 item) { return static_cast<u32>(rec(deque)->items[item].as_small()); }
void set_number(Value deque, u32 item, u32 n) { rec(deque)->items[item] = Value::small(n & 0x3FFF'FFFF); }
u32 count_of(Value deque) { return number(deque, kCount); }
Value& place(Value deque, u32 i) {
  Array* ring = rec(deque)->items[kRing].as<Array>();
  return ring->items[(number(deque, kHead) + i) & (ring->len - 1)];
}
bool is_deque(Vm& vm, Value v) { return is_instance(vm, v, kDequeType); }
void changed(Value deque) { set_number(deque, kChanges, number(deque, kChanges) + 1); }

bool make_room(Vm& vm, const Local<>& deque) {
  Value ring = rec(deque)->items[kRing];
  u32 n = count_of(deque), capacity = ring.is_undefined() ? 0 : ring.as<Array>()->len;
  if (n < capacity) return true;
  Value fresh = make_array(vm, capacity ? capacity * 2 : 8);
  if (fresh.is_raised()) return false;
  for (u32 i = 0; i < n; ++i) fresh.as<Array>()->items[i] = place(deque, i);
  rec(deque)->items[kRing] = fresh;
  set_number(deque, kHead, 0);
  return true;
}

Value take_right(Value deque) {
  u32 n = count_of(deque);
  Value item = place(deque, n - 1);
  place(deque, n - 1) = Value();
  set_number(deque, kCount, n - 1);
  changed(deque);
  return item;
}
Value take_left(Value deque) {
  Value item = place(deque, 0);
  place(deque, 0) = Value();
  set_number(deque, kHead, (number(deque, kHead) + 1) & (rec(deque)->items[kRing].as<Array>()->len - 1));
  set_number(deque, kCount, count_of(deque) - 1);
  changed(deque);
  return item;
}

// Adds an item at an end; a full deque with a limit loses one at the other.
bool push(Vm& vm, const Local<>& deque, Value item_value, bool left) {
  Value limit = rec(deque)->items[kMaxLen];
  if (limit.is_small() && static_cast<i64>(count_of(deque)) >= limit.as_small()) {
    if (rec(deque)->flags & kUserFlag) return failed(raise(vm, kIndexErrorType, "full"));
    if (limit.as_small() == 0) return true;
    (void)(left ? take_right(deque) : take_left(deque));
  }
  Local<> item(vm, item_value);
  if (!make_room(vm, deque)) return false;
  u32 n = count_of(deque);
  if (left) set_number(deque, kHead, (number(deque, kHead) - 1) & (rec(deque)->items[kRing].as<Array>()->len - 1));
  place(deque, left ? 0 : n) = item;
  set_number(deque, kCount, n + 1);
  changed(deque);
  return true;
}

bool extend(Vm& vm, const Local<>& deque, Value iterable_value, bool left) {
  Local<> iterable(vm, iterable_value);
  if (iterable.value() == deque.value()) {
    iterable = list_from_iterable(vm, iterable);
    if (iterable.is_raised()) return false;
  }
  Value done =
      for_each(vm, iterable, [&](Value item) { return push(vm, deque, item, left) ? Value::none() : Value::raised(); });
  return !done.is_raised();
}

void clear(Value deque) {
  rec(deque)->items[kRing] = Value();
  set_number(deque, kHead, 0);
  set_number(deque, kCount, 0);
  changed(deque);
}

Value make_deque(Vm& vm, Value type, Value limit_value) {
  Local<> limit(vm, limit_value);
  Object* o =
      TRY_PTR(alloc_for_type(vm, type, Kind::Record, sizeof(Record) + kDequeItems * sizeof(Value), kDequeItems));
  Value deque = Value::from(o);
  clear(deque);
  rec(deque)->items[kMaxLen] = limit;
  set_number(deque, kChanges, 0);
  return deque;
}

// Sets the limit and the items of an empty deque from a constructor's arguments.
bool fill(Vm& vm, const Local<>& deque, Value iterable_value, Value limit_value) {
  Local<> iterable(vm, iterable_value), limit(vm, limit_value);
  if (!limit.value().is_undefined() && !limit.value().is_none()) {
    if (!is_index(vm, limit)) return failed(raise(vm, kTypeErrorType, "an integer is required"));
    i64 n;
    if (!to_i64(vm, limit, &n)) return false;
    if (n < 0) return failed(raise(vm, kValueErrorType, "maxlen must be non-negative"));
    rec(deque)->items[kMaxLen] = n < 0x3FFF'FFFF ? Value::small(n) : Value::none();
  }
  return iterable.value().is_undefined() || extend(vm, deque, iterable, false);
}

Value deque_make(Vm& vm, Value type_value, Args args, Value keyword_names) {
  Local<> names(vm, keyword_names);
  bool later = init_takes_arguments(type_value);
  Local<> deque(vm, make_deque(vm, type_value, Value::none()));
  if (deque.is_raised() || later) return deque;
  u32 positional = positional_count(args, names);
  if (positional == 3 && args[0].is(Kind::Tuple) && args[0].as<Tuple>()->len == 0) {  // MicroPython: (), maxlen, flags
    i64 flags;
    TRY_OK(to_i64(vm, args[2], &flags));
    if (flags & 1) rec(deque)->flags |= kUserFlag;  // full is an IndexError
    return fill(vm, deque, Value(), args[1]) ? deque.value() : Value::raised();
  }
  if (positional > 2) return raise(vm, kTypeErrorType, "deque() takes at most 2 arguments (%u given)", args.count);
  Value unknown = unknown_keyword(names, N(iterable), N(maxlen));
  if (!unknown.is_undefined())
    return raise(vm, kTypeErrorType, "'%v' is an invalid keyword argument for deque()", unknown);
  Value iterable = positional > 0 ? args[0] : keyword_value(args, names, N(iterable));
  Value limit = positional > 1 ? args[1] : keyword_value(args, names, N(maxlen));
  return fill(vm, deque, iterable, limit) ? deque.value() : Value::raised();
}

Value deque_init_m(Vm& vm, Args args) {
  Local<> deque(vm, args[0]);
  clear(deque);
  rec(deque)->items[kMaxLen] = Value::none();
  if (!fill(vm, deque, args.has(1) ? args[1] : Value(), args.has(2) ? args[2] : Value())) return Value::raised();
  return Value::none();
}

Value deque_repr(Vm& vm, Value self) {
  Local<> deque(vm, self);
  StrBuilder text(vm);
  TRY_OK(text.append_str(type_ptr(vm, deque)->name) && text.append("(["));
  if (!begin_repr(vm, deque)) return make_str(vm, "[...]");
  bool ok = true;
  for (u32 i = 0; ok && i < count_of(deque); ++i)
    ok = (i == 0 || text.append(", ")) && text.append_repr(place(deque, i));
  end_repr(vm, deque);
  TRY_OK(ok && text.append("]"));
  Value limit = rec(deque)->items[kMaxLen];
  if (limit.is_small()) TRY_OK(text.append(", maxlen=") && text.append_int(limit.as_small()));
  TRY_OK(text.append(")"));
  return text.take_str();
}

Value deque_len(Vm&, Value self) { return Value::small(count_of(self)); }

bool checked_index(Vm& vm, Value self, Value key, u32* index) {
  Local<> deque(vm, self);
  if (!is_index(vm, key)) return failed(raise(vm, kTypeErrorType, "sequence index must be integer, not '%t'", key));
  i64 i;
  if (!to_i64(vm, key, &i)) return false;
  if (i < 0) i += count_of(deque);
  if (i < 0 || i >= count_of(deque)) return failed(raise(vm, kIndexErrorType, "deque index out of range"));
  *index = static_cast<u32>(i);
  return true;
}

void remove_at(Value deque, u32 i) {
  for (u32 k = i + 1; k < count_of(deque); ++k) place(deque, k - 1) = place(deque, k);
  (void)take_right(deque);
}

Value deque_getitem(Vm& vm, Value self, Value key) {
  Local<> deque(vm, self);
  u32 i;
  TRY_OK(checked_index(vm, deque, key, &i));
  return place(deque, i);
}
Value deque_setitem(Vm& vm, Value self, Value key, Value value_) {
  Local<> deque(vm, self), value(vm, value_);
  u32 i;
  TRY_OK(checked_index(vm, deque, key, &i));
  if (value.value().is_undefined())
    remove_at(deque, i);
  else
    place(deque, i) = value;
  return Value::none();
}

// The index of the first item equal to `item` in [from, to), -1: none, -2: raised.
i64 find(Vm& vm, const Local<>& deque, const Local<>& item, u32 from, u32 to) {
  u32 changes = number(deque, kChanges);
  for (u32 i = from; i < to && i < count_of(deque); ++i) {
    Value same = equal(vm, place(deque, i), item);
    if (same.is_raised()) return -2;
    if (number(deque, kChanges) != changes) {
      static_cast<void>(raise(vm, kRuntimeErrorType, "deque mutated during iteration"));
      return -2;
    }
    if (same.is_true()) return i;
  }
  return -1;
}

Value deque_contains(Vm& vm, Value self, Value item_value) {
  Local<> deque(vm, self), item(vm, item_value);
  i64 i = find(vm, deque, item, 0, ~0u);
  return i == -2 ? Value::raised() : Value::boolean(i >= 0);
}

Value deque_compare(Vm& vm, CompareOp op, Value left, Value right) {
  Local<> a(vm, left), b(vm, right);
  if (!is_deque(vm, a) || !is_deque(vm, b)) return Value::not_implemented();
  a = list_from_iterable(vm, a);
  if (a.is_raised()) return a;
  b = list_from_iterable(vm, b);
  if (b.is_raised()) return b;
  return sequence_compare(vm, op, a, b);
}

Value copy_of(Vm& vm, Value self) {
  Local<> deque(vm, self), type(vm, type_of(vm, self));
  Local<> copy(vm, make_deque(vm, type, rec(deque)->items[kMaxLen]));
  if (copy.is_raised() || !extend(vm, copy, deque, false)) return Value::raised();
  return copy;
}

Value repeat(Vm& vm, Value self, Value times_value) {
  Local<> deque(vm, self), times(vm, times_value);
  if (!is_index(vm, times)) return Value::not_implemented();
  i64 n;
  TRY_OK(to_clamped_index(vm, times, &n));
  Local<> items(vm, list_from_iterable(vm, deque));
  if (items.is_raised()) return items;
  clear(deque);
  for (i64 i = 0; i < n && items.value().as<List>()->len; ++i) TRY_OK(extend(vm, deque, items, false));
  return deque;
}

Value deque_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  Local<> a(vm, left), b(vm, right);
  if (op == BinaryOp::Mul) {
    bool forward = is_deque(vm, a);
    Local<> copy(vm, copy_of(vm, forward ? a : b));
    return copy.is_raised() ? copy.value() : repeat(vm, copy, forward ? b : a);
  }
  if (op != BinaryOp::Add || !is_deque(vm, a)) return Value::not_implemented();
  if (!is_deque(vm, b)) return raise(vm, kTypeErrorType, "can only concatenate deque (not \"%t\") to deque", b);
  Local<> copy(vm, copy_of(vm, a));
  if (copy.is_raised() || !extend(vm, copy, b, false)) return Value::raised();
  return copy;
}

Value deque_inplace(Vm& vm, BinaryOp op, Value left, Value right) {
  if (op == BinaryOp::Mul) return repeat(vm, left, right);
  if (op != BinaryOp::Add) return Value::not_implemented();
  Local<> deque(vm, left);
  return extend(vm, deque, right, false) ? deque.value() : Value::raised();
}

// ---- iteration

Value make_iterator(Vm& vm, Value self, bool backwards) {
  Local<> deque(vm, self);
  Value it = TRY(make_record(vm, kDequeIteratorType, kItItems));
  rec(it)->items[kItSource] = deque;
  rec(it)->items[kItIndex] = Value::small(backwards ? i64{count_of(deque)} - 1 : 0);
  rec(it)->items[kItChanges] = Value::small(number(deque, kChanges));
  rec(it)->items[kItStep] = Value::small(backwards ? -1 : 1);
  return it;
}
Value deque_iter(Vm& vm, Value self) { return make_iterator(vm, self, false); }

Value iterator_next(Vm& vm, Value self) {
  Value deque = rec(self)->items[kItSource];
  if (deque.is_undefined()) return Value::stop();
  i64 i = rec(self)->items[kItIndex].as_small();
  if (rec(self)->items[kItChanges].as_small() != static_cast<iword>(number(deque, kChanges))) {
    return raise(vm, kRuntimeErrorType, "deque mutated during iteration");
  }
  if (i < 0 || i >= count_of(deque)) {
    rec(self)->items[kItSource] = Value();
    return Value::stop();
  }
  rec(self)->items[kItIndex] = Value::small(i + rec(self)->items[kItStep].as_small());
  return place(deque, static_cast<u32>(i));
}

// ---- methods

template <bool kLeft>
Value deque_append_m(Vm& vm, Args args) {
  Local<> deque(vm, args[0]);
  return push(vm, deque, args[1], kLeft) ? Value::none() : Value::raised();
}
template <bool kLeft>
Value deque_extend_m(Vm& vm, Args args) {
  Local<> deque(vm, args[0]);
  return extend(vm, deque, args[1], kLeft) ? Value::none() : Value::raised();
}
template <bool kLeft>
Value deque_pop_m(Vm& vm, Args args) {
  if (!count_of(args[0])) return raise(vm, kIndexErrorType, "pop from an empty deque");
  return kLeft ? take_left(args[0]) : take_right(args[0]);
}
Value deque_clear_m(Vm&, Args args) {
  clear(args[0]);
  return Value::none();
}
Value deque_copy_m(Vm& vm, Args args) { return copy_of(vm, args[0]); }
Value deque_count_m(Vm& vm, Args args) {
  Local<> deque(vm, args[0]), item(vm, args[1]);
  i64 total = 0;
  for (i64 i = 0;; ++i, ++total) {
    i = find(vm, deque, item, static_cast<u32>(i), ~0u);
    if (i == -2) return Value::raised();
    if (i < 0) return Value::small(total);
  }
}
Value deque_index_m(Vm& vm, Args args) {
  Local<> deque(vm, args[0]), item(vm, args[1]);
  i64 bounds[2] = {0, count_of(deque)};
  for (u32 k = 0; k < 2; ++k) {
    if (!args.has(k + 2)) continue;
    TRY_OK(to_clamped_index(vm, args[k + 2], &bounds[k]));
    if (bounds[k] < 0) bounds[k] += count_of(deque);
    if (bounds[k] < 0) bounds[k] = 0;
    if (bounds[k] > count_of(deque)) bounds[k] = count_of(deque);
  }
  i64 i = find(vm, deque, item, static_cast<u32>(bounds[0]), static_cast<u32>(bounds[1]));
  if (i == -2) return Value::raised();
  return i < 0 ? raise(vm, kValueErrorType, "%r is not in deque", item) : Value::small(i);
}
Value deque_insert_m(Vm& vm, Args args) {
  Local<> deque(vm, args[0]);
  i64 i;
  TRY_OK(to_clamped_index(vm, args[1], &i));
  i64 n = count_of(deque);
  Value limit = rec(deque)->items[kMaxLen];
  if (limit.is_small() && n >= limit.as_small()) return raise(vm, kIndexErrorType, "deque already at its maximum size");
  if (i < 0) i = i + n < 0 ? 0 : i + n;
  if (i > n) i = n;
  TRY_OK(push(vm, deque, args[2], false));
  for (i64 k = n; k > i; --k) place(deque, static_cast<u32>(k)) = place(deque, static_cast<u32>(k - 1));
  place(deque, static_cast<u32>(i)) = args[2];
  return Value::none();
}
Value deque_remove_m(Vm& vm, Args args) {
  Local<> deque(vm, args[0]), item(vm, args[1]);
  i64 changes = number(deque, kChanges);
  i64 i = find(vm, deque, item, 0, ~0u);
  if (i == -2) {
    if (changes == number(deque, kChanges)) return Value::raised();
    vm.pending = Value();
    return raise(vm, kIndexErrorType, "deque mutated during iteration");
  }
  if (i < 0) return raise(vm, kValueErrorType, "%r is not in deque", item);
  remove_at(deque, static_cast<u32>(i));
  return Value::none();
}
Value deque_reverse_m(Vm&, Args args) {
  for (u32 i = 0, k = count_of(args[0]); i + 1 < k; ++i) {
    --k;
    Value item = place(args[0], i);
    place(args[0], i) = place(args[0], k);
    place(args[0], k) = item;
  }
  return Value::none();
}
Value deque_rotate_m(Vm& vm, Args args) {
  Local<> deque(vm, args[0]);
  i64 steps = 1, n = count_of(deque);
  if (args.has(1)) TRY_OK(to_clamped_index(vm, args[1], &steps));
  if (n < 2) return Value::none();
  steps %= n;
  if (steps < 0) steps += n;
  TRY_OK(make_room(vm, deque));  // so that an item fits between the ends
  for (bool right = steps <= n / 2; steps && steps != n; steps += right ? -1 : 1) {
    Value item = right ? take_right(deque) : take_left(deque);
    TRY_OK(push(vm, deque, item, right));
  }
  return Value::none();
}
Value deque_maxlen(Vm&, Args args) { return rec(args[0])->items[kMaxLen]; }
Value deque_reversed_m(Vm& vm, Args args) { return make_iterator(vm, args[0], true); }

constexpr TypeOps kDequeOps{.repr = deque_repr,
                            .len = deque_len,
                            .getitem = deque_getitem,
                            .setitem = deque_setitem,
                            .contains = deque_contains,
                            .iter = deque_iter,
                            .binary = deque_binary,
                            .inplace = deque_inplace,
                            .compare = deque_compare,
                            .make = deque_make};
constexpr TypeOps kIteratorOps{.iter = iter_self, .next = iterator_next};

constinit const Native kDequeRows[] = {
    native(N(__class_getitem__), class_getitem, 2, 2, nullptr, kClassNative),
    native(N(__copy__), deque_copy_m, 1, 1),
    native(N(__init__), deque_init_m, 1, 3, "- iterable maxlen"),
    native(N(__reversed__), deque_reversed_m, 1, 1),
    native(N(append), deque_append_m<false>, 2, 2),
    native(N(appendleft), deque_append_m<true>, 2, 2),
    native(N(clear), deque_clear_m, 1, 1),
    native(N(copy), deque_copy_m, 1, 1),
    native(N(count), deque_count_m, 2, 2),
    native(N(extend), deque_extend_m<false>, 2, 2),
    native(N(extendleft), deque_extend_m<true>, 2, 2),
    native(N(index), deque_index_m, 2, 4),
    native(N(insert), deque_insert_m, 3, 3),
    native(N(maxlen), deque_maxlen, 1, 1, nullptr, kGetter),
    native(N(pop), deque_pop_m<false>, 1, 1),
    native(N(popleft), deque_pop_m<true>, 1, 1),
    native(N(remove), deque_remove_m, 2, 2),
    native(N(reverse), deque_reverse_m, 1, 1),
    native(N(rotate), deque_rotate_m, 1, 2),
};
constinit const ConstRow kModuleName[] = {{N(__module__), N(collections)}};

}  // namespace

constinit const Type kDequeType =
    make_const_type(0, N(deque), &kObjectType, Kind::Record, &kDequeOps, kDequeRows,
                    sizeof kDequeRows / sizeof *kDequeRows, kTypeUnhashable | kTypeIsSequence, kModuleName, 1);
constinit const Type kDequeIteratorType = make_const_type(0, N(_deque_iterator), &kObjectType, Kind::Record,
                                                          &kIteratorOps, nullptr, 0, kTypeFinal | kTypeNoInstances);

}  // namespace adder::vm
