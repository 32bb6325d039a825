// slice: a Record [start, stop, step], and what a slice means for a sequence of a given length.
#include "vm/objects/arguments.h"
#include "vm/objects/sequence.h"

namespace adder::vm {

namespace {

enum SliceItem : u32 { kStart, kStop, kStep, kSliceItems };

Value slice_item(Value slice, u32 i) { return slice.as<Record>()->items[i]; }

Value slice_repr(Vm& vm, Value self) {
  Local<> slice(vm, self);
  StrBuilder text(vm);
  if (!text.append("slice(")) return Value::raised();
  for (u32 i = 0; i < kSliceItems; ++i) {
    if ((i && !text.append(", ")) || !text.append_repr(slice_item(slice, i))) return Value::raised();
  }
  if (!text.append(")")) return Value::raised();
  return text.take_str();
}

Value slice_compare(Vm& vm, CompareOp op, Value left, Value right) {
  if (!is_exact(left, kTypeId_Slice) || !is_exact(right, kTypeId_Slice)) return Value::not_implemented();
  Local<> a(vm, left), b(vm, right);
  for (u32 i = 0; i < kSliceItems; ++i) {
    Value same = TRY(equal(vm, slice_item(a, i), slice_item(b, i)));
    if (same.is_true()) continue;
    if (op == CompareOp::Eq || op == CompareOp::Ne) return Value::boolean(op == CompareOp::Ne);
    return compare(vm, op, slice_item(a, i), slice_item(b, i));
  }
  return Value::boolean(op == CompareOp::Eq || op == CompareOp::Le || op == CompareOp::Ge);
}

Value slice_make(Vm& vm, Value, Args args, Value keyword_names) {
  if (!no_keywords(vm, "slice", keyword_names) || !check_count(vm, "slice", args.count, 1, 3)) return Value::raised();
  if (args.count == 1) return make_slice(vm, Value::none(), args[0], Value::none());
  return make_slice(vm, args[0], args[1], args.count > 2 ? args[2] : Value::none());
}

template <u32 kItem>
Value slice_get(Vm&, Args args) {
  return slice_item(args[0], kItem);
}

Value slice_indices_m(Vm& vm, Args args) {
  i64 length, start, stop, step, count;
  if (!to_i64(vm, args[1], &length)) return Value::raised();
  if (length < 0) return raise(vm, kValueErrorType, "length should not be negative");
  if (!slice_indices(vm, args[0], length, &start, &stop, &step, &count)) return Value::raised();
  Local<Tuple> result(vm, make_tuple(vm, 3));
  if (result.is_raised()) return result;
  const i64 values[] = {start, stop, step};
  for (u32 i = 0; i < kSliceItems; ++i) {
    Value v = TRY(make_int(vm, values[i]));
    result->items[i] = v;
  }
  return result;
}

// A bound of a slice. false: raised.
bool bound(Vm& vm, Value v, i64 default_value, i64* out) {
  *out = default_value;
  if (v.is_none()) return true;
  if (v.is_small()) {
    *out = v.as_small();
    return true;
  }
  Local<> root(vm, v);
  if (!is_index(vm, root)) {
    return failed(raise(vm, kTypeErrorType, "slice indices must be integers or None or have an __index__ method"));
  }
  return to_clamped_index(vm, root, out);
}

i64 clamp(i64 v, i64 length, i64 low, i64 high) {
  if (v < 0) v = v < -length ? -1 : v + length;
  return v < low ? low : v > high ? high : v;
}

constexpr TypeOps kSliceOps{.repr = slice_repr, .compare = slice_compare, .make = slice_make};

constinit const Native kSliceRows[] = {
    native(N(indices), slice_indices_m, 2, 2),
    native(N(start), slice_get<kStart>, 1, 1, nullptr, kGetter),
    native(N(step), slice_get<kStep>, 1, 1, nullptr, kGetter),
    native(N(stop), slice_get<kStop>, 1, 1, nullptr, kGetter),
};

}  // namespace

constinit const Type kSliceType =
    make_const_type(kTypeId_Slice, N(slice), &kObjectType, Kind::Record, &kSliceOps, kSliceRows,
                    sizeof kSliceRows / sizeof *kSliceRows, kTypeFinal | kTypeUnhashable);

Value make_slice(Vm& vm, Value start, Value stop, Value step) {
  Local<> a(vm, start), b(vm, stop), c(vm, step);
  Value slice = TRY(make_record(vm, kSliceType, kSliceItems));
  Value* items = slice.as<Record>()->items;
  items[kStart] = a;
  items[kStop] = b;
  items[kStep] = c;
  return slice;
}

bool slice_indices(Vm& vm, Value slice_value, i64 length, i64* start, i64* stop, i64* step, i64* count) {
  Local<> slice(vm, slice_value);
  if (!bound(vm, slice_item(slice, kStep), 1, step)) return false;
  if (!*step) return failed(raise(vm, kValueErrorType, "slice step cannot be zero"));
  if (*step < -INT64_MAX) *step = -INT64_MAX;
  bool up = *step > 0;
  if (!bound(vm, slice_item(slice, kStart), up ? 0 : INT64_MAX, start)) return false;
  if (!bound(vm, slice_item(slice, kStop), up ? INT64_MAX : INT64_MIN, stop)) return false;
  i64 low = up ? 0 : -1, high = up ? length : length - 1;
  *start = clamp(*start, length, low, high);
  *stop = clamp(*stop, length, low, high);
  i64 distance = up ? *stop - *start : *start - *stop;
  *count = distance <= 0 ? 0 : (distance - 1) / (up ? *step : -*step) + 1;
  return true;
}

}  // namespace adder::vm
