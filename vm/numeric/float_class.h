// Is a double finite, infinite or not a number? Where doubles are done by software, a look at the bits by one function:
// the compiler's own way is two calls of comparisons at each place that asks. Elsewhere the compiler's way.
#pragma once

namespace adder::vm::numeric {

enum class FloatClass { kFinite, kInfinite, kNan };
FloatClass float_class(double x);
inline constexpr bool kFloatsInSoftware = sizeof(void*) == 4;

[[gnu::always_inline]] inline bool is_nan(double x) {
  if constexpr (kFloatsInSoftware) return float_class(x) == FloatClass::kNan;
  return __builtin_isnan(x);
}
[[gnu::always_inline]] inline bool is_infinite(double x) {
  if constexpr (kFloatsInSoftware) return float_class(x) == FloatClass::kInfinite;
  return __builtin_isinf(x);
}
[[gnu::always_inline]] inline bool is_finite(double x) {
  if constexpr (kFloatsInSoftware) return float_class(x) == FloatClass::kFinite;
  return __builtin_isfinite(x);
}

}  // namespace adder::vm::numeric
