// Ints and doubles by the commonest specs, in one pass into a buffer: what number_format.h does for all specs, where
// code size does not count. Same text, character for character; 0 says that the spec or the number is not among them.
#pragma once

#include "vm/numeric/number_format.h"

namespace adder::vm::numeric {

inline constexpr size_t kQuickFormatSize = 96;
// Types d, x, X, o, b and none.
size_t quick_format_int(char (&out)[kQuickFormatSize], const FormatSpec& spec, int64_t value);
// Types f and F.
size_t quick_format_double(char (&out)[kQuickFormatSize], const FormatSpec& spec, double value);

// Decimal digits before `end`; where they begin.
char* decimal_digits(char* end, uint64_t n);
// |value| * 10^places rounded to an int, half to even; false: it is too large, or there are more than 15 places.
bool scale_to_places(double value, int places, uint64_t* scaled);

}  // namespace adder::vm::numeric
