// What the comparison with CPython cannot see: aliased spans, scratch sizes at the edges, numbers of a million bits.
#include "vm/numeric/digits.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace adder::vm::numeric {
namespace {

using Natural = std::vector<Digit>;

// A fixed sequence of digits; no randomness, so that a failure repeats.
Natural sequence(size_t digits, uint64_t state) {
  Natural out(digits);
  for (Digit& digit : out) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    digit = static_cast<Digit>(state >> 32);
  }
  if (!out.empty()) out.back() |= 1;
  return out;
}

Natural product(const Natural& a, const Natural& b) {
  Natural out(a.size() + b.size()), scratch(mul_scratch(a.size(), b.size()));
  out.resize(mul(out, a, b, scratch));
  return out;
}

Natural sum(const Natural& a, const Natural& b) {
  Natural out(std::max(a.size(), b.size()) + 1);
  out.resize(add(out, a, b));
  return out;
}

TEST(Digits, AddAndSubWorkInPlace) {
  Natural a(4, 0xffffffffu), one{1};
  a.resize(5);
  EXPECT_EQ(add(a, DigitView(a.data(), 4), one), 5u);
  EXPECT_EQ(a, (Natural{0, 0, 0, 0, 1}));
  EXPECT_EQ(sub(a, a, one), 4u);
  EXPECT_EQ(a[3], 0xffffffffu);
  Natural b(4, 0xffffffffu), c = sequence(4, 3);
  b.resize(5);
  Natural expected = sum(Natural(4, 0xffffffffu), c);
  b.resize(add(b, c, DigitView(b.data(), 4)));
  EXPECT_EQ(b, expected);
}

TEST(Digits, ShiftsAndBitwiseWorkInPlace) {
  Natural a = sequence(3, 5), plain = a, out(6);
  size_t count = shift_left(out, plain, 70);
  a.resize(6);
  EXPECT_EQ(shift_left(a, DigitView(a.data(), 3), 70), count);
  EXPECT_TRUE(std::equal(a.begin(), a.begin() + static_cast<long>(count), out.begin()));
  EXPECT_EQ(shift_right(a, DigitView(a.data(), count), 70), 3u);
  EXPECT_TRUE(std::equal(plain.begin(), plain.end(), a.begin()));
  SignedCount none = bitwise(Bitwise::kXor, a, DigitView(a.data(), 3), false, DigitView(a.data(), 3), false);
  EXPECT_EQ(none.count, 0u);
  EXPECT_FALSE(none.negative);
}

TEST(Digits, DivmodMayOverwriteItsInputs) {
  Natural a = sequence(9, 7), b = sequence(4, 8), scratch(divmod_scratch(9, 4));
  Natural quotient(6), remainder(4);
  DivCounts apart = divmod(quotient, remainder, a, b, scratch);
  Natural x = a, y = b;
  DivCounts inside = divmod(x, y, x, y, scratch);
  ASSERT_EQ(inside.quotient, apart.quotient);
  ASSERT_EQ(inside.remainder, apart.remainder);
  EXPECT_TRUE(std::equal(quotient.begin(), quotient.begin() + static_cast<long>(apart.quotient), x.begin()));
  EXPECT_TRUE(std::equal(remainder.begin(), remainder.begin() + static_cast<long>(apart.remainder), y.begin()));
}

// Each length around every threshold, so that a wrong scratch formula meets AddressSanitizer here.
TEST(Digits, DivisionUndoesMultiplicationAtEveryLength) {
  for (size_t n = 1; n < 420; n += n < 150 ? 1 : 13) {
    Natural a = sequence(n, n), b = sequence(n / 2 + n % 7 + 1, 3 * n + 1), rest = sequence(b.size() / 2, n + 9);
    Natural dividend = sum(product(a, b), rest);
    Natural quotient(dividend.size() - b.size() + 1), remainder(b.size());
    Natural scratch(divmod_scratch(dividend.size(), b.size()));
    DivCounts counts = divmod(quotient, remainder, dividend, b, scratch);
    quotient.resize(counts.quotient);
    remainder.resize(counts.remainder);
    ASSERT_EQ(quotient, a) << n;
    ASSERT_EQ(remainder, rest) << n;
  }
}

TEST(Digits, AMillionBitsToTextAndBack) {
  Natural a = sequence(31250, 11), text_scratch(to_text_scratch(a.size(), 10));
  std::vector<char> text(text_size(a.size(), 10));
  size_t length = to_text(text, a, 10, false, text_scratch);
  EXPECT_GT(length, 301000u);
  Natural back(digits_size(length, 10)), scratch(from_text_scratch(length, 10));
  ParsedDigits parsed = from_text(back, {text.data(), length}, 10, scratch);
  ASSERT_TRUE(parsed.ok);
  back.resize(parsed.count);
  EXPECT_EQ(back, a);
}

TEST(Digits, PowerSizesSaturate) {
  Natural big = sequence(3, 1), two{2}, one{1};
  EXPECT_EQ(power_size(big, UINT64_MAX), SIZE_MAX);
  EXPECT_EQ(power_scratch(big, UINT64_MAX), SIZE_MAX);
  EXPECT_EQ(power_size(one, UINT64_MAX), 1u);
  EXPECT_EQ(power_size({}, 5), 1u);
  Natural out(power_size(two, 200)), scratch(power_scratch(two, 200));
  EXPECT_EQ(bit_length(DigitView(out.data(), power(out, two, 200, scratch))), 201u);
}

TEST(Digits, ZeroIsTheEmptyView) {
  Digit out[2];
  EXPECT_EQ(from_u64(out, 0), 0u);
  EXPECT_EQ(low_u64({}), 0u);
  EXPECT_EQ(bit_length({}), 0u);
  EXPECT_EQ(compare({}, {}), 0);
  EXPECT_EQ(to_double({}).value, 0.0);
  EXPECT_EQ(mul_small(out, {}, 7), 0u);
  char text[2];
  EXPECT_EQ(to_text(text, {}, 10, false, {}), 1u);
  EXPECT_EQ(text[0], '0');
}

}  // namespace
}  // namespace adder::vm::numeric
