// Printing: value = r / s in exact big naturals, scaled by a power of ten, one digit at a time. Values whose fraction
// fits the machine's wide integers take the same steps there. Parsing: one exact big division, rounded once.
#include "vm/numeric/float_text.h"

#include <float.h>
#include <math.h>

#include <bit>

#include "vm/numeric/digits.h"
#include "vm/numeric/limb.h"

namespace adder::vm::numeric {

namespace {

// The short ways in and out rest on each operation being rounded to double once: on i386 build with -msse2
// -mfpmath=sse.
static_assert(FLT_EVAL_METHOD == 0 || FLT_EVAL_METHOD == 1, "doubles must not be computed in a wider format");

constexpr uint64_t kHiddenBit = uint64_t{1} << 52;

struct Parts {
  uint64_t mantissa;
  int exponent;  // value = mantissa * 2^exponent
  bool uneven;   // the gap below is half the gap above
};

Parts parts_of(double value) {
  uint64_t bits = std::bit_cast<uint64_t>(value) & ~(uint64_t{1} << 63);
  uint64_t fraction = bits & (kHiddenBit - 1);
  int field = static_cast<int>(bits >> 52);
  if (field == 0) return {fraction, -1074, false};
  return {fraction | kHiddenBit, field - 1075, fraction == 0 && field > 1};
}

// A natural of bounded size on the stack. 1130 bits are the most that printing needs.
template <size_t kSize>
struct Natural {
  Digit digits[kSize];
  size_t count = 0;

  void set(uint64_t value) { count = from_u64(digits, value); }
  DigitView view() const { return {digits, count}; }
  void multiply(Digit factor) { count = mul_small(digits, view(), factor); }
  void add_digit(Digit digit) { count = add(digits, view(), trimmed({&digit, 1})); }
  void shift(size_t bits) { count = shift_left(digits, view(), bits); }
  void multiply_by_5s(unsigned power) {
    constexpr Digit k5To13 = 1220703125;
    for (; power >= 13; power -= 13) multiply(k5To13);
    Digit rest = 1;
    for (; power > 0; power--) rest *= 5;
    multiply(rest);
  }
};

constexpr size_t kPrintDigits = 38;
using PrintNatural = Natural<kPrintDigits>;

// floor(log10(2^exponent * mantissa)) or one less.
int decimal_exponent(const Parts& parts) {
  int top = static_cast<int>(std::bit_width(parts.mantissa)) - 1 + parts.exponent;
  return static_cast<int>((static_cast<int64_t>(top) * 1292913986) >> 32);  // log10(2) * 2^32, rounded down
}

// value = r / s * 10^(point - 1) with 1 <= r / s < 10. `unit` is half the gap to the next double, in the same scale
// (twice half the gap to the one before if the gaps are uneven); it is only set up when wanted.
struct Ratio {
  PrintNatural r, s;
  int point;

  void set_up(const Parts& parts, PrintNatural* unit) {
    point = decimal_exponent(parts) + 1;
    scale(parts, unit, point - 1);
    // The estimate may be one low.
    PrintNatural ten = s;
    ten.multiply(10);
    if (compare(r.view(), ten.view()) >= 0) {
      s = ten;
      point++;
    }
    normalize(unit);
  }

  // Common factors of two are left out, so that nothing grows past the array.
  void scale(const Parts& parts, PrintNatural* unit, int ten_power) {
    int shift = parts.exponent - ten_power;
    r.set(parts.mantissa);
    s.set(1);
    if (unit != nullptr) unit->set(1);
    if (ten_power >= 0) {
      s.multiply_by_5s(static_cast<unsigned>(ten_power));
    } else {
      r.multiply_by_5s(static_cast<unsigned>(-ten_power));
      if (unit != nullptr) unit->multiply_by_5s(static_cast<unsigned>(-ten_power));
    }
    // r = mantissa * 4, s = 4: the half gap above is 2, the one below 1 or 2.
    if (unit != nullptr) unit->shift(1);
    r.shift(2);
    s.shift(2);
    if (shift >= 0) {
      r.shift(static_cast<size_t>(shift));
      if (unit != nullptr) unit->shift(static_cast<size_t>(shift));
    } else {
      s.shift(static_cast<size_t>(-shift));
    }
  }

  // s gets 28 bits in its top digit: then a quotient digit is guessed from the top digits alone, and 10 * r does not
  // spill.
  void normalize(PrintNatural* unit) {
    size_t bits = static_cast<size_t>((28 - static_cast<int>(bit_length(s.view()) % 32) + 32) % 32);
    r.shift(bits);
    s.shift(bits);
    if (unit != nullptr) unit->shift(bits);
  }

  // Takes the whole part (0..9) off r / s.
  int take_digit() {
    size_t n = s.count;
    if (r.count < n) return 0;
    Digit quotient = r.digits[n - 1] / (s.digits[n - 1] + 1);
    if (quotient != 0) {
      Limb borrow = 0;
      uint64_t carry = 0;
      for (size_t i = 0; i < n; i++) {
        carry += static_cast<uint64_t>(s.digits[i]) * quotient;
        uint64_t t = static_cast<uint64_t>(r.digits[i]) - static_cast<Digit>(carry) - static_cast<uint64_t>(borrow);
        r.digits[i] = static_cast<Digit>(t);
        borrow = static_cast<Limb>(t >> 63);
        carry >>= kDigitBits;
      }
      r.count = trimmed({r.digits, n}).size();
    }
    while (compare(r.view(), s.view()) >= 0) {
      r.count = sub(r.digits, r.view(), s.view());
      quotient++;
    }
    return static_cast<int>(quotient);
  }

  // r / s against one half. The last question to ask: r is spent.
  int compare_half() {
    r.shift(1);
    return compare(r.view(), s.view());
  }
};

size_t strip_zeros(const char* digits, size_t count) {
  while (count > 0 && digits[count - 1] == '0') count--;
  return count;
}

// Adds one to the last digit; a carry out of the first moves the point.
Decimal bump_last(char* digits, size_t count, int point) {
  while (count > 0 && digits[count - 1] == '9') count--;
  if (count == 0) {
    digits[0] = '1';
    return {1, point + 1};
  }
  digits[count - 1]++;
  return {count, point};
}

size_t write_u64(char* out, uint64_t value) {
  char reversed[20];
  size_t count = 0;
  for (; value != 0; value /= 10) reversed[count++] = static_cast<char>('0' + value % 10);
  for (size_t i = 0; i < count; i++) out[i] = reversed[count - 1 - i];
  return count;
}

#if defined(__SIZEOF_INT128__)
constexpr bool kHasWide = true;
__extension__ using Wide = unsigned __int128;
#else
constexpr bool kHasWide = false;
using Wide = uint64_t;
#endif

// The steps of Ratio in one machine integer: for values below 2^53 with a fraction of at most 118 bits the whole part
// is plain and the fraction is `rest` / 2^bits.
struct Fixed {
  uint64_t whole;
  Wide rest;
  int bits;

  static bool fits(const Parts& parts) { return kHasWide && parts.exponent < 0 && parts.exponent >= -118; }
  Fixed(const Parts& parts, int extra) {
    int shift = -parts.exponent;
    whole = shift < 64 ? parts.mantissa >> shift : 0;
    bits = shift + extra;
    rest = (static_cast<Wide>(parts.mantissa) - (shift < 64 ? static_cast<Wide>(whole) << shift : 0)) << extra;
  }
  int take_digit() {
    rest *= 10;
    int digit = static_cast<int>(rest >> bits);
    rest &= (static_cast<Wide>(1) << bits) - 1;
    return digit;
  }
};

// Values of at most 15 significant digits: two exactly rounded operations find and prove them.
bool shortest_short(char* out, double value, Decimal* result) {
  static constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                       1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  if (!(value >= 1e-7 && value < 1e22)) return false;
  uint64_t whole = 0;
  int places = 0;
  if (value < 9007199254740992.0 && value == static_cast<double>(static_cast<uint64_t>(value))) {
    whole = static_cast<uint64_t>(value);
  } else {
    places = 14 - decimal_exponent(parts_of(value));
    if (places > 22 || places < -22) return false;
    double scaled = places >= 0 ? value * kPowers[places] : value / kPowers[-places];
    whole = static_cast<uint64_t>(scaled + 0.5);
    if (whole >= 1000000000000000u) {
      // The exponent estimate was one low; sixteen digits prove nothing, so drop one.
      places--;
      scaled = places >= 0 ? value * kPowers[places] : value / kPowers[-places];
      whole = static_cast<uint64_t>(scaled + 0.5);
      if (whole >= 1000000000000000u) return false;
    }
    double back =
        places >= 0 ? static_cast<double>(whole) / kPowers[places] : static_cast<double>(whole) * kPowers[-places];
    if (back != value) return false;
  }
  size_t count = write_u64(out, whole);
  *result = {strip_zeros(out, count), static_cast<int>(count) - places};
  return true;
}

// Ends a shortest generation at the digit `digit`, which may go up by one.
Decimal finish_shortest(char* out, size_t count, int point, int digit, bool up) {
  out[count++] = static_cast<char>('0' + digit);
  if (up) return bump_last(out, count, point);
  return {strip_zeros(out, count), point};
}

Decimal shortest_fixed(char* out, const Parts& parts) {
  Fixed fixed(parts, 2);
  // Half gaps in units of the last of `bits` bits, growing by ten with every digit.
  Wide above = 2, below = parts.uneven ? 1 : 2;
  bool even = (parts.mantissa & 1) == 0;
  size_t count = fixed.whole != 0 ? write_u64(out, fixed.whole) : 0;
  int point = static_cast<int>(count);
  Wide one = static_cast<Wide>(1) << fixed.bits;
  // A whole part without fraction has been dealt with by shortest_short.
  for (;;) {
    above *= 10, below *= 10;
    int digit = fixed.take_digit();
    if (count == 0 && digit == 0 && fixed.rest + above < one) {
      point--;
      continue;
    }
    bool low = fixed.rest < below || (even && fixed.rest == below);
    bool high = fixed.rest + above > one || (even && fixed.rest + above == one);
    if (!low && !high) {
      out[count++] = static_cast<char>('0' + digit);
      continue;
    }
    Wide twice = fixed.rest << 1;
    bool up = high && (!low || twice > one || (twice == one && (digit & 1) != 0));
    return finish_shortest(out, count, point, digit, up);
  }
}

Decimal shortest_exact(char* out, const Parts& parts) {
  Ratio ratio;
  PrintNatural above;
  ratio.set_up(parts, &above);
  bool even = (parts.mantissa & 1) == 0;
  size_t count = 0;
  for (;;) {
    int digit = ratio.take_digit();
    // Below: r against the half gap below (half of `above` if uneven); above: r + above against s.
    PrintNatural sum = ratio.r;
    int low_order;
    if (parts.uneven) {
      sum.shift(1);
      low_order = compare(sum.view(), above.view());
      sum = ratio.r;
    } else {
      low_order = compare(sum.view(), above.view());
    }
    sum.count = add(sum.digits, ratio.r.view(), above.view());
    int high_order = compare(sum.view(), ratio.s.view());
    bool low = low_order < 0 || (even && low_order == 0), high = high_order > 0 || (even && high_order == 0);
    if (low || high) {
      bool up = high;
      if (low && high) {
        int half = ratio.compare_half();
        up = half > 0 || (half == 0 && (digit & 1) != 0);
      }
      return finish_shortest(out, count, ratio.point, digit, up);
    }
    out[count++] = static_cast<char>('0' + digit);
    ratio.r.multiply(10);
    above.multiply(10);
  }
}

// The rounding of both round_to functions: `wanted` digits are wanted, the rest is below, equal to or above a half.
Decimal finish_rounded(char* out, size_t count, int point, int half) {
  bool odd = count > 0 && ((out[count - 1] - '0') & 1) != 0;
  if (half > 0 || (half == 0 && odd)) return bump_last(out, count, point);
  count = strip_zeros(out, count);
  return {count, count == 0 ? 1 : point};
}

Decimal round_fixed(char* out, const Parts& parts, int digits, int places, bool by_places) {
  Fixed fixed(parts, 0);
  size_t count = fixed.whole != 0 ? write_u64(out, fixed.whole) : 0;
  int point = static_cast<int>(count);
  int after = by_places ? places : digits - point;
  // Zeros that lead a fraction cost no significant digits.
  while (after > 0 && fixed.rest != 0) {
    int digit = fixed.take_digit();
    if (count == 0 && digit == 0) {
      point--;
      if (by_places) after--;
      continue;
    }
    out[count++] = static_cast<char>('0' + digit);
    after--;
  }
  Wide half = static_cast<Wide>(1) << (fixed.bits - 1);
  return finish_rounded(out, count, point, fixed.rest > half ? 1 : fixed.rest == half ? 0 : -1);
}

Decimal round_exact(char* out, const Parts& parts, int digits, int places, bool by_places) {
  Ratio ratio;
  ratio.set_up(parts, nullptr);
  int wanted = by_places ? ratio.point + places : digits;
  if (wanted < 0) return {0, 1};
  size_t count = 0;
  if (wanted == 0) {
    // Compare r / (10 s) with a half.
    ratio.s.multiply(10);
    return finish_rounded(out, 0, ratio.point, ratio.compare_half());
  }
  for (;;) {
    out[count++] = static_cast<char>('0' + ratio.take_digit());
    if (ratio.r.count == 0) return finish_rounded(out, count, ratio.point, -1);
    if (static_cast<int>(count) == wanted) return finish_rounded(out, count, ratio.point, ratio.compare_half());
    ratio.r.multiply(10);
  }
}

}  // namespace

Decimal shortest_digits(std::span<char> out, double value) {
  value = fabs(value);
  if (value == 0) return {0, 1};
  Decimal result;
  if (shortest_short(out.data(), value, &result)) return result;
  Parts parts = parts_of(value);
  if (Fixed::fits(parts)) return shortest_fixed(out.data(), parts);
  return shortest_exact(out.data(), parts);
}

Decimal round_to_significant(std::span<char> out, double value, int digits) {
  value = fabs(value);
  if (value == 0) return {0, 1};
  Parts parts = parts_of(value);
  // The whole part of a Fixed is written as it is: it must not have more digits than wanted.
  if (Fixed::fits(parts) && (digits >= 17 || value < 1 || decimal_exponent(parts) + 2 <= digits)) {
    return round_fixed(out.data(), parts, digits, 0, false);
  }
  return round_exact(out.data(), parts, digits, 0, false);
}

Decimal round_to_places(std::span<char> out, double value, int places) {
  value = fabs(value);
  if (value == 0) return {0, 1};
  Parts parts = parts_of(value);
  if (places >= 0 && Fixed::fits(parts)) return round_fixed(out.data(), parts, 0, places, true);
  return round_exact(out.data(), parts, 0, places, true);
}

static size_t write_text(std::span<char> out, std::string_view text) {
  memcpy(out.data(), text.data(), text.size());
  return text.size();
}

size_t repr_double(std::span<char> out, double value) {
  if (isnan(value)) return write_text(out, "nan");
  size_t n = 0;
  if (signbit(value)) out[n++] = '-';
  if (isinf(value)) return n + write_text(out.subspan(n), "inf");
  char digits[kShortestDigits + 3];
  Decimal decimal = shortest_digits(digits, value);
  int count = static_cast<int>(decimal.count), point = decimal.point;
  auto put = [&](char c) { out[n++] = c; };
  auto digit = [&](int i) { return i >= 0 && i < count ? digits[i] : '0'; };
  if (point > -4 && point <= 16) {
    for (int i = point < 1 ? point - 1 : 0; i < point; i++) put(digit(i));
    put('.');
    for (int i = point; i < count || i == point; i++) put(digit(i));
    return n;
  }
  put(digit(0));
  if (count > 1) put('.');
  for (int i = 1; i < count; i++) put(digit(i));
  put('e');
  int exponent = point - 1;
  put(exponent < 0 ? '-' : '+');
  if (exponent < 0) exponent = -exponent;
  if (exponent >= 100) put(static_cast<char>('0' + exponent / 100));
  put(static_cast<char>('0' + exponent / 10 % 10));
  put(static_cast<char>('0' + exponent % 10));
  return n;
}

namespace {

// The most significant digits that can decide a rounding; what follows counts as "a bit more".
constexpr int kDecisiveDigits = 768;
using ParseNatural = Natural<84>;

// digits * 10^exponent, the digits without leading zeros, `sticky` standing for more behind them.
double decimal_to_double(std::string_view digits, size_t skip_at, int64_t exponent, bool sticky) {
  ParseNatural a, b;
  Digit part = 0, scale = 1;
  for (size_t i = 0; i < digits.size(); i++) {
    if (i == skip_at) continue;  // the point
    part = part * 10 + static_cast<Digit>(digits[i] - '0');
    scale *= 10;
    if (scale == 1000000000) {
      a.multiply(scale);
      a.add_digit(part);
      part = 0, scale = 1;
    }
  }
  a.multiply(scale);
  a.add_digit(part);
  b.set(1);
  if (exponent >= 0) {
    a.multiply_by_5s(static_cast<unsigned>(exponent));
  } else {
    b.multiply_by_5s(static_cast<unsigned>(-exponent));
  }
  // a * 2^shift / b has 64 or 65 bits of quotient; divide in place with b's top bit set and both in whole units.
  size_t n = (b.count + kDivisionUnit - 1) / kDivisionUnit * kDivisionUnit, unit_bits = kDivisionUnit * kDigitBits;
  size_t b_shift = n * kDigitBits - bit_length(b.view());
  size_t k = (64 + unit_bits - 1) / unit_bits * kDivisionUnit;
  // The dividend is placed so that it has n + k digits with the top bit clear and the next one set.
  int64_t a_shift = static_cast<int64_t>((n + k) * kDigitBits - 1) - static_cast<int64_t>(bit_length(a.view()));
  if (a_shift >= 0) {
    a.shift(static_cast<size_t>(a_shift));
  } else {
    sticky |= has_low_bits(a.view(), static_cast<size_t>(-a_shift));
    a.count = shift_right(a.digits, a.view(), static_cast<size_t>(-a_shift));
  }
  b.shift(b_shift);
  Digit quotient[4] = {};
  divide_in_place(quotient, a.digits, k, b.digits, n);
  sticky |= !trimmed({a.digits, n}).empty();
  ToDouble result = compose_double(low_u64({quotient, 2}), sticky, exponent - a_shift + static_cast<int64_t>(b_shift));
  return result.value;
}

struct ScannedDecimal {
  std::string_view digits;  // from the first to the last significant digit
  size_t point_at;          // index of a point inside digits, or npos
  size_t count;             // digits without the point
  int64_t exponent;         // of the last digit
};

// Accepts digits [. digits] [e [+-] digits] with at least one digit before e; moves nothing, says no by false.
bool scan_decimal(std::string_view text, ScannedDecimal* out) {
  size_t i = 0, first = text.size(), last = 0, point = std::string_view::npos, seen = 0;
  for (; i < text.size(); i++) {
    char c = text[i];
    if (c == '.' && point == std::string_view::npos) {
      point = i;
    } else if (c >= '0' && c <= '9') {
      seen++;
      if (c == '0') continue;
      if (first == text.size()) first = i;
      last = i;
    } else {
      break;
    }
  }
  if (seen == 0) return false;
  size_t mantissa_end = i;
  int64_t exponent = 0;
  if (i < text.size()) {
    if ((text[i] | 0x20) != 'e' || ++i == text.size()) return false;
    bool negative = text[i] == '-';
    if ((text[i] == '+' || negative) && ++i == text.size()) return false;
    for (; i < text.size(); i++) {
      if (text[i] < '0' || text[i] > '9') return false;
      if (exponent < INT64_MAX / 100) exponent = exponent * 10 + (text[i] - '0');
    }
    if (negative) exponent = -exponent;
  }
  if (first == text.size()) {
    *out = {{}, std::string_view::npos, 0, 0};
    return true;
  }
  out->digits = std::string_view(text.data() + first, last - first + 1);
  bool inside = point != std::string_view::npos && point > first && point < last;
  out->point_at = inside ? point - first : std::string_view::npos;
  out->count = out->digits.size() - (inside ? 1 : 0);
  size_t ones = point == std::string_view::npos ? mantissa_end : point;  // the units digit is just before this
  int64_t below = static_cast<int64_t>(ones) - static_cast<int64_t>(last) - (last < ones ? 1 : 0);
  out->exponent = exponent + below;
  return true;
}

double scanned_to_double(ScannedDecimal scanned) {
  if (scanned.count == 0) return 0.0;
  int64_t top = scanned.exponent + static_cast<int64_t>(scanned.count);  // value < 10^top
  if (top > 310) return std::bit_cast<double>(uint64_t{0x7ff} << 52);
  if (top < -330) return 0.0;
  if (scanned.count <= 19) {
    static constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                         1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    uint64_t mantissa = 0;
    for (size_t i = 0; i < scanned.digits.size(); i++) {
      if (i != scanned.point_at) mantissa = mantissa * 10 + static_cast<uint64_t>(scanned.digits[i] - '0');
    }
    if (mantissa <= uint64_t{1} << 53 && scanned.exponent >= -22 && scanned.exponent <= 22) {
      double exact = static_cast<double>(mantissa);
      return scanned.exponent < 0 ? exact / kPowers[-scanned.exponent] : exact * kPowers[scanned.exponent];
    }
  }
  bool sticky = false;
  if (scanned.count > kDecisiveDigits) {
    size_t keep = kDecisiveDigits;
    if (scanned.point_at < keep) keep++;
    scanned.exponent += static_cast<int64_t>(scanned.count) - kDecisiveDigits;
    scanned.digits = std::string_view(scanned.digits.data(), keep);
    sticky = true;  // the last digit, which is cut off, is not zero
  }
  return decimal_to_double(scanned.digits, scanned.point_at, scanned.exponent, sticky);
}

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (size_t i = 0; i < text.size(); i++) {
    char c = text[i];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (c != lower[i]) return false;
  }
  return true;
}

}  // namespace

ParsedDouble parse_double(std::string_view text) {
  bool negative = !text.empty() && text[0] == '-';
  if (negative || (!text.empty() && text[0] == '+')) text.remove_prefix(1);
  double value = 0;
  ScannedDecimal scanned;
  if (scan_decimal(text, &scanned)) {
    value = scanned_to_double(scanned);
  } else if (equals_ignoring_case(text, "inf") || equals_ignoring_case(text, "infinity")) {
    value = std::bit_cast<double>(uint64_t{0x7ff} << 52);
  } else if (equals_ignoring_case(text, "nan")) {
    value = std::bit_cast<double>(uint64_t{0x7ff8} << 48);
  } else {
    return {0.0, false};
  }
  return {negative ? -value : value, true};
}

double round_double(double value, int places) {
  if (isnan(value) || isinf(value) || value == 0) return value;
  // Seventeen digits or more name the double itself; a place past the largest double's rounds everything to zero.
  if (places > 400 || decimal_exponent(parts_of(value)) + 1 + places >= 17) return value;
  if (places < -309) return signbit(value) ? -0.0 : 0.0;
  char digits[20];
  Decimal decimal = round_to_places(digits, value, places);
  ScannedDecimal scanned{std::string_view(digits, decimal.count), std::string_view::npos, decimal.count,
                         static_cast<int64_t>(decimal.point) - static_cast<int64_t>(decimal.count)};
  double rounded = scanned_to_double(scanned);
  return signbit(value) ? -rounded : rounded;
}

}  // namespace adder::vm::numeric
