// range: a Record [start, stop, step] of ints of any size. As long as the three are small ints, which is nearly always,
// all is done in i64 arithmetic; otherwise by the int type's own operations.
#include "vm/core/iterate.h"
#include "vm/objects/arguments.h"
#include "vm/objects/iterators.h"
#include "vm/objects/table.h"

namespace adder::vm {

namespace {

enum RangeItem : u32 { kStart, kStop, kStep, kRangeItems };

Value range_item(Value range, u32 i) { return range.as<Record>()->items[i]; }

struct SmallRange {
  i64 start, stop, step;
  i64 length() const {
    if (step > 0) return start < stop ? (stop - start - 1) / step + 1 : 0;
    return start > stop ? (start - stop - 1) / -step + 1 : 0;
  }
};

bool small_range(Value range, SmallRange* out) {
  Value* items = range.as<Record>()->items;
  if (!Value::both_small(items[kStart], items[kStop]) || !items[kStep].is_small()) return false;
  *out = {items[kStart].as_small(), items[kStop].as_small(), items[kStep].as_small()};
  return true;
}

Value make_range(Vm& vm, Value start, Value stop, Value step) {
  Local<> a(vm, start), b(vm, stop), c(vm, step);
  Value range = TRY(make_record(vm, kRangeType, kRangeItems));
  Value* items = range.as<Record>()->items;
  items[kStart] = a;
  items[kStop] = b;
  items[kStep] = c;
  return range;
}

Value is_less(Vm& vm, Value a, Value b) { return compare(vm, CompareOp::Lt, a, b); }

// len(range), an int of any size.
Value range_length(Vm& vm, Value self) {
  SmallRange r;
  if (small_range(self, &r)) return make_int(vm, r.length());
  Local<> range(vm, self), low(vm, range_item(self, kStart)), high(vm, range_item(self, kStop));
  Local<> step(vm, range_item(self, kStep));
  Value down = TRY(is_less(vm, step, Value::small(0)));
  if (down.is_true()) {
    low = range_item(range, kStop);
    high = range_item(range, kStart);
    step = unary(vm, UnaryOp::Neg, step);
    if (step.is_raised()) return step;
  }
  Value filled = TRY(is_less(vm, low, high));
  if (!filled.is_true()) return Value::small(0);
  Local<> n(vm, binary(vm, BinaryOp::Sub, high, low));
  if (n.is_raised()) return n;
  n = binary(vm, BinaryOp::Sub, n, Value::small(1));
  if (n.is_raised()) return n;
  n = binary(vm, BinaryOp::FloorDiv, n, step);
  return n.is_raised() ? n.value() : binary(vm, BinaryOp::Add, n, Value::small(1));
}

// start + index * step, unchecked.
Value range_at(Vm& vm, Value range_value, Value index) {
  SmallRange r;
  if (small_range(range_value, &r) && index.is_small()) {
    i64 offset;
    if (!__builtin_mul_overflow(index.as_small(), r.step, &offset)) return make_int(vm, r.start + offset);
  }
  Local<> range(vm, range_value);
  Value offset = TRY(binary(vm, BinaryOp::Mul, index, range_item(range_value, kStep)));
  return binary(vm, BinaryOp::Add, range_item(range, kStart), offset);
}

Value range_len(Vm& vm, Value self) {
  Value n = TRY(range_length(vm, self));
  if (n.is_small()) return n;
  i64 fits;
  if (to_i64(vm, n, &fits) && kWord64) return make_int(vm, fits);
  if (vm.has_pending()) (void)take_pending(vm);
  return raise(vm, kOverflowErrorType, "Python int too large to convert to C ssize_t");
}

Value range_truth(Vm& vm, Value self) {
  Value n = TRY(range_length(vm, self));
  return Value::boolean(n != Value::small(0));
}

// A bound of range[slice] in terms of positions. `position` None gives the default.
Value slice_bound(Vm& vm, Value position, Value length_value, bool down, bool is_stop) {
  Local<> length(vm, length_value), p(vm, position);
  Local<> low(vm, Value::small(down ? -1 : 0)), high(vm, length_value);
  if (down) {
    high = binary(vm, BinaryOp::Sub, length, Value::small(1));
    if (high.is_raised()) return high;
  }
  if (p.value().is_none()) return down == is_stop ? low : high;
  p = to_index(vm, p);
  if (p.is_raised()) return p;
  Value negative = TRY(is_less(vm, p, Value::small(0)));
  if (negative.is_true()) {
    p = binary(vm, BinaryOp::Add, p, length);
    if (p.is_raised()) return p;
    Value below = TRY(is_less(vm, p, low));
    return below.is_true() ? low : p;
  }
  Value above = TRY(is_less(vm, high, p));
  return above.is_true() ? high : p;
}

Value range_slice(Vm& vm, Value self, Value slice_value) {
  Local<> range(vm, self), slice(vm, slice_value), step(vm, range_item(slice_value, kStep));
  if (!step.value().is_none() && !is_index(vm, step)) {
    return raise(vm, kTypeErrorType, "slice indices must be integers or None or have an __index__ method");
  }
  step = step.value().is_none() ? Value::small(1) : to_index(vm, step);
  if (step.is_raised()) return step;
  if (step.value() == Value::small(0)) return raise(vm, kValueErrorType, "slice step cannot be zero");
  Value down = TRY(is_less(vm, step, Value::small(0)));
  Local<> length(vm, range_length(vm, range));
  if (length.is_raised()) return length;
  Local<> start(vm, slice_bound(vm, range_item(slice, kStart), length, down.is_true(), false));
  if (start.is_raised()) return start;
  Local<> stop(vm, slice_bound(vm, range_item(slice, kStop), length, down.is_true(), true));
  if (stop.is_raised()) return stop;
  start = range_at(vm, range, start);
  if (start.is_raised()) return start;
  stop = range_at(vm, range, stop);
  if (stop.is_raised()) return stop;
  step = binary(vm, BinaryOp::Mul, step, range_item(range, kStep));
  return step.is_raised() ? step.value() : make_range(vm, start, stop, step);
}

Value range_getitem(Vm& vm, Value self, Value key) {
  SmallRange r;
  if (key.is_small() && small_range(self, &r)) {
    i64 n = r.length(), i = key.as_small();
    if (i < 0) i += n;
    if (i < 0 || i >= n) return raise(vm, kIndexErrorType, "range object index out of range");
    return make_int(vm, r.start + i * r.step);
  }
  if (is_exact(key, kTypeId_Slice)) return range_slice(vm, self, key);
  Local<> range(vm, self), index(vm, key);
  if (!is_index(vm, index)) {
    return raise(vm, kTypeErrorType, "range indices must be integers or slices, not %t", index);
  }
  index = to_index(vm, index);
  if (index.is_raised()) return index;
  Local<> length(vm, range_length(vm, range));
  if (length.is_raised()) return length;
  Value outside = TRY(is_less(vm, index, Value::small(0)));
  if (outside.is_true()) {
    index = binary(vm, BinaryOp::Add, index, length);
    if (index.is_raised()) return index;
    outside = TRY(is_less(vm, index, Value::small(0)));
  }
  if (!outside.is_true()) outside = TRY(compare(vm, CompareOp::Ge, index, length));
  if (outside.is_true()) return raise(vm, kIndexErrorType, "range object index out of range");
  return range_at(vm, range, index);
}

// The position of an int in the range, or Undefined.
Value range_position(Vm& vm, Value self, Value item_value) {
  SmallRange r;
  if (item_value.is_bool()) item_value = Value::small(item_value.is_true());
  if (item_value.is_small() && small_range(self, &r)) {
    i64 offset = item_value.as_small() - r.start;
    if (offset % r.step) return Value();
    i64 position = offset / r.step;
    return position < 0 || position >= r.length() ? Value() : make_int(vm, position);
  }
  Local<> range(vm, self), offset(vm, binary(vm, BinaryOp::Sub, item_value, range_item(self, kStart)));
  if (offset.is_raised()) return offset;
  Value rest = TRY(binary(vm, BinaryOp::Mod, offset, range_item(range, kStep)));
  if (rest != Value::small(0)) return Value();
  Local<> position(vm, binary(vm, BinaryOp::FloorDiv, offset, range_item(range, kStep)));
  if (position.is_raised()) return position;
  Value outside = TRY(is_less(vm, position, Value::small(0)));
  if (outside.is_true()) return Value();
  Value length = TRY(range_length(vm, range));
  outside = TRY(compare(vm, CompareOp::Ge, position, length));
  return outside.is_true() ? Value() : position;
}

bool is_exact_int(Value v) { return v.is_small() || v.is_bool() || is_exact(v, kTypeId_Int); }

// Position of anything: what is no plain int is compared with each item.
Value search(Vm& vm, Value self, Value item_value) {
  if (is_exact_int(item_value)) return range_position(vm, self, item_value);
  Local<> range(vm, self), item(vm, item_value), i(vm, Value::small(0)), length(vm, range_length(vm, self));
  if (length.is_raised()) return length;
  for (;;) {
    Value more = TRY(is_less(vm, i, length));
    if (!more.is_true()) return Value();
    Value candidate = TRY(range_at(vm, range, i));
    Value same = TRY(equal(vm, candidate, item));
    if (same.is_true()) return i;
    i = binary(vm, BinaryOp::Add, i, Value::small(1));
    if (i.is_raised()) return i;
  }
}

Value range_contains(Vm& vm, Value self, Value item) {
  Value position = TRY(search(vm, self, item));
  return Value::boolean(!position.is_undefined());
}

Value range_index_m(Vm& vm, Args args) {
  Value position = TRY(search(vm, args[0], args[1]));
  if (!position.is_undefined()) return position;
  if (is_exact_int(args[1])) return raise(vm, kValueErrorType, "%r is not in range", args[1]);
  return raise(vm, kValueErrorType, "sequence.index(x): x not in sequence");
}

Value range_count_m(Vm& vm, Args args) {
  if (!is_exact_int(args[1])) {  // it may be equal to several
    Local<> n(vm, Value::small(0));
    TRY(for_each(vm, args[0], [&](Value item) {
      Value same = TRY(equal(vm, item, args[1]));
      if (same.is_true()) n = binary(vm, BinaryOp::Add, n, Value::small(1));
      return n.is_raised() ? Value::raised() : Value::none();
    }));
    return n;
  }
  Value position = TRY(search(vm, args[0], args[1]));
  return Value::small(!position.is_undefined());
}

// The three numbers that decide equality: (length, start or None, step or None).
Value essence(Vm& vm, Value self) {
  Local<> range(vm, self);
  Local<Tuple> key(vm, make_tuple(vm, 3));
  if (key.is_raised()) return key;
  Value length = TRY(range_length(vm, range));
  key->items[0] = length;
  key->items[1] = length == Value::small(0) ? Value::none() : range_item(range, kStart);
  key->items[2] = length == Value::small(0) || length == Value::small(1) ? Value::none() : range_item(range, kStep);
  return key;
}

Value range_hash(Vm& vm, Value self) {
  Value key = TRY(essence(vm, self));
  return hash(vm, key);
}

Value range_compare(Vm& vm, CompareOp op, Value left, Value right) {
  if (!is_exact(left, kTypeId_Range) || !is_exact(right, kTypeId_Range)) return Value::not_implemented();
  if (op != CompareOp::Eq && op != CompareOp::Ne) return Value::not_implemented();
  Local<> b(vm, right), left_key(vm, essence(vm, left));
  if (left_key.is_raised()) return left_key;
  Value right_key = TRY(essence(vm, b));
  return compare(vm, op, left_key, right_key);
}

Value range_repr(Vm& vm, Value self) {
  Local<> range(vm, self);
  StrBuilder text(vm);
  u32 shown = range_item(range, kStep) == Value::small(1) ? 2 : 3;
  if (!text.append("range(")) return Value::raised();
  for (u32 i = 0; i < shown; ++i) {
    if ((i && !text.append(", ")) || !text.append_repr(range_item(range, i))) return Value::raised();
  }
  if (!text.append(")")) return Value::raised();
  return text.take_str();
}

Value range_iter(Vm& vm, Value self) {
  Local<> range(vm, self);
  Value length = TRY(range_length(vm, self));
  return make_range_iterator(vm, range_item(range, kStart), length, range_item(range, kStep));
}

Value range_reversed_m(Vm& vm, Args args) {
  Local<> length(vm, range_length(vm, args[0]));
  if (length.is_raised()) return length;
  Local<> last(vm, binary(vm, BinaryOp::Sub, length, Value::small(1)));
  if (last.is_raised()) return last;
  last = range_at(vm, args[0], last);
  if (last.is_raised()) return last;
  Value step = TRY(unary(vm, UnaryOp::Neg, range_item(args[0], kStep)));
  return make_range_iterator(vm, last, length, step);
}

Value range_make(Vm& vm, Value, Args args, Value keyword_names) {
  if (!no_keywords(vm, "range", keyword_names) || !check_count(vm, "range", args.count, 1, 3)) return Value::raised();
  for (u32 i = 0; i < args.count; ++i) {
    if (!args[i].is_small()) args[i] = TRY(to_index(vm, args[i]));
    if (args[i].is_bool()) args[i] = Value::small(args[i].is_true());
  }
  if (args.count == 1) return make_range(vm, Value::small(0), args[0], Value::small(1));
  if (args.count == 3 && args[2] == Value::small(0)) {
    return raise(vm, kValueErrorType, "range() arg 3 must not be zero");
  }
  return make_range(vm, args[0], args[1], args.count > 2 ? args[2] : Value::small(1));
}

template <u32 kItem>
Value range_get(Vm&, Args args) {
  return range_item(args[0], kItem);
}

Value range_iterator_next(Vm& vm, Value self) {
  Value quick = range_iter_next(self.as<Record>());
  if (!quick.is_undefined()) return quick;
  Local<Record> it(vm, self);
  if (it->items[kRangeLeft] == Value::small(0)) return Value::stop();
  Local<> next(vm, it->items[kRangeNext]);
  Value left = TRY(binary(vm, BinaryOp::Sub, it->items[kRangeLeft], Value::small(1)));
  it->items[kRangeLeft] = left;
  Value following = TRY(binary(vm, BinaryOp::Add, next, it->items[kRangeStep]));
  it->items[kRangeNext] = following;
  return next;
}

Value range_iterator_hint(Vm&, Args args) { return args[0].as<Record>()->items[kRangeLeft]; }

constexpr TypeOps kRangeOps{.repr = range_repr,
                            .hash = range_hash,
                            .truth = range_truth,
                            .len = range_len,
                            .getitem = range_getitem,
                            .contains = range_contains,
                            .iter = range_iter,
                            .compare = range_compare,
                            .make = range_make};

constinit const Native kRangeRows[] = {
    native(N(__reversed__), range_reversed_m, 1, 1),
    native(N(count), range_count_m, 2, 2),
    native(N(index), range_index_m, 2, 2),
    native(N(start), range_get<kStart>, 1, 1, nullptr, kGetter),
    native(N(step), range_get<kStep>, 1, 1, nullptr, kGetter),
    native(N(stop), range_get<kStop>, 1, 1, nullptr, kGetter),
};

// (self, items to skip from the start): clipped to what there is
Value range_iterator_setstate(Vm& vm, Args args) {
  Local<> skip(vm, to_index(vm, args[1]));
  if (skip.is_raised()) return skip;
  Value low = TRY(is_less(vm, skip, Value::small(0)));
  if (low.is_true()) skip = Value::small(0);
  Value high = TRY(is_less(vm, range_item(args[0], kRangeLeft), skip));
  if (high.is_true()) skip = range_item(args[0], kRangeLeft);
  Local<> left(vm, binary(vm, BinaryOp::Sub, range_item(args[0], kRangeLeft), skip));
  if (left.is_raised()) return left;
  Local<> distance(vm, binary(vm, BinaryOp::Mul, skip, range_item(args[0], kRangeStep)));
  if (distance.is_raised()) return distance;
  Value next = TRY(binary(vm, BinaryOp::Add, range_item(args[0], kRangeNext), distance));
  Value* items = args[0].as<Record>()->items;
  items[kRangeNext] = next;
  items[kRangeLeft] = left;
  return Value::none();
}

constexpr TypeOps kRangeIteratorOps{.iter = iter_self, .next = range_iterator_next};
constinit const Native kRangeIteratorRows[] = {native(N(__length_hint__), range_iterator_hint, 1, 1),
                                               native(N(__setstate__), range_iterator_setstate, 2, 2)};

}  // namespace

constinit const Type kRangeType =
    make_const_type(kTypeId_Range, N(range), &kObjectType, Kind::Record, &kRangeOps, kRangeRows,
                    sizeof kRangeRows / sizeof *kRangeRows, kTypeFinal | kTypeIsSequence);
constinit const Type kRangeIteratorType =
    make_const_type(kTypeId_RangeIterator, N(range_iterator), &kObjectType, Kind::Record, &kRangeIteratorOps,
                    kRangeIteratorRows, 2, kTypeFinal | kTypeNoInstances);

Value make_range_iterator(Vm& vm, Value start, Value count, Value step) {
  Local<> a(vm, start), b(vm, count), c(vm, step);
  Value it = TRY(make_record(vm, kRangeIteratorType, kRangeIterItems));
  Value* items = it.as<Record>()->items;
  items[kRangeNext] = a;
  items[kRangeLeft] = b;
  items[kRangeStep] = c;
  return it;
}

}  // namespace adder::vm
