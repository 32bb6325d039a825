// Arithmetic of ints. What fits 64 bits is done there; the rest on the digits, with results computed in place in a new
// object that is as large as they can get and then cut to size. Operands are rooted before that object is made and
// looked at after.
#include <cmath>

#include "vm/numeric/float_class.h"
#include "vm/objects/number.h"

namespace adder::vm {

namespace {

using numeric::DigitSpan;
using numeric::DigitView;

Value raise_zero_division(Vm& vm, BinaryOp op) {
  return raise_text(
      vm, kZeroDivisionErrorType,
      op == BinaryOp::Mod ? PACKED("integer modulo by zero") : PACKED("integer division or modulo by zero"));
}

// Natively, results of up to so many digits are made on the stack and copied: nothing need be rooted or cut to size.
constexpr size_t kFew = kWord64 ? 64 : 0;

// Signed magnitudes added; `flip` negates the right operand. The result may have a digit more than the longer one.
numeric::SignedCount add_views(DigitSpan out, const IntView& x, const IntView& y, bool flip) {
  bool y_negative = y.negative != flip;
  if (x.negative == y_negative) return {numeric::add(out, x.digits, y.digits), x.negative};
  if (numeric::compare(x.digits, y.digits) >= 0) return {numeric::sub(out, x.digits, y.digits), x.negative};
  return {numeric::sub(out, y.digits, x.digits), y_negative};
}

size_t longer(const IntView& x, const IntView& y) {
  return x.digits.size() > y.digits.size() ? x.digits.size() : y.digits.size();
}

// f(out, x, y) in room for `more` digits than the longer operand has, or than both have (`both`).
template <class F>
Value combine(Vm& vm, Value left, Value right, bool both, size_t more, F f) {
  size_t room;
  {
    IntView x(left), y(right);
    room = (both ? x.digits.size() + y.digits.size() : longer(x, y)) + more;
    if (kFew && room <= kFew) {
      u32 few[kFew + 1];
      const numeric::SignedCount n = f(DigitSpan{few, room}, x, y);
      return make_int_digits(vm, few, static_cast<u32>(n.count), n.negative);
    }
  }
  Local<> a(vm, left), b(vm, right);
  Value result = TRY(make_int_uninit(vm, room));
  IntView x(a), y(b);
  const numeric::SignedCount n = f(DigitSpan{result.as<Int>()->digits, room}, x, y);
  return finish_int(vm, result, n.count, n.negative);
}

Value add_digits(Vm& vm, Value left, Value right, bool flip) {
  return combine(vm, left, right, false, 1,
                 [=](DigitSpan out, const IntView& x, const IntView& y) { return add_views(out, x, y, flip); });
}

Value multiply_digits(Vm& vm, Value left, Value right) {
  size_t wanted;
  {
    IntView x(left), y(right);
    wanted = numeric::mul_scratch(x.digits.size(), y.digits.size());
  }
  Local<> a(vm, left), b(vm, right);
  DigitBuffer scratch(vm);
  if (!scratch.reserve(wanted)) return Value::raised();
  return combine(vm, a, b, true, 0, [&](DigitSpan out, const IntView& x, const IntView& y) {
    return numeric::SignedCount{numeric::mul(out, x.digits, y.digits, scratch.span()), x.negative != y.negative};
  });
}

Value bitwise_digits(Vm& vm, numeric::Bitwise op, Value left, Value right) {
  return combine(vm, left, right, false, 1, [=](DigitSpan out, const IntView& x, const IntView& y) {
    return numeric::bitwise(op, out, x.digits, x.negative, y.digits, y.negative);
  });
}

Value shift_left_digits(Vm& vm, Value left, size_t bits) {
  return combine(vm, left, Value::small(0), false, bits / 32 + 1, [=](DigitSpan out, const IntView& x, const IntView&) {
    return numeric::SignedCount{numeric::shift_left(out, x.digits, bits), x.negative};
  });
}

// floor(left / 2^bits): for negative numbers the magnitude is rounded up.
Value shift_right_digits(Vm& vm, Value left, size_t bits) {
  if (IntView(left).digits.size() <= bits / 32) return Value::small(int_is_negative(left) ? -1 : 0);
  return combine(vm, left, Value::small(0), false, size_t{1} - bits / 32,
                 [=](DigitSpan out, const IntView& x, const IntView&) {
                   size_t n = numeric::shift_right(out, x.digits, bits);
                   if (x.negative && numeric::has_low_bits(x.digits, bits)) {
                     const u32 one = 1;
                     n = numeric::add(out, {out.data(), n}, {&one, 1});
                   }
                   return numeric::SignedCount{n, x.negative};
                 });
}

Value shift(Vm& vm, BinaryOp op, Value left, Value right) {
  bool is_left = op == BinaryOp::LShift;
  if (int_is_negative(right)) return raise(vm, kValueErrorType, "negative shift count");
  if (int_is_zero(left)) return Value::small(0);
  i64 bits, x;
  if (!int_fits_i64(right, &bits) || static_cast<u64>(bits) > SIZE_MAX) {
    if (is_left) return raise(vm, kOverflowErrorType, "too many digits in integer");
    return Value::small(int_is_negative(left) ? -1 : 0);
  }
  if (int_fits_i64(left, &x)) {
    if (!is_left) return make_int(vm, x >> (bits > 63 ? 63 : bits));
    if (bits < 62 && x >= -(INT64_MAX >> bits) && x <= INT64_MAX >> bits) return make_int(vm, x * (i64{1} << bits));
  }
  return is_left ? shift_left_digits(vm, left, static_cast<size_t>(bits))
                 : shift_right_digits(vm, left, static_cast<size_t>(bits));
}

bool exact_as_double(i64 v) { return v >= -(i64{1} << 53) && v <= i64{1} << 53; }

Value true_divide(Vm& vm, Value left, Value right) {
  if (int_is_zero(right)) return raise(vm, kZeroDivisionErrorType, "division by zero");
  i64 x, y;
  if (int_fits_i64(left, &x) && int_fits_i64(right, &y) && exact_as_double(x) && exact_as_double(y))
    return make_float(vm, static_cast<double>(x) / static_cast<double>(y));
  Local<> a(vm, left), b(vm, right);
  DigitBuffer scratch(vm);
  if (!scratch.reserve(numeric::true_divide_scratch(IntView(a).digits.size(), IntView(b).digits.size())))
    return Value::raised();
  IntView u(a), v(b);
  numeric::ToDouble d = numeric::true_divide(u.digits, v.digits, scratch.span());
  if (d.overflow) return raise(vm, kOverflowErrorType, "integer division result too large for a float");
  return make_float(vm, u.negative != v.negative ? -d.value : d.value);
}

bool small_power(i64 base, i64 exponent, i64* out) {
  i64 result = 1;
  for (;;) {
    if ((exponent & 1) && __builtin_mul_overflow(result, base, &result)) return false;
    if (!(exponent >>= 1)) break;
    if (__builtin_mul_overflow(base, base, &base)) return false;
  }
  *out = result;
  return true;
}

Value power(Vm& vm, Value left, Value right) {
  if (int_is_negative(right)) {
    Local<> a(vm, left), b(vm, right);
    double x, y;
    if (!int_to_double(vm, a, &x) || !int_to_double(vm, b, &y)) return Value::raised();
    return float_power(vm, x, y);
  }
  i64 base, exponent;
  bool small_base = int_fits_i64(left, &base);
  if (small_base && (base == 0 || base == 1 || base == -1)) {
    IntView e(right);
    if (e.is_zero() || base == 1) return Value::small(1);
    return Value::small(base == 0 || (e.digits[0] & 1) ? base : 1);
  }
  if (!int_fits_i64(right, &exponent)) return raise_memory_error(vm);
  i64 result64;
  if (small_base && small_power(base, exponent, &result64)) return make_int(vm, result64);
  Local<> a(vm, left);
  u64 e = static_cast<u64>(exponent);
  DigitBuffer scratch(vm);
  size_t room = numeric::power_size(IntView(a).digits, e);
  if (!scratch.reserve(numeric::power_scratch(IntView(a).digits, e))) return Value::raised();
  Value result = TRY(make_int_uninit(vm, room));
  IntView x(a);
  size_t n = numeric::power({result.as<Int>()->digits, room}, x.digits, e, scratch.span());
  return finish_int(vm, result, n, x.negative && (e & 1));
}

// Truncating division made floored: the quotient goes down by one, and the divisor is added to the remainder, when
// signs differ.
numeric::DivCounts floor_divmod(DigitSpan q_out, DigitSpan r_out, const IntView& x, const IntView& y,
                                DigitSpan scratch) {
  numeric::DivCounts counts = numeric::divmod(q_out, r_out, x.digits, y.digits, scratch);
  if (x.negative != y.negative && counts.remainder) {
    const u32 one = 1;
    counts.quotient = numeric::add(q_out, {q_out.data(), counts.quotient}, {&one, 1});
    counts.remainder = numeric::sub(r_out, y.digits, {r_out.data(), counts.remainder});
  }
  return counts;
}

Value divmod_digits(Vm& vm, Value left, Value right, Value* quotient, Value* remainder) {
  if constexpr (kFew) {
    IntView x(left), y(right);
    const size_t n = x.digits.size(), m = y.digits.size(), room = n < m ? 1 : n - m + 2;
    u32 q_few[kFew + 2], r_few[kFew + 1], scratch[4 * kFew];
    if (n <= kFew && m <= kFew && numeric::divmod_scratch(n, m) <= 4 * kFew) {
      const bool x_negative = x.negative, y_negative = y.negative;
      const numeric::DivCounts counts = floor_divmod({q_few, room}, {r_few, m + 1}, x, y, {scratch, 4 * kFew});
      Local<> q(vm, Value());
      if (quotient) q = TRY(make_int_digits(vm, q_few, static_cast<u32>(counts.quotient), x_negative != y_negative));
      if (remainder) *remainder = TRY(make_int_digits(vm, r_few, static_cast<u32>(counts.remainder), y_negative));
      if (quotient) *quotient = q;
      return Value::none();
    }
  }
  Local<> a(vm, left), b(vm, right), q(vm, Value());
  size_t n = IntView(a).digits.size(), m = IntView(b).digits.size();
  size_t room = n < m ? 1 : n - m + 2;
  DigitBuffer scratch(vm);
  if (!scratch.reserve(numeric::divmod_scratch(n, m))) return Value::raised();
  q = make_int_uninit(vm, room);
  if (q.is_raised()) return q;
  Value r = TRY(make_int_uninit(vm, m + 1));
  IntView x(a), y(b);
  DigitSpan q_out{q.value().as<Int>()->digits, room}, r_out{r.as<Int>()->digits, m + 1};
  const bool negative = x.negative != y.negative;
  const numeric::DivCounts counts = floor_divmod(q_out, r_out, x, y, scratch.span());
  // The remainder was made last, so that cutting it gives its tail back.
  if (remainder) *remainder = finish_int(vm, r, counts.remainder, y.negative);
  if (quotient) *quotient = finish_int(vm, q, counts.quotient, negative);
  return Value::none();
}

Value divide(Vm& vm, BinaryOp op, Value left, Value right) {
  if (int_is_zero(right)) return raise_zero_division(vm, op);
  Value quotient, remainder;
  TRY(int_divmod(vm, left, right, op == BinaryOp::Mod ? nullptr : &quotient,
                 op == BinaryOp::FloorDiv ? nullptr : &remainder));
  if (op == BinaryOp::FloorDiv) return quotient;
  if (op == BinaryOp::Mod) return remainder;
  Local<> q(vm, quotient), r(vm, remainder);
  Value pair = TRY(make_tuple(vm, 2));
  pair.as<Tuple>()->items[0] = q;
  pair.as<Tuple>()->items[1] = r;
  return pair;
}

// Undefined: does not fit 64 bits, or is not done there. For boards.
[[maybe_unused]] Value binary_64(Vm& vm, BinaryOp op, i64 x, i64 y) {
  i64 r;
  switch (op) {
    case BinaryOp::Add: return __builtin_add_overflow(x, y, &r) ? Value() : make_int(vm, r);
    case BinaryOp::Sub: return __builtin_sub_overflow(x, y, &r) ? Value() : make_int(vm, r);
    case BinaryOp::Mul: return __builtin_mul_overflow(x, y, &r) ? Value() : make_int(vm, r);
    case BinaryOp::And: return make_int(vm, x & y);
    case BinaryOp::Or: return make_int(vm, x | y);
    case BinaryOp::Xor: return make_int(vm, x ^ y);
    default: return Value();
  }
}

// Natively, numbers up to 127 bits need none of the digit loops.
#ifdef __SIZEOF_INT128__
using Wide = __int128;

inline bool fits_wide(Value v, Wide* out) {
  if (v.is_small()) {
    *out = v.as_small();
    return true;
  }
  if (!v.is(Kind::Int)) {
    *out = v.is_true();
    return true;
  }
  auto* i = v.as<Int>();
  const u32 n = i->len;
  if (n > 4 || (n == 4 && i->digits[3] >> 31)) return false;
  u64 low = n ? i->digits[0] : 0, high = n > 2 ? i->digits[2] : 0;
  if (n > 1) low |= u64{i->digits[1]} << 32;
  if (n > 3) high |= u64{i->digits[3]} << 32;
  const auto magnitude = static_cast<unsigned __int128>(high) << 64 | low;
  *out = i->flags & kNegative ? -static_cast<Wide>(magnitude) : static_cast<Wide>(magnitude);
  return true;
}

Value make_wide(Vm& vm, Wide v) {
  if (v >= Value::kSmallMin && v <= Value::kSmallMax) return Value::small(static_cast<i64>(v));
  auto magnitude = v < 0 ? -static_cast<unsigned __int128>(v) : static_cast<unsigned __int128>(v);
  const u32 n = magnitude >> 96 ? 4 : magnitude >> 64 ? 3 : 2;
  auto* made = reinterpret_cast<Int*>(TRY_PTR(vm.heap.allocate_fast(
      vm, kTypeId_Int, Kind::Int, sizeof(Int) + n * sizeof(u32), n, v < 0 ? u8{kNegative} : u8{0})));
  for (u32 k = 0; k < n; ++k, magnitude >>= 32) made->digits[k] = static_cast<u32>(magnitude);
  return Value::from(made);
}

// Undefined: not done here.
Value binary_wide(Vm& vm, BinaryOp op, Wide x, Wide y) {
  Wide r;
  switch (op) {
    case BinaryOp::Add: return __builtin_add_overflow(x, y, &r) ? Value() : make_wide(vm, r);
    case BinaryOp::Sub: return __builtin_sub_overflow(x, y, &r) ? Value() : make_wide(vm, r);
    case BinaryOp::Mul: return __builtin_mul_overflow(x, y, &r) ? Value() : make_wide(vm, r);
    case BinaryOp::And: return make_wide(vm, x & y);
    case BinaryOp::Or: return make_wide(vm, x | y);
    case BinaryOp::Xor: return make_wide(vm, x ^ y);
    case BinaryOp::LShift:
      if (y < 0 || y > 126) return Value();
      r = x << static_cast<int>(y);
      return r >> static_cast<int>(y) == x ? make_wide(vm, r) : Value();
    case BinaryOp::RShift: return y < 0 ? Value() : make_wide(vm, x >> (y > 127 ? 127 : static_cast<int>(y)));
    case BinaryOp::FloorDiv:
    case BinaryOp::Mod: {
      if (y == 0 || (y == -1 && x < -INT64_MAX)) return Value();
      Wide q;
      if (x == static_cast<i64>(x) && y == static_cast<i64>(y) && y != -1)
        q = static_cast<i64>(x) / static_cast<i64>(y);
      else
        q = x / y;
      r = x - q * y;
      bool adjust = r && (r < 0) != (y < 0);
      return make_wide(vm, op == BinaryOp::Mod ? (adjust ? r + y : r) : q - adjust);
    }
    default: return Value();
  }
}
#else
using Wide = i64;
bool fits_wide(Value, Wide*) { return false; }
Value binary_wide(Vm&, BinaryOp, Wide, Wide) { return Value(); }
#endif

}  // namespace

Value int_divmod(Vm& vm, Value left, Value right, Value* quotient, Value* remainder) {
  i64 x, y;
  if (!int_fits_i64(left, &x) || !int_fits_i64(right, &y) || (y == -1 && x == INT64_MIN))
    return divmod_digits(vm, left, right, quotient, remainder);
  i64 q = x / y, r = x % y;
  if (r && (r < 0) != (y < 0)) {
    --q;
    r += y;
  }
  Local<> root(vm, quotient ? make_int(vm, q) : Value());
  if (root.is_raised()) return root;
  if (remainder) *remainder = TRY(make_int(vm, r));
  if (quotient) *quotient = root;
  return Value::none();
}

// `left & mask` of a long int and a small one that is not negative: nothing above the lowest 64 bits counts.
static Value masked(Value left, i64 mask) {
  const IntView view(left);
  const u64 low = numeric::low_u64(view.digits);
  return Value::small(static_cast<i64>((view.negative ? -low : low) & static_cast<u64>(mask)));
}

Value int_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  if (!is_int(left) || !is_int(right)) return Value::not_implemented();
  if constexpr (kWord64) {
    if (op == BinaryOp::And && left.is_object() && right.is_small() && right.as_small() >= 0)
      return masked(left, right.as_small());
    Wide a, b;
    if (fits_wide(left, &a) && fits_wide(right, &b)) {
      Value r = binary_wide(vm, op, a, b);
      if (!r.is_undefined()) return r;
    }
  } else {
    i64 x, y;
    if (int_fits_i64(left, &x) && int_fits_i64(right, &y)) {
      Value r = binary_64(vm, op, x, y);
      if (!r.is_undefined()) return r;
    }
  }
  switch (op) {
    case BinaryOp::Add: return add_digits(vm, left, right, false);
    case BinaryOp::Sub: return add_digits(vm, left, right, true);
    case BinaryOp::Mul: return multiply_digits(vm, left, right);
    case BinaryOp::Div: return true_divide(vm, left, right);
    case BinaryOp::FloorDiv:
    case BinaryOp::Mod:
    case BinaryOp::DivMod: return divide(vm, op, left, right);
    case BinaryOp::Pow: return power(vm, left, right);
    case BinaryOp::LShift:
    case BinaryOp::RShift: return shift(vm, op, left, right);
    case BinaryOp::And: return bitwise_digits(vm, numeric::Bitwise::kAnd, left, right);
    case BinaryOp::Or: return bitwise_digits(vm, numeric::Bitwise::kOr, left, right);
    case BinaryOp::Xor: return bitwise_digits(vm, numeric::Bitwise::kXor, left, right);
    default: return Value::not_implemented();
  }
}

Value int_unary(Vm& vm, UnaryOp op, Value self) {
  switch (op) {
    case UnaryOp::Neg: return int_binary(vm, BinaryOp::Sub, Value::small(0), self);
    case UnaryOp::Invert: return int_binary(vm, BinaryOp::Sub, Value::small(-1), self);
    case UnaryOp::Abs:
      if (int_is_negative(self)) return int_binary(vm, BinaryOp::Sub, Value::small(0), self);
      return exact_int(vm, self);
    default: return exact_int(vm, self);
  }
}

static int compare_ints(Value left, Value right) {
  if constexpr (kWord64) {
    Wide a, b;
    if (fits_wide(left, &a) && fits_wide(right, &b)) return a < b ? -1 : a > b;
  } else {
    i64 a, b;
    if (int_fits_i64(left, &a) && int_fits_i64(right, &b)) return a < b ? -1 : a > b;
  }
  IntView x(left), y(right);
  if (x.negative != y.negative) return x.negative ? -1 : 1;
  int c = numeric::compare(x.digits, y.digits);
  return x.negative ? -c : c;
}

int compare_int_double(Value v, double d) {
  IntView x(v);
  bool negative = std::signbit(d) && d != 0;
  if (x.is_zero()) return d == 0 ? 0 : negative ? 1 : -1;
  if (x.negative != negative) return x.negative ? -1 : 1;
  if (numeric::is_infinite(d)) return negative ? 1 : -1;
  int c = numeric::compare_magnitude(x.digits, d);
  return negative ? -c : c;
}

Value int_compare(Vm&, CompareOp op, Value left, Value right) {
  if (!is_int(left) || !is_int(right)) return Value::not_implemented();
  return compare_result(op, compare_ints(left, right));
}

// ---- pow with a modulus

// The inverse of a modulo n (n > 1, 0 <= a < n) by Euclid's algorithm, as small steps of int arithmetic.
static Value inverse_modulo(Vm& vm, Value a_value, Value n_value) {
  Local<> a(vm, a_value), n(vm, n_value), b(vm, Value::small(1)), c(vm, Value::small(0));
  while (!int_is_zero(n)) {
    Value q_value, r_value;
    TRY(int_divmod(vm, a, n, &q_value, &r_value));
    Local<> q(vm, q_value), r(vm, r_value);
    a = n.value();
    n = r.value();
    q = int_binary(vm, BinaryOp::Mul, q, c);
    if (q.is_raised()) return q;
    Value next = TRY(int_binary(vm, BinaryOp::Sub, b, q));
    b = c.value();
    c = next;
  }
  if (a.value() != Value::small(1)) return raise(vm, kValueErrorType, "base is not invertible for the given modulus");
  return b;
}

static Value power_modulo(Vm& vm, Value base_value, Value exponent_value, Value modulus_value) {
  Local<> base(vm, base_value), exponent(vm, exponent_value), modulus(vm, modulus_value);
  size_t room = IntView(modulus).digits.size();
  DigitBuffer scratch(vm);
  if (!scratch.reserve(
          numeric::pow_mod_scratch(IntView(base).digits, IntView(exponent).digits, IntView(modulus).digits)))
    return Value::raised();
  Value result = TRY(make_int_uninit(vm, room));
  IntView b(base), e(exponent), m(modulus);
  size_t n = numeric::pow_mod({result.as<Int>()->digits, room}, b.digits, e.digits, m.digits, scratch.span());
  return finish_int(vm, result, n, false);
}

// All of them small ints; the modulus is positive.
static i64 power_modulo_small(i64 base, u64 exponent, i64 modulus) {
#ifdef __SIZEOF_INT128__
  using Product = unsigned __int128;
#else
  using Product = u64;
#endif
  const u64 m = static_cast<u64>(modulus);
  base %= modulus;
  u64 b = static_cast<u64>(base < 0 ? base + modulus : base), result = 1 % m;
  if (m >> 32) {
    for (; exponent; exponent >>= 1) {
      if (exponent & 1) result = static_cast<u64>(static_cast<Product>(result) * b % m);
      b = static_cast<u64>(static_cast<Product>(b) * b % m);
    }
  } else {
    for (; exponent; exponent >>= 1) {
      if (exponent & 1) result = result * b % m;
      b = b * b % m;
    }
  }
  return static_cast<i64>(result);
}

Value int_pow_mod(Vm& vm, Value base_value, Value exponent_value, Value modulus_value) {
  if (!is_int(base_value) || !is_int(exponent_value) || !is_int(modulus_value))
    return raise(vm, kTypeErrorType, "pow() 3rd argument not allowed unless all arguments are integers");
  if (int_is_zero(modulus_value)) return raise(vm, kValueErrorType, "pow() 3rd argument cannot be 0");
  if (kWord64 && base_value.is_small() && exponent_value.is_small() && modulus_value.is_small() &&
      exponent_value.as_small() >= 0 && modulus_value.as_small() > 0)
    return Value::small(power_modulo_small(base_value.as_small(), static_cast<u64>(exponent_value.as_small()),
                                           modulus_value.as_small()));
  Local<> base(vm, base_value), exponent(vm, exponent_value), modulus(vm, modulus_value);
  bool negative = int_is_negative(modulus);
  Local<> magnitude(vm, int_unary(vm, UnaryOp::Abs, modulus));
  if (magnitude.is_raised()) return magnitude;
  base = int_binary(vm, BinaryOp::Mod, base, magnitude);
  if (base.is_raised()) return base;
  if (int_is_negative(exponent)) {
    if (magnitude.value() == Value::small(1)) return Value::small(0);
    base = inverse_modulo(vm, base, magnitude);
    if (base.is_raised()) return base;
    base = int_binary(vm, BinaryOp::Mod, base, magnitude);
    if (base.is_raised()) return base;
    exponent = int_unary(vm, UnaryOp::Neg, exponent);
    if (exponent.is_raised()) return exponent;
  }
  Value result = TRY(power_modulo(vm, base, exponent, magnitude));
  if (!negative || int_is_zero(result)) return result;
  return int_binary(vm, BinaryOp::Add, result, modulus);
}

}  // namespace adder::vm
