// A stable merge sort that uses the runs it finds. Elements are `stride` Values, the first of which is the key.
// Comparing may run Python, so may move the arrays: they are reached through Locals only. At every moment each element
// is in the array or, while two runs are being merged, in the scratch array, from which it is put back should a
// comparison fail.
#include "vm/objects/sequence.h"

namespace adder::vm {

namespace {

constexpr u32 kMinRun = 32;
constexpr u32 kMaxRuns = 48;

enum class Keys : u8 { Small, Floats, Strs, Tuples, Any };

Keys kind_of_keys(const Value* key, u32 count, u32 stride) {
  bool small = true, floats = true, strs = true, tuples = kWord64;
  for (; count && (small || floats || strs || tuples); --count, key += stride) {
    const Value k = *key;
    small = small && k.is_small();
    floats = floats && k.is_float() && (Value::kUnboxedFloats || is_exact(k, kTypeId_Float));
    strs = strs && is_exact(k, kTypeId_Str);
    tuples = tuples && is_exact(k, kTypeId_Tuple) && k.as<Tuple>()->len;
  }
  return small ? Keys::Small : floats ? Keys::Floats : strs ? Keys::Strs : tuples ? Keys::Tuples : Keys::Any;
}

// Natively there is a Sorter for each of the keys whose comparison runs nothing, and so moves nothing, and for each
// stride; kKeys Any and kStride 0: as the arguments say.
template <Keys kKeys, u32 kStride>
class Sorter {
  static constexpr bool kStill = kKeys != Keys::Any;

public:
  Sorter(Vm& vm, Value array, u32 count, u32 stride, Keys kind)
      : vm_(vm),
        array_(vm, array),
        scratch_(vm, Value()),
        kept_key_(vm, Value()),
        kept_value_(vm, Value()),
        count_(count),
        stride_(stride),
        kind_(kind) {
    find_items();
  }
  bool run();

private:
  u32 stride() const { return kStride ? kStride : stride_; }
  Value* items() const {
    if constexpr (kStill) return items_;
    return array_->items;
  }
  Value* scratch() const {
    if constexpr (kStill) return scratch_items_;
    return scratch_->items;
  }
  void find_items() {
    if constexpr (kStill) items_ = array_->items;
  }
  bool failed() const { return !kStill && failed_; }
  Value key(u32 i) const { return items()[i * stride()]; }
  bool less(Value a, Value b);  // false, too, once failed_
  void move(Value* to, u32 at, const Value* from, u32 first, u32 n) {
    if (n == 1) {
      Value* target = to + at * stride();
      const Value* source = from + first * stride();
      target[0] = source[0];
      if (stride() == 2) target[1] = source[1];
      return;
    }
    std::memmove(static_cast<void*>(to + at * stride()), from + first * stride(), n * stride() * sizeof(Value));
  }
  u32 find_run(u32 start);
  void insert_into_run(u32 start, u32 sorted, u32 end);
  u32 first_above(Value pivot, u32 low, u32 high);
  u32 first_not_below(Value pivot, u32 low, u32 high);
  bool merge(u32 low, u32 middle, u32 high);
  void merge_upwards(u32 low, u32 middle, u32 high);
  void merge_downwards(u32 low, u32 middle, u32 high);
  bool reserve_scratch(u32 n);

  Vm& vm_;
  Local<Array> array_, scratch_;
  Local<> kept_key_, kept_value_;
  u32 count_, stride_;
  Value *items_ = nullptr, *scratch_items_ = nullptr;
  Keys kind_;
  bool failed_ = false;
};

// str_compare(a, b) < 0; most pairs differ in the first bytes.
inline bool str_less(Value a, Value b) {
  if constexpr (kWord64) {
    auto *s = a.as<Str>(), *t = b.as<Str>();
    if (!((s->flags | t->flags) & kShared)) {  // a header's text fills up its second granule
      u32 x, y;
      std::memcpy(&x, s->data(), sizeof x);
      std::memcpy(&y, t->data(), sizeof y);
      if (s->len < 4) x &= (u32{1} << 8 * s->len) - 1;
      if (t->len < 4) y &= (u32{1} << 8 * t->len) - 1;
      if (x != y) return __builtin_bswap32(x) < __builtin_bswap32(y);  // natively, the first byte is the lowest
    }
  }
  return str_compare(a, b) < 0;
}

template <Keys kKeys, u32 kStride>
inline bool Sorter<kKeys, kStride>::less(Value a, Value b) {
  switch (kStill ? kKeys : kind_) {
    case Keys::Small: return a.as_small() < b.as_small();
    case Keys::Floats: return a.as_float() < b.as_float();
    case Keys::Strs: return str_less(a, b);
    case Keys::Tuples: {  // often the first items decide
      Value x = a.as<Tuple>()->items[0], y = b.as<Tuple>()->items[0];
      if (x == y) break;
      if (Value::both_small(x, y)) return x.as_small() < y.as_small();
      if (is_exact(x, kTypeId_Str) && is_exact(y, kTypeId_Str) && !str_equal(x, y)) return str_less(x, y);
      break;
    }
    case Keys::Any: break;
  }
  if (failed_) return false;
  Value result = compare(vm_, CompareOp::Lt, a, b);
  if (!result.is_bool() && !result.is_raised()) result = truth(vm_, result);
  failed_ = result.is_raised();
  return result.is_true();
}

// The end of the run that begins at start; one that goes strictly down is turned round.
template <Keys kKeys, u32 kStride>
u32 Sorter<kKeys, kStride>::find_run(u32 start) {
  u32 end = start + 1;
  if (end >= count_) return count_;
  bool down = less(key(end), key(start));
  for (++end; end < count_ && !failed(); ++end)
    if (less(key(end), key(end - 1)) != down) break;
  if (down && !failed()) reverse_elements(array_.get(), start, end, stride());
  return end;
}

// The first of low..high whose key is greater than pivot's; pivot is rooted by being in one of the arrays' copies
// (kept_key_).
template <Keys kKeys, u32 kStride>
u32 Sorter<kKeys, kStride>::first_above(Value pivot, u32 low, u32 high) {
  if (!kStill) kept_key_ = pivot;
  while (low < high && !failed()) {
    u32 middle = low + (high - low) / 2;
    if (less(kStill ? pivot : kept_key_.value(), key(middle))) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

template <Keys kKeys, u32 kStride>
u32 Sorter<kKeys, kStride>::first_not_below(Value pivot, u32 low, u32 high) {
  if (!kStill) kept_key_ = pivot;
  while (low < high && !failed()) {
    u32 middle = low + (high - low) / 2;
    if (less(key(middle), kStill ? pivot : kept_key_.value())) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

// start..sorted is in order; puts sorted..end into it one by one.
template <Keys kKeys, u32 kStride>
void Sorter<kKeys, kStride>::insert_into_run(u32 start, u32 sorted, u32 end) {
  for (u32 i = sorted; i < end; ++i) {
    u32 at = first_above(key(i), start, i);
    if (failed()) return;
    if (at == i) continue;
    kept_key_ = key(i);
    if (stride() == 2) kept_value_ = items()[i * 2 + 1];
    move(items(), at + 1, items(), at, i - at);
    items()[at * stride()] = kept_key_;
    if (stride() == 2) items()[at * 2 + 1] = kept_value_;
  }
}

template <Keys kKeys, u32 kStride>
bool Sorter<kKeys, kStride>::reserve_scratch(u32 n) {
  if (!scratch_.value().is_undefined() && scratch_->len >= n * stride()) return true;
  scratch_ = make_array(vm_, n * stride());
  find_items();
  if (!scratch_.is_raised()) {
    if constexpr (kStill) scratch_items_ = scratch_->items;
    return true;
  }
  scratch_ = Value();
  return false;
}

template <Keys kKeys, u32 kStride>
void Sorter<kKeys, kStride>::merge_upwards(u32 low, u32 middle, u32 high) {
  u32 n = middle - low, left = 0, right = middle, to = low;
  move(scratch(), 0, items(), low, n);
  while (left < n && right < high) {
    bool take_right = less(key(right), scratch()[left * stride()]);
    if (failed()) break;
    if (take_right) {
      move(items(), to++, items(), right++, 1);
    } else {
      move(items(), to++, scratch(), left++, 1);
    }
  }
  move(items(), to, scratch(), left, n - left);
}

template <Keys kKeys, u32 kStride>
void Sorter<kKeys, kStride>::merge_downwards(u32 low, u32 middle, u32 high) {
  u32 right = high - middle, left = middle, to = high;  // each is one past the next element
  move(scratch(), 0, items(), middle, right);
  while (right > 0 && left > low) {
    bool take_left = less(scratch()[(right - 1) * stride()], key(left - 1));
    if (failed()) break;
    if (take_left) {
      move(items(), --to, items(), --left, 1);
    } else {
      move(items(), --to, scratch(), --right, 1);
    }
  }
  move(items(), to - right, scratch(), 0, right);
}

template <Keys kKeys, u32 kStride>
bool Sorter<kKeys, kStride>::merge(u32 low, u32 middle, u32 high) {
  // What is already in place at both ends needs no merging.
  low = first_above(key(middle), low, middle);
  if (failed()) return false;
  if (low == middle) return true;
  high = first_not_below(key(middle - 1), middle, high);
  if (failed()) return false;
  if (high == middle) return true;
  bool shorter_left = middle - low <= high - middle;
  if (!reserve_scratch(shorter_left ? middle - low : high - middle)) return false;
  if (shorter_left) {
    merge_upwards(low, middle, high);
  } else {
    merge_downwards(low, middle, high);
  }
  return !failed();
}

u32 least_run(u32 n) {
  u32 odd = 0;
  while (n >= 2 * kMinRun) {
    odd |= n & 1;
    n >>= 1;
  }
  return n + odd;
}

template <Keys kKeys, u32 kStride>
bool Sorter<kKeys, kStride>::run() {
  u32 lengths[kMaxRuns], runs = 0, done = 0;
  const u32 least = least_run(count_);
  while (done < count_ || runs > 1) {
    if (done < count_) {
      u32 end = find_run(done);
      if (failed()) return false;
      if (end - done < least) {
        u32 extended = count_ - done < least ? count_ : done + least;
        insert_into_run(done, end, extended);
        end = extended;
        if (failed()) return false;
      }
      lengths[runs++] = end - done;
      done = end;
    }
    // Each run is longer than the two above it together; at the end all are merged.
    while (runs > 1) {
      u32 top = runs - 1;
      bool all = done == count_;
      bool unbalanced = lengths[top - 1] <= lengths[top] ||
                        (top > 1 && lengths[top - 2] <= lengths[top - 1] + lengths[top]) ||
                        (top > 2 && lengths[top - 3] <= lengths[top - 2] + lengths[top - 1]);
      if (!all && !unbalanced) break;
      u32 high = done;
      if (top > 1 && lengths[top - 2] < lengths[top]) {
        high -= lengths[top];
        --top;
      }
      u32 middle = high - lengths[top], low = middle - lengths[top - 1];
      if (!merge(low, middle, high)) return false;
      lengths[top - 1] += lengths[top];
      if (top + 1 < runs) lengths[top] = lengths[top + 1];
      --runs;
    }
  }
  return true;
}

}  // namespace

void reverse_elements(Array* array, u32 first, u32 end, u32 stride) {
  for (; first + 1 < end; ++first) {
    --end;
    for (u32 s = 0; s < stride; ++s) {
      Value kept = array->items[first * stride + s];
      array->items[first * stride + s] = array->items[end * stride + s];
      array->items[end * stride + s] = kept;
    }
  }
}

template <Keys kKeys>
static bool sort_still(Vm& vm, Value array, u32 count, u32 stride) {
  return stride == 1 ? Sorter<kKeys, 1>(vm, array, count, stride, kKeys).run()
                     : Sorter<kKeys, 2>(vm, array, count, stride, kKeys).run();
}

bool sort_array(Vm& vm, Value array, u32 count, u32 stride) {
  if (count < 2) return true;
  const Keys kind = kind_of_keys(array.as<Array>()->items, count, stride);
  if constexpr (kWord64) {
    if (kind == Keys::Small) return sort_still<Keys::Small>(vm, array, count, stride);
    if (kind == Keys::Floats) return sort_still<Keys::Floats>(vm, array, count, stride);
    if (kind == Keys::Strs) return sort_still<Keys::Strs>(vm, array, count, stride);
  }
  return Sorter<Keys::Any, 0>(vm, array, count, stride, kind).run();
}

}  // namespace adder::vm
