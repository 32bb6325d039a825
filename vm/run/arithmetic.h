// Arithmetic, comparison and truth of numbers as the loop does them itself: what needs no method and no memory.
// Anything else is told by Undefined or -1, and goes the generic way. On 32 bits floats are objects, so only small ints
// are here.
#pragma once
#include <cmath>

#include "vm/core/ops.h"

namespace adder::vm {

using SmallInt = std::conditional_t<kWord64, i64, i32>;

inline SmallInt floor_div(SmallInt a, SmallInt b) {
  SmallInt q = a / b;
  return (a % b != 0 && ((a ^ b) < 0)) ? q - 1 : q;
}
inline SmallInt floor_mod(SmallInt a, SmallInt b) {
  SmallInt r = a % b;
  return r != 0 && ((r ^ b) < 0) ? r + b : r;
}

inline bool fits(SmallInt i) {
  if constexpr (kWord64) return Value::fits_small(i);
  SmallInt twice;
  return !__builtin_add_overflow(i, i, &twice);
}

template <BinaryOp op>
[[gnu::always_inline]] inline Value arith_small(Value a, Value b) {
  Value r;
  if constexpr (op == BinaryOp::Add) return Value::add_small(a, b, &r) ? r : Value();
  if constexpr (op == BinaryOp::Sub) return Value::sub_small(a, b, &r) ? r : Value();
  if constexpr (op == BinaryOp::And) return Value::from_bits(a.bits() & b.bits());
  if constexpr (op == BinaryOp::Or) return Value::from_bits(a.bits() | b.bits());
  const auto x = static_cast<SmallInt>(a.as_small()), y = static_cast<SmallInt>(b.as_small());
  if constexpr (op == BinaryOp::Xor) return Value::small(x ^ y);
  if constexpr (op == BinaryOp::Mul) {
    SmallInt p;
    return __builtin_mul_overflow(x, y, &p) || !fits(p) ? Value() : Value::small(p);
  }
  if constexpr (op == BinaryOp::FloorDiv) {
    if (y == 0) return Value();
    const SmallInt q = floor_div(x, y);
    return fits(q) ? Value::small(q) : Value();
  }
  if constexpr (op == BinaryOp::Mod) {
    if (y == 0) return Value();
    if ((x | y) >= 0) return Value::small(x % y);
    return Value::small(floor_mod(x, y));
  }
  if constexpr (op == BinaryOp::LShift) {
    if (y < 0 || y >= (kWord64 ? 46 : 29) || (x >= 0 ? x > (Value::kSmallMax >> y) : x < (Value::kSmallMin >> y)))
      return Value();
    return Value::small(x * (SmallInt{1} << y));
  }
  if constexpr (op == BinaryOp::RShift) {
    constexpr SmallInt kMost = sizeof(SmallInt) * 8 - 1;
    return y < 0 ? Value() : Value::small(x >> (y > kMost ? kMost : y));
  }
  if constexpr (op == BinaryOp::Pow && kWord64) {
    if (y < 0 || y > 47) return Value();
    SmallInt r = 1;
    for (SmallInt i = 0; i < y; ++i)
      if (__builtin_mul_overflow(r, x, &r)) return Value();
    return fits(r) ? Value::small(r) : Value();
  }
  if constexpr (op == BinaryOp::Div && Value::kUnboxedFloats)
    return y == 0 ? Value() : Value::unboxed_float(static_cast<double>(x) / static_cast<double>(y));
  return Value();
}

template <BinaryOp op>
inline Value arith_floats(double x, double y) {
  if constexpr (op == BinaryOp::Add) return Value::unboxed_float(x + y);
  if constexpr (op == BinaryOp::Sub) return Value::unboxed_float(x - y);
  if constexpr (op == BinaryOp::Mul) return Value::unboxed_float(x * y);
  if constexpr (op == BinaryOp::Div) return y == 0 ? Value() : Value::unboxed_float(x / y);
  if constexpr (op == BinaryOp::Mod) {
    if (y == 0) return Value();
    double r = std::fmod(x, y);
    if (r == 0)
      r = std::copysign(0.0, y);
    else if ((y < 0) != (r < 0))
      r += y;
    return Value::unboxed_float(r);
  }
  if constexpr (op == BinaryOp::Pow) {
    if (!(x > 0)) return Value();
    const double r = std::pow(x, y);
    return std::isfinite(r) ? Value::unboxed_float(r) : Value();
  }
  return Value();
}

template <BinaryOp op>
constexpr bool kFloatsHave = op == BinaryOp::Add || op == BinaryOp::Sub || op == BinaryOp::Mul || op == BinaryOp::Div ||
                             op == BinaryOp::Mod || op == BinaryOp::Pow;

// false: no number, or none that the loop knows.
inline bool unboxed_number(Value v, double* out) {
  if (v.is_unboxed_float())
    *out = v.as_unboxed_float();
  else if (v.is_small())
    *out = static_cast<double>(v.as_small());
  else
    return false;
  return true;
}

template <BinaryOp op>
[[gnu::always_inline]] inline Value arith_fast(Value a, Value b) {
  if (Value::both_small(a, b)) [[likely]]
    return arith_small<op>(a, b);
  if constexpr (Value::kUnboxedFloats && kFloatsHave<op>) {
    if (a.is_unboxed_float() && b.is_unboxed_float()) [[likely]]
      return arith_floats<op>(a.as_unboxed_float(), b.as_unboxed_float());
    double x, y;
    if (unboxed_number(a, &x) && unboxed_number(b, &y)) return arith_floats<op>(x, y);
  }
  return Value();
}

template <CompareOp op, class T>
inline bool compare_as(T x, T y) {
  switch (op) {
    case CompareOp::Lt: return x < y;
    case CompareOp::Le: return x <= y;
    case CompareOp::Eq: return x == y;
    case CompareOp::Ne: return x != y;
    case CompareOp::Gt: return x > y;
    case CompareOp::Ge: return x >= y;
  }
  __builtin_unreachable();
}

// 0 false, 1 true, -1 take the slow way.
template <CompareOp op>
[[gnu::always_inline]] inline int compare_fast(Value a, Value b) {
  if (Value::both_small(a, b)) [[likely]]
    return compare_as<op>(a.small_order(), b.small_order());
  if constexpr (Value::kUnboxedFloats) {
    if (a.is_unboxed_float() && b.is_unboxed_float()) return compare_as<op>(a.as_unboxed_float(), b.as_unboxed_float());
    double x, y;  // 48 bits are exact in a double
    if (unboxed_number(a, &x) && unboxed_number(b, &y)) return compare_as<op>(x, y);
  }
  if constexpr (op == CompareOp::Eq || op == CompareOp::Ne) {
    if (is_exact(a, kTypeId_Str) && is_exact(b, kTypeId_Str)) return str_equal(a, b) == (op == CompareOp::Eq);
  }
  return -1;
}

// 0 false, 1 true, -1 ask the type.
inline int truth_fast(Value v) {
  if (v.is_true()) return 1;
  if (v.is_false() || v.is_none()) return 0;
  if (v.is_small()) return v != Value::small(0);
  if (v.is_unboxed_float()) return v.as_unboxed_float() != 0;
  if (v.is_object()) switch (v.obj()->shape) {
      case kTypeId_Str:
      case kTypeId_Bytes:
      case kTypeId_Tuple:
      case kTypeId_List:
      case kTypeId_Dict:
      case kTypeId_Set: return v.obj()->len != 0;
      default: break;
    }
  return -1;
}

}  // namespace adder::vm
