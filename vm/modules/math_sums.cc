// math's sums and products over many numbers: fsum is exact, after Shewchuk, "Adaptive Precision Floating-Point
// Arithmetic" (1997); hypot and dist add their squares in twice the precision.
#include <cmath>

#include "vm/core/iterate.h"
#include "vm/modules/math.h"
#include "vm/numeric/float_class.h"
#include "vm/objects/number.h"
#include "vm/objects/sequence.h"

namespace adder::vm {

namespace {

// Doubles that do not overlap and whose exact sum is the sum so far, smallest first, in a Blob.
class Partials {
public:
  explicit Partials(Vm& vm) : vm_(vm), blob_(vm, Value()) {}

  bool add(double x) {  // false: raised
    double given = x;
    u32 kept = 0;
    for (u32 i = 0; i < count_; ++i) {
      double y = load(i);
      if (std::fabs(x) < std::fabs(y)) {
        double t = x;
        x = y;
        y = t;
      }
      volatile double high = x + y, rest = high - x;
      volatile double low = y - rest;
      if (low != 0) store(kept++, low);
      x = high;
    }
    count_ = kept;
    if (x == 0) return true;
    if (!numeric::is_finite(x)) return add_special(given);
    if (!room()) return false;
    store(count_++, x);
    return true;
  }

  Value sum() {
    if (special_ != 0 || numeric::is_nan(special_)) {
      if (numeric::is_nan(infinities_)) return raise(vm_, kValueErrorType, "-inf + inf in fsum");
      return make_float(vm_, special_);
    }
    double high = 0, low = 0;
    u32 n = count_;
    if (n) high = load(--n);
    while (n && low == 0) {
      double x = high, y = load(--n);
      volatile double sum = x + y, rest = sum - x;
      high = sum;
      low = y - rest;
    }
    // Half an ulp is left over: round as the sign of what remains says.
    if (n && ((low < 0 && load(n - 1) < 0) || (low > 0 && load(n - 1) > 0))) {
      double y = low * 2;
      volatile double x = high + y, rest = x - high;
      if (y == rest) high = x;
    }
    return make_float(vm_, high);
  }

private:
  bool add_special(double given) {
    if (numeric::is_finite(given)) return failed(raise(vm_, kOverflowErrorType, "intermediate overflow in fsum"));
    if (numeric::is_infinite(given)) infinities_ += given;
    special_ += given;
    count_ = 0;
    return true;
  }
  double load(u32 i) const {
    double d;
    std::memcpy(&d, blob_->data + i * sizeof d, sizeof d);
    return d;
  }
  void store(u32 i, double d) { std::memcpy(blob_->data + i * sizeof d, &d, sizeof d); }
  bool room() {
    u32 capacity = blob_.value().is_undefined() ? 0 : blob_->len / static_cast<u32>(sizeof(double));
    if (count_ < capacity) return true;
    Value bigger = make_blob(vm_, (capacity + 8) * static_cast<u32>(sizeof(double)));
    if (bigger.is_raised()) return false;
    if (count_) std::memcpy(bigger.as<Blob>()->data, blob_->data, count_ * sizeof(double));
    blob_ = bigger;
    return true;
  }

  Vm& vm_;
  Local<Blob> blob_;
  u32 count_ = 0;
  double special_ = 0, infinities_ = 0;
};

// sqrt(a^2 + b^2 + ...), |values| scaled by a power of two so that no square overflows or is lost, the squares added
// with their errors.
class Norm {
public:
  explicit Norm(double largest) : largest_(largest) {
    if (largest > 0 && numeric::is_finite(largest)) std::frexp(largest, &exponent_);
  }
  void add(double x) {
    if (numeric::is_infinite(x)) infinite_ = true;
    if (numeric::is_nan(x)) nan_ = true;
    double scaled = std::ldexp(x, -exponent_), square = scaled * scaled;
    low_ += std::fma(scaled, scaled, -square);
    volatile double sum = high_ + square, back = sum - high_;
    low_ += (high_ - (sum - back)) + (square - back);
    high_ = sum;
  }
  double result() const {
    if (infinite_) return __builtin_inf();
    if (nan_) return __builtin_nan("");
    if (largest_ == 0) return 0;
    double h = std::sqrt(high_ + low_);
    h += (std::fma(-h, h, high_) + low_) / (2 * h);
    return std::ldexp(h, exponent_);
  }

private:
  double largest_, high_ = 0, low_ = 0;
  int exponent_ = 0;
  bool infinite_ = false, nan_ = false;
};

// The norm of |floats| in the slots at `items`.
double norm_of(const Value* items, u32 n) {
  double largest = 0;
  for (u32 i = 0; i < n; ++i) {
    double x = std::fabs(items[i].as_float());
    if (x > largest) largest = x;
  }
  Norm norm(largest);
  for (u32 i = 0; i < n; ++i) norm.add(items[i].as_float());
  return norm.result();
}

}  // namespace

Value math_fsum(Vm& vm, Args args) {
  Partials partials(vm);
  (void)TRY(for_each(vm, args[0], [&](Value item) {
    double d;
    return to_double(vm, item, &d) && partials.add(d) ? Value::none() : Value::raised();
  }));
  return partials.sum();
}

Value math_prod(Vm& vm, Args args) {
  Local<> result(vm, args.has(1) ? args[1] : Value::small(1));
  (void)TRY(for_each(vm, args[0], [&](Value item) {
    result = binary(vm, BinaryOp::Mul, result, item);
    return result.value().is_raised() ? Value::raised() : Value::none();
  }));
  return result;
}

namespace {

// The exact sum of the products of floats (and ints that have a double); Undefined: they are not such, or not finite.
Value float_sumprod(Vm& vm, Args lists) {
  Partials partials(vm);
  for (u32 i = 0; i < lists[0].as<List>()->len; ++i) {
    double x[2];
    for (u32 k = 0; k < 2; ++k) {
      Value v = list_item(lists[k], i);
      i64 n;
      if (is_float_like(v)) {
        x[k] = float_value(v);
      } else if (is_int(v) && int_fits_i64(v, &n) && n >= -(i64{1} << 53) && n <= i64{1} << 53) {
        x[k] = static_cast<double>(n);
      } else {
        return Value();
      }
    }
    double product = x[0] * x[1];
    if (!numeric::is_finite(product)) return Value();
    if (!partials.add(product)) {
      (void)take_pending(vm);
      return Value();
    }
    double error = std::fma(x[0], x[1], -product);
    if (error != 0 && !partials.add(error)) return Value::raised();
  }
  return partials.sum();
}

}  // namespace

// (p, q)
Value math_sumprod(Vm& vm, Args args) {
  bool floats = false;
  for (u32 i = 0; i < 2; ++i) {
    args[i] = list_from_iterable(vm, args[i]);
    if (args[i].is_raised()) return args[i];
    for (u32 k = 0; k < args[i].as<List>()->len; ++k) floats |= is_float_like(list_item(args[i], k));
  }
  u32 n = args[0].as<List>()->len;
  if (n != args[1].as<List>()->len) return raise(vm, kValueErrorType, "Inputs are not the same length");
  if (floats) {
    Value total = float_sumprod(vm, args);
    if (!total.is_undefined()) return total;
  }
  Local<> total(vm, Value::small(0));
  for (u32 i = 0; i < n && i < args[0].as<List>()->len && i < args[1].as<List>()->len; ++i) {
    Value product = TRY(binary(vm, BinaryOp::Mul, list_item(args[0], i), list_item(args[1], i)));
    total = TRY(binary(vm, BinaryOp::Add, total, product));
  }
  return total;
}

Value math_hypot(Vm& vm, Args args) {
  for (u32 i = 0; i < args.count; ++i) {
    double x;
    if (!to_double(vm, args[i], &x)) return Value::raised();
    args[i] = make_float(vm, x);
    if (args[i].is_raised()) return args[i];
  }
  return make_float(vm, norm_of(args.slots, args.count));
}

Value math_dist(Vm& vm, Args args) {
  for (u32 i = 0; i < 2; ++i) {
    if (args[i].is(Kind::Tuple)) continue;
    args[i] = call1(vm, Value::from_const(&kTupleType), args[i]);
    if (args[i].is_raised()) return args[i];
  }
  u32 n = args[0].as<Tuple>()->len;
  if (n != args[1].as<Tuple>()->len)
    return raise(vm, kValueErrorType, "both points must have the same number of dimensions");
  Local<Tuple> differences(vm, make_tuple(vm, n));
  if (differences.is_raised()) return differences;
  for (u32 i = 0; i < n; ++i) {
    double x, y;
    if (!to_double(vm, args[0].as<Tuple>()->items[i], &x) || !to_double(vm, args[1].as<Tuple>()->items[i], &y))
      return Value::raised();
    Value f = TRY(make_float(vm, x - y));
    differences->items[i] = f;
  }
  return make_float(vm, norm_of(differences->items, n));
}

}  // namespace adder::vm
