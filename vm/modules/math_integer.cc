// math's functions on ints, exact at any size.
#include <climits>
#include <cmath>

#include "vm/modules/math.h"
#include "vm/objects/number.h"

namespace adder::vm {

namespace {

Value multiply(Vm& vm, Value a, Value b) { return int_binary(vm, BinaryOp::Mul, a, b); }

// first * (first + 1) * ... * last, by halves, so that large factors meet large factors.
Value product_of_range(Vm& vm, i64 first, i64 last) {
  i64 product = 1, i = first;
  while (i <= last && !__builtin_mul_overflow(product, i, &product)) ++i;
  if (i > last) return make_int(vm, product);
  i64 middle = first + (last - first) / 2;
  Local<> low(vm, product_of_range(vm, first, middle));
  if (low.is_raised()) return low;
  Value high = TRY(product_of_range(vm, middle + 1, last));
  return multiply(vm, low, high);
}

// By a dunder method if the number is no float and has it; Undefined if not.
Value by_method(Vm& vm, Value v, Value name) {
  if (is_float_like(v) && !overrides(vm, v, name)) return Value();
  Local<> value(vm, v);
  Value method = lookup_special(vm, v, name);
  return method.is_undefined() ? method : call_special(vm, value, name);
}

Value rounded(Vm& vm, Args args, Value name, double (*f)(double)) {
  Value v = by_method(vm, args[0], name);
  if (!v.is_undefined()) return v;
  double d;
  return to_double(vm, args[0], &d) ? int_from_double(vm, f(d)) : Value::raised();
}

// The argument as an exact int that is not negative, in its slot. false: raised.
bool natural(Vm& vm, Args args, u32 i, const char* name) {
  args[i] = to_index(vm, args[i]);
  if (args[i].is_raised()) return false;
  if (!int_is_negative(args[i])) return true;
  return failed(raise(vm, kValueErrorType, "%s must be a non-negative integer", name));
}

// n * (n - 1) * ... of k factors; n in a slot.
Value falling_product(Vm& vm, Args args, i64 k) {
  i64 n;
  if (int_fits_i64(args[0], &n)) return product_of_range(vm, n - k + 1, n);
  Local<> result(vm, Value::small(1)), factor(vm, args[0]);
  for (; k > 0; --k) {
    result = multiply(vm, result, factor);
    if (result.is_raised()) return result;
    factor = int_binary(vm, BinaryOp::Sub, factor, Value::small(1));
    if (factor.is_raised()) return factor;
  }
  return result;
}

u64 binary_gcd(u64 a, u64 b) {
  if (!a || !b) return a | b;
  int shift = __builtin_ctzll(a | b);
  a >>= __builtin_ctzll(a);
  while (b) {
    b >>= __builtin_ctzll(b);
    if (a > b) {
      u64 t = a;
      a = b;
      b = t;
    }
    b -= a;
  }
  return a << shift;
}

Value gcd_of(Vm& vm, Value left, Value right) {
  i64 x, y;
  if (int_fits_i64(left, &x) && int_fits_i64(right, &y))
    return make_uint(vm, binary_gcd(x < 0 ? 0 - static_cast<u64>(x) : static_cast<u64>(x),
                                    y < 0 ? 0 - static_cast<u64>(y) : static_cast<u64>(y)));
  Local<> a(vm, left), b(vm, right);
  size_t n = IntView(a).digits.size(), m = IntView(b).digits.size(), room = n > m ? n : m;
  DigitBuffer scratch(vm);
  if (!scratch.reserve(numeric::gcd_scratch(n, m))) return Value::raised();
  Value result = TRY(make_int_uninit(vm, room));
  IntView u(a), v(b);
  return finish_int(vm, result, numeric::gcd({result.as<Int>()->digits, room}, u.digits, v.digits, scratch.span()),
                    false);
}

Value lcm_of(Vm& vm, Value left, Value right) {
  if (int_is_zero(left) || int_is_zero(right)) return Value::small(0);
  Local<> a(vm, left), b(vm, right);
  Value divisor = TRY(gcd_of(vm, a, b));
  Value quotient = TRY(int_binary(vm, BinaryOp::FloorDiv, a, divisor));
  Value product = TRY(multiply(vm, quotient, b));
  return int_unary(vm, UnaryOp::Abs, product);
}

Value fold_ints(Vm& vm, Args args, i64 start, Value (*combine)(Vm&, Value, Value)) {
  Local<> result(vm, Value::small(start));
  for (u32 i = 0; i < args.count; ++i) {
    args[i] = to_index(vm, args[i]);
    if (args[i].is_raised()) return args[i];
    result = combine(vm, result, args[i]);
    if (result.is_raised()) return result;
  }
  return result;
}

}  // namespace

Value math_ceil(Vm& vm, Args args) { return rounded(vm, args, N(__ceil__), std::ceil); }
Value math_floor(Vm& vm, Args args) { return rounded(vm, args, N(__floor__), std::floor); }

Value math_trunc(Vm& vm, Args args) {
  if (is_float_like(args[0]) && !overrides(vm, args[0], N(__trunc__)))
    return int_from_double(vm, float_value(args[0]));
  Value v = by_method(vm, args[0], N(__trunc__));
  return v.is_undefined() ? raise(vm, kTypeErrorType, "type %t doesn't define __trunc__ method", args[0]) : v;
}

Value math_factorial(Vm& vm, Args args) {
  args[0] = to_index(vm, args[0]);
  if (args[0].is_raised()) return args[0];
  if (int_is_negative(args[0])) return raise(vm, kValueErrorType, "factorial() not defined for negative values");
  i64 n;
  if (!int_fits_i64(args[0], &n) || n > LONG_MAX)
    return raise(vm, kOverflowErrorType, "factorial() argument should not exceed %s",
                 sizeof(long) == 8 ? "9223372036854775807" : "2147483647");
  if (n > INT32_MAX) return raise_memory_error(vm);
  return product_of_range(vm, 2, n);
}

Value math_perm(Vm& vm, Args args) {
  if (!args.has(1) || args[1].is_none()) return math_factorial(vm, args);
  if (!natural(vm, args, 0, "n") || !natural(vm, args, 1, "k")) return Value::raised();
  if (int_compare(vm, CompareOp::Lt, args[0], args[1]).is_true()) return Value::small(0);
  i64 k;
  if (!int_fits_i64(args[1], &k)) return raise(vm, kOverflowErrorType, "k must not exceed 9223372036854775807");
  return falling_product(vm, args, k);
}

Value math_comb(Vm& vm, Args args) {
  if (!natural(vm, args, 0, "n") || !natural(vm, args, 1, "k")) return Value::raised();
  if (int_compare(vm, CompareOp::Lt, args[0], args[1]).is_true()) return Value::small(0);
  Value other = TRY(int_binary(vm, BinaryOp::Sub, args[0], args[1]));
  if (int_compare(vm, CompareOp::Lt, other, args[1]).is_true()) args[1] = other;
  i64 k;
  if (!int_fits_i64(args[1], &k))
    return raise(vm, kOverflowErrorType, "min(n - k, k) must not exceed 9223372036854775807");
  Local<> numerator(vm, falling_product(vm, args, k));
  if (numerator.is_raised()) return numerator;
  Value denominator = TRY(product_of_range(vm, 2, k));
  return int_binary(vm, BinaryOp::FloorDiv, numerator, denominator);
}

Value math_gcd(Vm& vm, Args args) { return fold_ints(vm, args, 0, gcd_of); }
Value math_lcm(Vm& vm, Args args) { return fold_ints(vm, args, 1, lcm_of); }

Value math_isqrt(Vm& vm, Args args) {
  args[0] = to_index(vm, args[0]);
  if (args[0].is_raised()) return args[0];
  if (int_is_negative(args[0])) return raise(vm, kValueErrorType, "isqrt() argument must be nonnegative");
  i64 x;
  if (int_fits_i64(args[0], &x) && x < i64{1} << 52)
    return make_int(vm, static_cast<i64>(std::sqrt(static_cast<double>(x))));
  size_t n = IntView(args[0]).digits.size(), room = n / 2 + 1;
  DigitBuffer scratch(vm);
  if (!scratch.reserve(numeric::isqrt_scratch(n))) return Value::raised();
  Value result = TRY(make_int_uninit(vm, room));
  IntView v(args[0]);
  return finish_int(vm, result, numeric::isqrt({result.as<Int>()->digits, room}, v.digits, scratch.span()), false);
}

}  // namespace adder::vm
