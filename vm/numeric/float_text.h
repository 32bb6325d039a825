// double <-> decimal and hexadecimal text, exactly as CPython 3.11 does it. All results are correctly rounded (ties to
// even): the arithmetic is exact, on small arrays of digits on the stack (at most about 1.2 KB), after Steele and
// White, "How to print floating-point numbers accurately" (1990) and Gay, "Correctly rounded binary-decimal and
// decimal-binary conversions" (1990). Blanks, underscores and exceptions are the caller's (vm/objects, compile/lexer).
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <span>
#include <string_view>

namespace adder::vm::numeric {

// Decimal digits of a finite |value|: 0.d1d2d3... * 10^point, d1 != '0', no trailing zeros. Zero has count 0 and
// point 1.
struct Decimal {
  size_t count;
  int point;
};

// The shortest digits that read back as the same double, the nearest to it if several. out: kShortestDigits.
inline constexpr size_t kShortestDigits = 17;
Decimal shortest_digits(std::span<char> out, double value);

// No double has more significant digits than this.
inline constexpr size_t kMostDigits = 767;
// The value rounded to `digits` significant digits (at least 1). out: min(digits, kMostDigits) + 1.
Decimal round_to_significant(std::span<char> out, double value, int digits);
// The value rounded to `places` places after the point (negative: before it).
// out: min(max(0, point + places), kMostDigits) + 1, where point <= 309 is the value's own.
Decimal round_to_places(std::span<char> out, double value, int places);

// repr(value): '0.1', '1e+16', '1e-05', '-0.0', 'inf', 'nan'. Returns the length. out: kReprSize.
inline constexpr size_t kReprSize = 25;
size_t repr_double(std::span<char> out, double value);

// round(value, places) as float.__round__ does it: the double nearest to the exactly rounded decimal. Infinite if that
// overflows though value is finite (OverflowError: "rounded value too large to represent").
double round_double(double value, int places);

struct ParsedDouble {
  double value;
  bool ok;
};
// [+-] digits [. digits] [e [+-] digits], or inf, infinity, nan in any case; the whole text, no blanks, no underscores.
// Too large is infinity, too small is zero, as float() has it.
ParsedDouble parse_double(std::string_view text);

// float.hex(): '0x1.999999999999ap-4', '-0x0.0p+0', 'inf'. out: kHexSize.
inline constexpr size_t kHexSize = 26;
size_t hex_double(std::span<char> out, double value);

enum class HexStatus : uint8_t {
  kOk,
  kInvalid,   // ValueError: invalid hexadecimal floating-point string
  kOverflow,  // OverflowError: hexadecimal value too large to represent as a float
};
struct ParsedHex {
  double value;
  HexStatus status;
};
// float.fromhex() of a text without surrounding blanks.
ParsedHex parse_hex_double(std::string_view text);

}  // namespace adder::vm::numeric
