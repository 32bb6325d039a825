// float: a double in a Value of its own natively, an object on 32-bit machines. Arithmetic with floats and ints,
// comparison (with ints it is exact), hash, text. Its methods and the type are in float_methods.cc.
#include <cmath>

#include "vm/numeric/float_class.h"
#include "vm/numeric/float_text.h"
#include "vm/objects/number_methods.h"
#include "vm/objects/plain_digits.h"
#include "vm/objects/table.h"

namespace adder::vm {

Value make_boxed_float(Vm& vm, double d) {
  Object* o = vm.heap.allocate(vm, kTypeId_Float, Kind::Float, sizeof(Float), 0);
  if (!o) return Value::raised();
  reinterpret_cast<Float*>(o)->value = d;
  return Value::from(o);
}

Value raise_range_error(Vm& vm) {
  Local<> text(vm, make_str(vm, "Numerical result out of range"));
  if (text.is_raised()) return text;
  Value e = TRY(call2(vm, Value::from_const(&kOverflowErrorType), Value::small(34), text));
  return raise_value(vm, e);
}

// ---- text

Value float_repr(Vm& vm, double d) {
  char text[numeric::kReprSize];
  return make_str(vm, text, numeric::repr_double(text, d));
}

// Sign, digits, a point and digits, of which an int of 53 bits and a power of ten that a double holds make the number
// by one division, which rounds it right. Natively; false: it is written otherwise.
static bool quick_decimal(const Str* s, double* out) {
  static constexpr double kPowers[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                       1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  const char *p = s->data(), *const end = p + s->len;
  const bool negative = s->len && *p == '-';
  p += negative;
  u64 digits = 0;
  u32 count = 0, places = 0;
  bool point = false;
  for (; p < end; ++p) {
    const u32 digit = static_cast<u8>(*p) - u32{'0'};
    if (digit < 10) {
      digits = digits * 10 + digit;
      places += point;
      if (++count > 15) return false;
    } else if (*p == '.' && !point) {
      point = true;
    } else {
      return false;
    }
  }
  const double magnitude = static_cast<double>(digits) / kPowers[places];
  *out = negative ? -magnitude : magnitude;
  return count;
}

Value float_from_text(Vm& vm, Value source_value) {
  double quick;
  if (kWord64 && is_exact(source_value, kTypeId_Str) && quick_decimal(source_value.as<Str>(), &quick))
    return make_float(vm, quick);
  Local<> source(vm, source_value);
  PlainDigits text(vm);
  if (!text.load(vm, source)) return Value::raised();
  if (text.valid() && text.drop_underscores(0, false, false)) {
    numeric::ParsedDouble d = numeric::parse_double({text.data(), text.size()});
    if (d.ok) return make_float(vm, d.value);
  }
  Value shown = TRY(repr(vm, source));
  return raise(vm, kValueErrorType, "could not convert string to float: %v", shown);
}

// ---- hash

Value hash_double(double d) {
  if (d >= static_cast<double>(Value::kSmallMin) && d <= static_cast<double>(Value::kSmallMax) && d == std::floor(d)) {
    i64 i = static_cast<i64>(d);
    return Value::small(i == -1 ? -2 : i);
  }
  if (d != d) return Value::small(0);
  if (numeric::is_infinite(d)) return Value::small(d > 0 ? 314159 : -314159);
  int exponent;
  double m = std::frexp(std::fabs(d), &exponent);
  u32 x = 0;
  while (m != 0) {  // 28 bits at a time: multiplying by 2^28 rotates the residue
    x = static_cast<u32>((u64{x} << 28) & kHashModulus) | x >> (kHashBits - 28);
    m *= 268435456.0;
    exponent -= 28;
    u32 y = static_cast<u32>(m);
    m -= y;
    x += y;
    if (x >= kHashModulus) x -= kHashModulus;
  }
  int bits = static_cast<int>(kHashBits);
  int turn = exponent >= 0 ? exponent % bits : bits - 1 - (-1 - exponent) % bits;
  x = static_cast<u32>((u64{x} << turn) & kHashModulus) | static_cast<u32>(u64{x} >> (bits - turn));
  return number_hash(x, d < 0);
}

// ---- arithmetic

bool float_floor_divmod(double x, double y, double* quotient, double* remainder) {
  if (y == 0) return false;
  double mod = std::fmod(x, y), div = (x - mod) / y;
  if (mod != 0) {
    if ((y < 0) != (mod < 0)) {
      mod += y;
      div -= 1.0;
    }
  } else {
    mod = std::copysign(0.0, y);
  }
  double floor_div = std::copysign(0.0, x / y);
  if (div != 0) {
    floor_div = std::floor(div);
    if (div - floor_div > 0.5) floor_div += 1.0;
  }
  *quotient = floor_div;
  *remainder = mod;
  return true;
}

Value float_power(Vm& vm, double x, double y) {
  if (x == 0 && y < 0 && numeric::is_finite(y))
    return raise(vm, kZeroDivisionErrorType, "0.0 cannot be raised to a negative power");
  if (x < 0 && numeric::is_finite(x) && numeric::is_finite(y) && y != std::floor(y))
    return complex_power(vm, x, 0, y, 0);
  double r = std::pow(x, y);
  if (numeric::is_infinite(r) && numeric::is_finite(x) && numeric::is_finite(y)) return raise_range_error(vm);
  return make_float(vm, r);
}

namespace {

// 1: a number, 0: not a number, -1: raised.
int operand(Vm& vm, Value v, double* out) {
  if (is_float_like(v)) {
    *out = float_value(v);
    return 1;
  }
  if (!is_int(v)) return 0;
  return int_to_double(vm, v, out) ? 1 : -1;
}

Value divide(Vm& vm, BinaryOp op, double x, double y) {
  double quotient, remainder;
  if (!float_floor_divmod(x, y, &quotient, &remainder)) {
    return raise_text(vm, kZeroDivisionErrorType,
                      op == BinaryOp::FloorDiv ? PACKED("float floor division by zero")
                      : op == BinaryOp::Mod    ? PACKED("float modulo")
                                               : "float divmod()");
  }
  if (op == BinaryOp::FloorDiv) return make_float(vm, quotient);
  if (op == BinaryOp::Mod) return make_float(vm, remainder);
  Local<> q(vm, make_float(vm, quotient));
  if (q.is_raised()) return q;
  Local<> r(vm, make_float(vm, remainder));
  if (r.is_raised()) return r;
  Value pair = TRY(make_tuple(vm, 2));
  pair.as<Tuple>()->items[0] = q;
  pair.as<Tuple>()->items[1] = r;
  return pair;
}

}  // namespace

Value float_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  if (op > BinaryOp::Pow && op != BinaryOp::DivMod) return Value::not_implemented();
  double x, y;
  Local<> r(vm, right);
  int known = operand(vm, left, &x);
  if (known == 1) known = operand(vm, r, &y);
  if (known != 1) return known ? Value::raised() : Value::not_implemented();
  switch (op) {
    case BinaryOp::Add: return make_float(vm, x + y);
    case BinaryOp::Sub: return make_float(vm, x - y);
    case BinaryOp::Mul: return make_float(vm, x * y);
    case BinaryOp::Div:
      if (y == 0) return raise(vm, kZeroDivisionErrorType, "float division by zero");
      return make_float(vm, x / y);
    case BinaryOp::FloorDiv:
    case BinaryOp::Mod:
    case BinaryOp::DivMod: return divide(vm, op, x, y);
    case BinaryOp::Pow: return float_power(vm, x, y);
    default: return Value::not_implemented();
  }
}

Value float_unary(Vm& vm, UnaryOp op, Value self) {
  double d = float_value(self);
  switch (op) {
    case UnaryOp::Neg: return make_float(vm, -d);
    case UnaryOp::Abs: return make_float(vm, std::fabs(d));
    case UnaryOp::Pos: return make_float(vm, d);
    default: return Value::not_implemented();
  }
}

static Value compare_doubles(CompareOp op, double x, double y) {
  if (x != x || y != y) return Value::boolean(op == CompareOp::Ne);
  return compare_result(op, x < y ? -1 : x > y);
}

Value float_compare(Vm&, CompareOp op, Value left, Value right) {
  if (is_float_like(left)) {
    double x = float_value(left);
    if (is_float_like(right)) return compare_doubles(op, x, float_value(right));
    if (!is_int(right)) return Value::not_implemented();
    return x != x ? Value::boolean(op == CompareOp::Ne) : compare_result(op, -compare_int_double(right, x));
  }
  if (!is_int(left) || !is_float_like(right)) return Value::not_implemented();
  double y = float_value(right);
  return y != y ? Value::boolean(op == CompareOp::Ne) : compare_result(op, compare_int_double(left, y));
}

Value float_round(Vm& vm, double d, Value places_value) {
  if (places_value.is_undefined() || places_value.is_none())
    return int_from_double(vm, numeric::is_finite(d) ? std::nearbyint(d) : d);
  i64 places;
  if (!to_clamped_index(vm, places_value, &places)) return Value::raised();
  if (!numeric::is_finite(d) || places > 323) return make_float(vm, d);
  if (places < -308) return make_float(vm, 0.0 * d);
  double r = numeric::round_double(d, static_cast<int>(places));
  if (numeric::is_infinite(r)) return raise(vm, kOverflowErrorType, "rounded value too large to represent");
  return make_float(vm, r);
}

}  // namespace adder::vm
