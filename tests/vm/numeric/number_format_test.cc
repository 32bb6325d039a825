// Specs filled by hand (as printf-style formatting does), and widths no CPython run would print.
#include "vm/numeric/number_format.h"

#include <gtest/gtest.h>

#include <string>

namespace adder::vm::numeric {
namespace {

void append(void* context, const char* text, size_t length) {
  static_cast<std::string*>(context)->append(text, length);
}

std::string format_int(const FormatSpec& spec, int64_t value) {
  std::string out;
  EXPECT_EQ(format_int64({append, &out}, spec, value), FormatError::kNone);
  return out;
}

FormatSpec parsed(std::string_view text) {
  FormatSpec spec;
  EXPECT_EQ(parse_format_spec(text, '>', &spec), FormatError::kNone);
  return spec;
}

TEST(NumberFormat, MinimumDigitsAreZeroFilledInsideTheWidth) {
  FormatSpec spec;
  spec.min_digits = 5;
  spec.width = 8;
  EXPECT_EQ(format_int(spec, -42), "  -00042");
  spec.type = 'x';
  spec.alternate = true;
  EXPECT_EQ(format_int(spec, 42), " 0x0002a");
}

TEST(NumberFormat, TextKeepsItsOwnDefaultAlignment) {
  FormatSpec spec;
  EXPECT_EQ(parse_format_spec("05", '<', &spec), FormatError::kNone);
  EXPECT_EQ(spec.align, '\0');
  EXPECT_STREQ(spec.fill, "0");
  EXPECT_EQ(spec.width, 5);
}

TEST(NumberFormat, AFillMayBeAnyCharacter) {
  FormatSpec spec = parsed("😀^7d");
  EXPECT_EQ(format_int(spec, 5), "😀😀😀5😀😀😀");
}

TEST(NumberFormat, TheSmallestIntHasAMagnitude) {
  EXPECT_EQ(format_int(parsed(",d"), INT64_MIN), "-9,223,372,036,854,775,808");
  EXPECT_EQ(format_int(parsed("#_b"), 5), "0b101");
}

TEST(NumberFormat, ATruncatedFillIsAnErrorNotARead) {
  FormatSpec spec;
  EXPECT_EQ(parse_format_spec("\xf0", '>', &spec), FormatError::kInvalidSpec);
}

TEST(NumberFormat, LongPrecisionIsStreamed) {
  std::string out;
  FormatSpec spec = parsed(".100000f");
  EXPECT_EQ(format_double({append, &out}, spec, 0.5), FormatError::kNone);
  EXPECT_EQ(out, "0.5" + std::string(99999, '0'));
}

}  // namespace
}  // namespace adder::vm::numeric
