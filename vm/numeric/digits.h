// Arithmetic on naturals of any size, written as spans of 32-bit digits, least significant first.
// Invariant: a DigitView passed in has no leading (top) zero digits, zero is the empty view; every function that
// returns a count has stored that many digits, again without leading zeros. Nothing here allocates: results go to spans
// of the sizes said below, working space is the caller's (`x_scratch` says how many digits `x` needs; spans may be
// larger). Outputs may not overlap inputs or scratch unless said. Signs, exceptions and objects are the caller's
// (vm/objects).
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <span>
#include <string_view>

namespace adder::vm::numeric {

using Digit = uint32_t;
using DigitView = std::span<const Digit>;
using DigitSpan = std::span<Digit>;

// The view without its leading zeros.
DigitView trimmed(DigitView a);
// Writes `value`; out holds 2 digits.
size_t from_u64(DigitSpan out, uint64_t value);
// The low 64 bits.
uint64_t low_u64(DigitView a);

// -1, 0, 1 as a is less than, equal to, greater than b.
int compare(DigitView a, DigitView b);
// out: max(a, b) + 1 digits. out may start where a or b starts.
size_t add(DigitSpan out, DigitView a, DigitView b);
// a - b for a >= b. out: a.size() digits, may start where a or b starts.
size_t sub(DigitSpan out, DigitView a, DigitView b);
// out: a.size() + 1 digits, may start where a starts.
size_t mul_small(DigitSpan out, DigitView a, Digit factor);

// out: a.size() + b.size() digits.
size_t mul_scratch(size_t a_digits, size_t b_digits);
size_t mul(DigitSpan out, DigitView a, DigitView b, DigitSpan scratch);
// out: 2 * a.size() digits; needs mul_scratch(a, a).
size_t square(DigitSpan out, DigitView a, DigitSpan scratch);

// a / divisor; out: a.size() digits, may start where a starts. divisor != 0.
size_t divmod_small(DigitSpan out, DigitView a, Digit divisor, Digit* remainder);
struct DivCounts {
  size_t quotient;
  size_t remainder;
};
// Truncating division, b != 0. quotient: a - b + 1 digits (0 when a is shorter), remainder: b digits; an empty span
// means that the part is not wanted (its count is then 0). The outputs may start where a or b starts, not both at one
// place.
size_t divmod_scratch(size_t a_digits, size_t b_digits);
DivCounts divmod(DigitSpan quotient, DigitSpan remainder, DigitView a, DigitView b, DigitSpan scratch);

// out: a.size() + bits / 32 + 1 digits, may start where a starts.
size_t shift_left(DigitSpan out, DigitView a, size_t bits);
// floor(a / 2^bits). out: max(0, a.size() - bits / 32) digits, may start where a starts. A negative number shifted by
// the rules of Python is -(shift_right(a) + has_low_bits(a)).
size_t shift_right(DigitSpan out, DigitView a, size_t bits);
// Is any of the lowest `bits` bits set?
bool has_low_bits(DigitView a, size_t bits);

enum class Bitwise : uint8_t { kAnd, kOr, kXor };
struct SignedCount {
  size_t count;
  bool negative;
};
// The operation on the endless two's complement of both numbers. out: max(a, b) + 1 digits, may start where a or b
// starts.
SignedCount bitwise(Bitwise operation, DigitSpan out, DigitView a, bool a_negative, DigitView b, bool b_negative);

size_t bit_length(DigitView a);
size_t popcount(DigitView a);
// The number of low zero bits; 0 for zero.
size_t trailing_zeros(DigitView a);

// Text in base 2..36. An upper bound of the characters of an `digits`-digit number (at least 1).
size_t text_size(size_t digits, int base);
size_t to_text_scratch(size_t digits, int base);
// Writes the text, "0" for zero, no sign, no terminator; returns its length. out: text_size.
size_t to_text(std::span<char> out, DigitView a, int base, bool upper_case, DigitSpan scratch);

struct ParsedDigits {
  size_t count;
  bool ok;  // false: an empty text or a character that is no digit of the base
};
// out: digits_size digits. The text is digits only: sign, prefix, underscores and blanks are the caller's.
size_t digits_size(size_t characters, int base);
size_t from_text_scratch(size_t characters, int base);
ParsedDigits from_text(DigitSpan out, std::string_view text, int base, DigitSpan scratch);

// base ** exponent; out and scratch by the functions, which saturate at SIZE_MAX when no memory could hold the result.
size_t power_size(DigitView base, uint64_t exponent);
size_t power_scratch(DigitView base, uint64_t exponent);
size_t power(DigitSpan out, DigitView base, uint64_t exponent, DigitSpan scratch);

// base ** exponent % modulus, modulus != 0. out: modulus.size() digits.
size_t pow_mod_scratch(DigitView base, DigitView exponent, DigitView modulus);
size_t pow_mod(DigitSpan out, DigitView base, DigitView exponent, DigitView modulus, DigitSpan scratch);

// floor(sqrt(a)). out: a.size() / 2 + 1 digits.
size_t isqrt_scratch(size_t digits);
size_t isqrt(DigitSpan out, DigitView a, DigitSpan scratch);

// out: max(a, b) digits.
size_t gcd_scratch(size_t a_digits, size_t b_digits);
size_t gcd(DigitSpan out, DigitView a, DigitView b, DigitSpan scratch);

// Doubles. Results are correctly rounded, ties to even; `overflow` says that the true value rounds past the largest
// double (value is then infinity).
struct ToDouble {
  double value;
  bool overflow;
};
ToDouble to_double(DigitView a);
// a / b, b != 0, rounded once.
size_t true_divide_scratch(size_t a_digits, size_t b_digits);
ToDouble true_divide(DigitView a, DigitView b, DigitSpan scratch);
// The integer part of |value|, which is finite. out: kDoubleDigits.
inline constexpr size_t kDoubleDigits = 32;
size_t from_double(DigitSpan out, double value);
// -1, 0, 1 as a is less than, equal to, greater than |value|, exactly; value is not NaN.
int compare_magnitude(DigitView a, double value);

// mantissa * 2^exponent (mantissa != 0), plus "a bit more" if sticky, as the nearest double. For float_text and its
// like.
ToDouble compose_double(uint64_t mantissa, bool sticky, int64_t exponent);

// One step below divmod, for callers with fixed arrays: u has n + k digits, d has n digits and its top bit set, n and k
// are multiples of kDivisionUnit. Stores k digits of quotient, leaves the remainder in u[0..n); returns the digit (0 or
// 1) above the quotient.
inline constexpr size_t kDivisionUnit = sizeof(size_t) / sizeof(Digit);
Digit divide_in_place(Digit* quotient, Digit* u, size_t k, const Digit* d, size_t n);

}  // namespace adder::vm::numeric
