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

class Sorter {
public:
  Sorter(Vm& vm, Value array, u32 count, u32 stride)
      : vm_(vm),
        array_(vm, array),
        scratch_(vm, Value()),
        kept_key_(vm, Value()),
        kept_value_(vm, Value()),
        count_(count),
        stride_(stride) {
    kind_ = kind_of_keys();
  }
  bool run();

private:
  Value key(u32 i) const { return array_->items[i * stride_]; }
  Keys kind_of_keys() const;
  bool less(Value a, Value b);  // false, too, once failed_
  void move(Array* to, u32 at, const Array* from, u32 first, u32 n) {
    if (n == 1) {
      Value* target = to->items + at * stride_;
      const Value* source = from->items + first * stride_;
      target[0] = source[0];
      if (stride_ == 2) target[1] = source[1];
      return;
    }
    std::memmove(static_cast<void*>(to->items + at * stride_), from->items + first * stride_,
                 n * stride_ * sizeof(Value));
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
  Keys kind_;
  bool failed_ = false;
};

Keys Sorter::kind_of_keys() const {
  bool small = true, floats = true, strs = true, tuples = kWord64;
  for (u32 i = 0; i < count_ && (small || floats || strs || tuples); ++i) {
    Value k = key(i);
    small = small && k.is_small();
    floats = floats && k.is_float() && (Value::kUnboxedFloats || is_exact(k, kTypeId_Float));
    strs = strs && is_exact(k, kTypeId_Str);
    tuples = tuples && is_exact(k, kTypeId_Tuple) && k.as<Tuple>()->len;
  }
  return small ? Keys::Small : floats ? Keys::Floats : strs ? Keys::Strs : tuples ? Keys::Tuples : Keys::Any;
}

// str_compare(a, b) < 0; most pairs differ in the first bytes.
inline bool str_less(Value a, Value b) {
  if constexpr (kWord64) {
    auto *s = a.as<Str>(), *t = b.as<Str>();
    if (s->len >= 4 && t->len >= 4) {
      u32 x, y;
      std::memcpy(&x, s->data(), sizeof x);
      std::memcpy(&y, t->data(), sizeof y);
      if (x != y) return __builtin_bswap32(x) < __builtin_bswap32(y);  // natively, the first byte is the lowest
    }
  }
  return str_compare(a, b) < 0;
}

bool Sorter::less(Value a, Value b) {
  switch (kind_) {
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
u32 Sorter::find_run(u32 start) {
  u32 end = start + 1;
  if (end >= count_) return count_;
  bool down = less(key(end), key(start));
  for (++end; end < count_ && !failed_; ++end)
    if (less(key(end), key(end - 1)) != down) break;
  if (down && !failed_) reverse_elements(array_.get(), start, end, stride_);
  return end;
}

// The first of low..high whose key is greater than pivot's; pivot is rooted by being in one of the arrays' copies
// (kept_key_).
u32 Sorter::first_above(Value pivot, u32 low, u32 high) {
  kept_key_ = pivot;
  while (low < high && !failed_) {
    u32 middle = low + (high - low) / 2;
    if (less(kept_key_, key(middle))) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

u32 Sorter::first_not_below(Value pivot, u32 low, u32 high) {
  kept_key_ = pivot;
  while (low < high && !failed_) {
    u32 middle = low + (high - low) / 2;
    if (less(key(middle), kept_key_)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

// start..sorted is in order; puts sorted..end into it one by one.
void Sorter::insert_into_run(u32 start, u32 sorted, u32 end) {
  for (u32 i = sorted; i < end; ++i) {
    u32 at = first_above(key(i), start, i);
    if (failed_) return;
    if (at == i) continue;
    kept_key_ = key(i);
    if (stride_ == 2) kept_value_ = array_->items[i * 2 + 1];
    move(array_.get(), at + 1, array_.get(), at, i - at);
    array_->items[at * stride_] = kept_key_;
    if (stride_ == 2) array_->items[at * 2 + 1] = kept_value_;
  }
}

bool Sorter::reserve_scratch(u32 n) {
  if (!scratch_.value().is_undefined() && scratch_->len >= n * stride_) return true;
  scratch_ = make_array(vm_, n * stride_);
  if (!scratch_.is_raised()) return true;
  scratch_ = Value();
  return false;
}

void Sorter::merge_upwards(u32 low, u32 middle, u32 high) {
  u32 n = middle - low, left = 0, right = middle, to = low;
  move(scratch_.get(), 0, array_.get(), low, n);
  while (left < n && right < high) {
    bool take_right = less(key(right), scratch_->items[left * stride_]);
    if (failed_) break;
    if (take_right) {
      move(array_.get(), to++, array_.get(), right++, 1);
    } else {
      move(array_.get(), to++, scratch_.get(), left++, 1);
    }
  }
  move(array_.get(), to, scratch_.get(), left, n - left);
}

void Sorter::merge_downwards(u32 low, u32 middle, u32 high) {
  u32 right = high - middle, left = middle, to = high;  // each is one past the next element
  move(scratch_.get(), 0, array_.get(), middle, right);
  while (right > 0 && left > low) {
    bool take_left = less(scratch_->items[(right - 1) * stride_], key(left - 1));
    if (failed_) break;
    if (take_left) {
      move(array_.get(), --to, array_.get(), --left, 1);
    } else {
      move(array_.get(), --to, scratch_.get(), --right, 1);
    }
  }
  move(array_.get(), to - right, scratch_.get(), 0, right);
}

bool Sorter::merge(u32 low, u32 middle, u32 high) {
  // What is already in place at both ends needs no merging.
  low = first_above(key(middle), low, middle);
  if (failed_) return false;
  if (low == middle) return true;
  high = first_not_below(key(middle - 1), middle, high);
  if (failed_) return false;
  if (high == middle) return true;
  bool shorter_left = middle - low <= high - middle;
  if (!reserve_scratch(shorter_left ? middle - low : high - middle)) return false;
  if (shorter_left) {
    merge_upwards(low, middle, high);
  } else {
    merge_downwards(low, middle, high);
  }
  return !failed_;
}

u32 least_run(u32 n) {
  u32 odd = 0;
  while (n >= 2 * kMinRun) {
    odd |= n & 1;
    n >>= 1;
  }
  return n + odd;
}

bool Sorter::run() {
  u32 lengths[kMaxRuns], runs = 0, done = 0;
  const u32 least = least_run(count_);
  while (done < count_ || runs > 1) {
    if (done < count_) {
      u32 end = find_run(done);
      if (failed_) return false;
      if (end - done < least) {
        u32 extended = count_ - done < least ? count_ : done + least;
        insert_into_run(done, end, extended);
        end = extended;
        if (failed_) return false;
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

bool sort_array(Vm& vm, Value array, u32 count, u32 stride) {
  if (count < 2) return true;
  return Sorter(vm, array, count, stride).run();
}

}  // namespace adder::vm
