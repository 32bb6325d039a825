// The landmarks of double <-> text; the mass of cases is in differential_test.py.
#include "vm/numeric/float_text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace adder::vm::numeric {
namespace {

std::string repr(double value) {
  std::vector<char> out(kReprSize);
  size_t length = repr_double(out, value);
  return {out.data(), length};
}

TEST(FloatText, ReprIsTheShortestThatReadsBack) {
  EXPECT_EQ(repr(0.1), "0.1");
  EXPECT_EQ(repr(1e16), "1e+16");
  EXPECT_EQ(repr(9999999999999998.0), "9999999999999998.0");
  EXPECT_EQ(repr(1e-5), "1e-05");
  EXPECT_EQ(repr(0.0001), "0.0001");
  EXPECT_EQ(repr(-0.0), "-0.0");
  EXPECT_EQ(repr(5e-324), "5e-324");
  EXPECT_EQ(repr(-2.2250738585072014e-308), "-2.2250738585072014e-308");
  EXPECT_EQ(repr(1.7976931348623157e308), "1.7976931348623157e+308");
  EXPECT_EQ(repr(std::numeric_limits<double>::infinity()), "inf");
  EXPECT_EQ(repr(-std::numeric_limits<double>::quiet_NaN()), "nan");
}

TEST(FloatText, EveryPowerOfTwoReadsBack) {
  for (int exponent = -1074; exponent < 1024; exponent++) {
    double value = std::ldexp(1.0, exponent), below = std::nextafter(value, 0.0);
    ASSERT_EQ(parse_double(repr(value)).value, value) << exponent;
    ASSERT_EQ(parse_double(repr(below)).value, below) << exponent;
    char digits[kMostDigits + 1];
    Decimal exact = round_to_significant(digits, value, kMostDigits);
    EXPECT_LE(exact.count, kMostDigits);
  }
}

TEST(FloatText, ALongTextIsDecidedByItsLastDigit) {
  std::string half = "9007199254740993";  // midway between two doubles
  EXPECT_EQ(parse_double(half).value, 9007199254740992.0);
  std::string more = half + "." + std::string(5000, '0') + "1";
  EXPECT_EQ(parse_double(more).value, 9007199254740994.0);
  EXPECT_EQ(parse_double(half + "." + std::string(5000, '0')).value, 9007199254740992.0);
}

TEST(FloatText, RoundingPastTheLargestDoubleIsInfinite) {
  EXPECT_TRUE(std::isinf(round_double(1.7976931348623157e308, -308)));
  EXPECT_EQ(round_double(2.675, 2), 2.67);
  EXPECT_EQ(round_double(0.5, 0), 0.0);
  EXPECT_EQ(round_double(1.5, 0), 2.0);
  EXPECT_EQ(round_double(15.0, -1), 20.0);
  EXPECT_TRUE(std::signbit(round_double(-0.4, 0)));
}

}  // namespace
}  // namespace adder::vm::numeric
