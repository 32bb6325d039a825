// The linear operations on digit spans: order, sums, shifts, bits, and the trip to and from double.
// Invariants and sizes: digits.h.
#include "vm/numeric/digits.h"

#include <bit>

#include "vm/numeric/limb.h"

namespace adder::vm::numeric {

DigitView trimmed(DigitView a) {
  size_t n = a.size();
  while (n > 0 && a[n - 1] == 0) n--;
  return a.first(n);
}

static size_t trimmed_count(const Digit* digits, size_t n) {
  while (n > 0 && digits[n - 1] == 0) n--;
  return n;
}

size_t from_u64(DigitSpan out, uint64_t value) {
  out[0] = static_cast<Digit>(value);
  out[1] = static_cast<Digit>(value >> kDigitBits);
  return trimmed_count(out.data(), 2);
}

uint64_t low_u64(DigitView a) {
  uint64_t value = a.empty() ? 0 : a[0];
  if (a.size() > 1) value |= static_cast<uint64_t>(a[1]) << kDigitBits;
  return value;
}

int compare(DigitView a, DigitView b) {
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  for (size_t i = a.size(); i-- > 0;) {
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return 0;
}

// out[from..to) = a[from..to), where out may be a itself.
static void copy_rest(Digit* out, const Digit* a, size_t from, size_t to) {
  if (out != a && from < to) memmove(out + from, a + from, (to - from) * sizeof(Digit));
}

size_t add(DigitSpan out, DigitView a, DigitView b) {
  if (a.size() < b.size()) return add(out, b, a);
  Digit carry = add_equal(out.data(), a.data(), b.data(), b.size());
  copy_rest(out.data(), a.data(), b.size(), a.size());
  carry = carry_into(out.data() + b.size(), a.size() - b.size(), carry);
  if (carry == 0) return a.size();
  out[a.size()] = carry;
  return a.size() + 1;
}

size_t sub(DigitSpan out, DigitView a, DigitView b) {
  Digit borrow = sub_equal(out.data(), a.data(), b.data(), b.size());
  copy_rest(out.data(), a.data(), b.size(), a.size());
  borrow_from(out.data() + b.size(), a.size() - b.size(), borrow);
  return trimmed_count(out.data(), a.size());
}

size_t mul_small(DigitSpan out, DigitView a, Digit factor) {
  if (factor == 0 || a.empty()) return 0;
  Limb carry = multiply_row<false>(out.data(), a.data(), a.size(), factor);
  if (carry == 0) return a.size();
  out[a.size()] = static_cast<Digit>(carry);
  return a.size() + 1;
}

size_t shift_left(DigitSpan out, DigitView a, size_t bits) {
  if (a.empty()) return 0;
  size_t whole = bits / kDigitBits, n = a.size();
  int part = static_cast<int>(bits % kDigitBits);
  if (part == 0) {
    memmove(out.data() + whole, a.data(), n * sizeof(Digit));
    memset(out.data(), 0, whole * sizeof(Digit));
    return n + whole;
  }
  Digit top = a[n - 1] >> (kDigitBits - part);
  size_t i = n;
  if constexpr (kLimbDigits == 2) {  // the digit below each pair's own is read with it
    for (; i > 2; i -= 2)
      store_limb(out.data() + whole + i - 2, load_limb(a.data() + i - 2) << part | a[i - 3] >> (kDigitBits - part));
  }
  for (; i-- > 1;) out[i + whole] = (a[i] << part) | (a[i - 1] >> (kDigitBits - part));
  out[whole] = a[0] << part;
  memset(out.data(), 0, whole * sizeof(Digit));
  if (top == 0) return n + whole;
  out[n + whole] = top;
  return n + whole + 1;
}

size_t shift_right(DigitSpan out, DigitView a, size_t bits) {
  size_t whole = bits / kDigitBits;
  if (whole >= a.size()) return 0;
  size_t n = a.size() - whole;
  int part = static_cast<int>(bits % kDigitBits);
  if (part == 0) {
    memmove(out.data(), a.data() + whole, n * sizeof(Digit));
    return n;
  }
  size_t i = 0;
  if constexpr (kLimbDigits == 2) {
    for (; i + 2 < n; i += 2) {
      const Limb above = static_cast<Limb>(a[i + whole + 2]) << (kLimbBits - part);
      store_limb(out.data() + i, load_limb(a.data() + whole + i) >> part | above);
    }
  }
  for (; i + 1 < n; i++) out[i] = (a[i + whole] >> part) | (a[i + whole + 1] << (kDigitBits - part));
  out[n - 1] = a[n - 1 + whole] >> part;
  return trimmed_count(out.data(), n);
}

bool has_low_bits(DigitView a, size_t bits) {
  size_t whole = bits / kDigitBits;
  for (size_t i = 0; i < whole && i < a.size(); i++) {
    if (a[i] != 0) return true;
  }
  int part = static_cast<int>(bits % kDigitBits);
  return whole < a.size() && part != 0 && (a[whole] << (kDigitBits - part)) != 0;
}

namespace {

// Reads a sign-magnitude number as endless two's complement, digit by digit from the low end: -x = ~x + 1.
struct ComplementReader {
  DigitView digits;
  bool negative;
  Digit carry = 1;

  Digit next(size_t i) {
    Digit digit = i < digits.size() ? digits[i] : 0;
    if (!negative) return digit;
    Digit flipped = ~digit + carry;
    carry = carry != 0 && flipped == 0;
    return flipped;
  }
};

Digit apply(Bitwise operation, Digit x, Digit y) {
  switch (operation) {
    case Bitwise::kAnd: return x & y;
    case Bitwise::kOr: return x | y;
    default: return x ^ y;
  }
}

}  // namespace

// Of two numbers that are not negative, a the longer one, by pairs of digits.
static size_t bitwise_plain(Bitwise operation, Digit* out, DigitView a, DigitView b) {
  size_t i = 0;
  for (; i + kLimbDigits <= b.size(); i += kLimbDigits) {
    const Limb x = load_limb(a.data() + i), y = load_limb(b.data() + i);
    store_limb(out + i, operation == Bitwise::kAnd ? x & y : operation == Bitwise::kOr ? x | y : x ^ y);
  }
  for (; i < b.size(); i++) out[i] = apply(operation, a[i], b[i]);
  if (operation == Bitwise::kAnd) return trimmed_count(out, b.size());
  memcpy(out + i, a.data() + i, (a.size() - i) * sizeof(Digit));
  return trimmed_count(out, a.size());
}

SignedCount bitwise(Bitwise operation, DigitSpan out, DigitView a, bool a_negative, DigitView b, bool b_negative) {
  if (kLargeNumbers && !a_negative && !b_negative) {
    const bool longer = a.size() >= b.size();
    return {bitwise_plain(operation, out.data(), longer ? a : b, longer ? b : a), false};
  }
  ComplementReader left{a, a_negative}, right{b, b_negative};
  bool negative = apply(operation, a_negative, b_negative) != 0;
  size_t n = a.size() > b.size() ? a.size() : b.size();
  Digit carry = 1;
  for (size_t i = 0; i < n; i++) {
    Digit digit = apply(operation, left.next(i), right.next(i));
    if (negative) {
      digit = ~digit + carry;
      carry = carry != 0 && digit == 0;
    }
    out[i] = digit;
  }
  // All digits of a negative result were zero: its magnitude is the next power of the digit base.
  if (negative && carry != 0) {
    out[n] = 1;
    return {n + 1, true};
  }
  return {trimmed_count(out.data(), n), negative};
}

size_t bit_length(DigitView a) {
  return a.empty() ? 0 : a.size() * kDigitBits - static_cast<size_t>(leading_zeros(a[a.size() - 1]));
}

size_t popcount(DigitView a) {
  size_t count = 0;
  for (Digit digit : a) count += static_cast<size_t>(std::popcount(digit));
  return count;
}

size_t trailing_zeros(DigitView a) {
  for (size_t i = 0; i < a.size(); i++) {
    if (a[i] != 0) return i * kDigitBits + static_cast<size_t>(std::countr_zero(a[i]));
  }
  return 0;
}

ToDouble compose_double(uint64_t mantissa, bool sticky, int64_t exponent) {
  constexpr int64_t kMinExponent = -1074, kMaxBiased = 0x7ff;
  int zeros = std::countl_zero(mantissa);
  mantissa <<= zeros;
  exponent -= zeros;
  // Now bit 63 is set; 53 bits are kept, fewer where the result is subnormal.
  int64_t drop = 11;
  if (exponent + drop < kMinExponent) drop = kMinExponent - exponent;
  if (drop > 64) return {0.0, false};
  uint64_t kept = drop == 64 ? 0 : mantissa >> drop;
  uint64_t half = uint64_t{1} << (drop - 1);
  uint64_t lost = drop == 64 ? mantissa : mantissa & ((half << 1) - 1);
  if (lost > half || (lost == half && (sticky || (kept & 1) != 0))) kept++;
  // The hidden bit adds one to the exponent field, as does a carry out of rounding.
  uint64_t field = static_cast<uint64_t>(exponent + drop - kMinExponent);
  if (exponent + drop - kMinExponent >= kMaxBiased) return {std::bit_cast<double>(uint64_t{0x7ff} << 52), true};
  uint64_t bits = (field << 52) + kept;
  if ((bits >> 52) >= 0x7ff) return {std::bit_cast<double>(uint64_t{0x7ff} << 52), true};
  return {std::bit_cast<double>(bits), false};
}

// The top 64 bits of a number that has more, and whether any below is set.
static uint64_t top_bits(DigitView a, size_t length, bool* sticky) {
  size_t drop = length - 64, whole = drop / kDigitBits;
  int part = static_cast<int>(drop % kDigitBits);
  uint64_t low = a[whole] | static_cast<uint64_t>(a[whole + 1]) << kDigitBits;
  if (part != 0) low = low >> part | static_cast<uint64_t>(a[whole + 2]) << (64 - part);
  *sticky = has_low_bits(a, drop);
  return low;
}

ToDouble to_double(DigitView a) {
  if (a.empty()) return {0.0, false};
  size_t length = bit_length(a);
  if (length <= 64) return compose_double(low_u64(a), false, 0);
  if (length > 1024) return {std::bit_cast<double>(uint64_t{0x7ff} << 52), true};
  bool sticky = false;
  uint64_t mantissa = top_bits(a, length, &sticky);
  return compose_double(mantissa, sticky, static_cast<int64_t>(length) - 64);
}

size_t true_divide_scratch(size_t a_digits, size_t b_digits) {
  size_t longer = (a_digits > b_digits ? a_digits : b_digits) + 4;
  return 2 * longer + 6 + divmod_scratch(longer, longer);
}

ToDouble true_divide(DigitView a, DigitView b, DigitSpan scratch) {
  if (a.empty()) return {0.0, false};
  constexpr uint64_t kExact = uint64_t{1} << 53;
  if (a.size() <= 2 && b.size() <= 2 && low_u64(a) <= kExact && low_u64(b) <= kExact) {
    return {static_cast<double>(low_u64(a)) / static_cast<double>(low_u64(b)), false};
  }
  int64_t difference = static_cast<int64_t>(bit_length(a)) - static_cast<int64_t>(bit_length(b));
  if (difference > 1024) return {std::bit_cast<double>(uint64_t{0x7ff} << 52), true};
  if (difference < -1080) return {0.0, false};
  // A quotient of 64 or 65 bits holds every bit of the result and one to round by; the remainder tells the rest.
  int64_t shift = 64 - difference;
  size_t longer = (a.size() > b.size() ? a.size() : b.size()) + 4;
  DigitSpan scaled = scratch.first(longer), quotient = scratch.subspan(longer, 6);
  DigitSpan remainder = scratch.subspan(longer + 6, longer), rest = scratch.subspan(2 * longer + 6);
  DigitSpan scaled_a = scaled;
  size_t count;
  bool sticky = false;
  if (shift >= 0) {
    count = shift_left(scaled_a, a, static_cast<size_t>(shift));
  } else {
    count = shift_right(scaled_a, a, static_cast<size_t>(-shift));
    sticky = has_low_bits(a, static_cast<size_t>(-shift));
  }
  DivCounts counts = divmod(quotient, remainder, scaled.first(count), b, rest);
  sticky |= counts.remainder != 0;
  DigitView top = quotient.first(counts.quotient);
  size_t length = bit_length(top);
  if (length <= 64) return compose_double(low_u64(top), sticky, -shift);
  bool lost = false;
  uint64_t mantissa = top_bits(top, length, &lost);
  return compose_double(mantissa, sticky || lost, static_cast<int64_t>(length) - 64 - shift);
}

size_t from_double(DigitSpan out, double value) {
  uint64_t bits = std::bit_cast<uint64_t>(value) & ~(uint64_t{1} << 63);
  int exponent = static_cast<int>(bits >> 52) - 1075;
  uint64_t mantissa = (bits & ((uint64_t{1} << 52) - 1)) | uint64_t{1} << 52;
  if (exponent < -52) return 0;
  if (exponent <= 0) return from_u64(out, mantissa >> -exponent);
  Digit plain[2];
  size_t count = from_u64(plain, mantissa);
  return shift_left(out, DigitView(plain, count), static_cast<size_t>(exponent));
}

int compare_magnitude(DigitView a, double value) {
  uint64_t bits = std::bit_cast<uint64_t>(value) & ~(uint64_t{1} << 63);
  if (bits >= uint64_t{0x7ff} << 52) return -1;
  Digit whole[kDoubleDigits];
  size_t count = from_double(whole, value);
  int order = compare(a, DigitView(whole, count));
  if (order != 0) return order;
  double magnitude = std::bit_cast<double>(bits);
  // Equal whole parts: a fraction decides. Past 2^53 a double has none.
  if (magnitude >= 9007199254740992.0) return 0;
  return magnitude > static_cast<double>(low_u64(DigitView(whole, count))) ? -1 : 0;
}

}  // namespace adder::vm::numeric
