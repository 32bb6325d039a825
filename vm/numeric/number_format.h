// The format mini-language for numbers: a spec such as '>+12_.3f' parsed into a struct, and ints and doubles written by
// it, character for character as CPython 3.11 does (Doc: library/string, "Format Specification Mini-Language"). The
// text goes out in pieces through a Sink; nothing is allocated, the stack stays below 1.5 KB. str.__format__ uses
// parse_format_spec too. printf-style '%' formatting fills a FormatSpec by hand.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <span>
#include <string_view>

#include "vm/numeric/digits.h"

namespace adder::vm::numeric {

// Where text goes. Pieces come in order; a sink that fails notes it in its context and ignores the rest.
struct Sink {
  void (*write)(void* context, const char* text, size_t length);
  void* context;

  void put(std::string_view text) const { write(context, text.data(), text.size()); }
};

struct FormatSpec {
  char fill[5] = " ";    // one UTF-8 character
  char align = '\0';     // '<' '>' '=' '^' or '\0': the default of the type formatted
  char sign = '\0';      // '+' '-' ' ' or '\0'
  char grouping = '\0';  // ',' '_' or '\0'
  bool alternate = false;
  bool no_negative_zero = false;
  int64_t width = -1;      // in characters, -1: none
  int64_t precision = -1;  // -1: none
  int64_t min_digits = 0;  // of an int, zero-filled: what printf calls precision
  uint32_t type = 0;       // a code point, 0: none
};

enum class FormatError : uint8_t {
  kNone,
  kInvalidSpec,
  kTooManyDigits,
  kMissingPrecision,
  kBothGroupings,
  kGroupingWithType,
  kUnknownCode,
  kPrecisionWithInt,
  kSignWithChar,
  kAlternateWithChar,
  kZeroCoercionWithInt,
  kPrecisionTooBig,
  kIntTooLarge,  // OverflowError: int too large to convert to float
  kCharRange,    // OverflowError: %c arg not in range(0x110000)
};
// Writes the error in CPython's words. `text` is the spec as it was written, `spec` as far as it was parsed.
void write_format_error(const Sink& sink, FormatError error, const FormatSpec& spec, std::string_view text,
                        std::string_view type_name);

// `default_align` is '>' for numbers, '<' for text; text is UTF-8.
FormatError parse_format_spec(std::string_view text, char default_align, FormatSpec* out);

// Is the type one that formats an int through its double value?
bool is_float_type(uint32_t type);

// What format_int_text needs the digits of an int in: 2, 8, 10 or 16.
int int_format_base(const FormatSpec& spec);
bool int_format_upper_case(const FormatSpec& spec);
// Checks that `spec` suits an int; call before the digits are made.
FormatError check_int_format(const FormatSpec& spec);
// The same for an int or a double.
FormatError check_number_format(const FormatSpec& spec, bool is_int);
// An int whose magnitude's text, in int_format_base, is `digits`; for any type but 'c' and the float types.
FormatError format_int_text(const Sink& sink, const FormatSpec& spec, bool negative, std::string_view digits);
// Any int that fits 64 bits, with every type.
FormatError format_int64(const Sink& sink, const FormatSpec& spec, int64_t value);
// Type 'c'.
FormatError format_char(const Sink& sink, const FormatSpec& spec, int64_t code_point);

FormatError format_double(const Sink& sink, const FormatSpec& spec, double value);

}  // namespace adder::vm::numeric
