// A number as it stands in Python source.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

// The value of a numeric literal that the lexer has accepted: decimal, 0x, 0o or 0b integers, floats, imaginary
// numbers, with underscores. `text` is not zero-terminated and must not point into the heap. SyntaxError when a decimal
// integer is longer than the limit of sys.set_int_max_str_digits.
Value parse_number_literal(Vm&, const char* text, size_t n);

}  // namespace adder::vm
