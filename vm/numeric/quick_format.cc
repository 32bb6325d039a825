// Fixed-point text of a double is exact: the double is m * 2^e, so with k places it is m * 10^k * 2^e rounded to an
// integer, half to even, and for e < 0 that is a shift of a number that 128 bits hold.
#include "vm/numeric/quick_format.h"

#include <string.h>

namespace adder::vm::numeric {

namespace {

constexpr int64_t kWidest = 40;
constexpr int kMostPlaces = 15;
constexpr uint64_t kPowers[] = {1u,
                                10u,
                                100u,
                                1000u,
                                10000u,
                                100000u,
                                1000000u,
                                10000000u,
                                100000000u,
                                1000000000u,
                                10000000000u,
                                100000000000u,
                                1000000000000u,
                                10000000000000u,
                                100000000000000u,
                                1000000000000000u};

bool is_plain(const FormatSpec& spec) {
  return spec.grouping == '\0' && !spec.alternate && !spec.no_negative_zero && spec.fill[1] == '\0' &&
         spec.width <= kWidest && spec.min_digits <= kWidest;
}

// Sign and padding around the n characters at `digits`.
size_t lay_out(char* out, const FormatSpec& spec, bool negative, const char* digits, size_t n) {
  const char sign = negative ? '-' : spec.sign == '+' || spec.sign == ' ' ? spec.sign : '\0';
  const char align = spec.align == '\0' ? '>' : spec.align;
  const size_t others = n + (sign != '\0');
  const size_t padding = spec.width > static_cast<int64_t>(others) ? static_cast<size_t>(spec.width) - others : 0;
  const size_t before = align == '>' ? padding : align == '^' ? padding / 2 : 0, inside = align == '=' ? padding : 0;
  char* p = out;
  if (padding) {
    memset(p, spec.fill[0], before);
    p += before;
  }
  if (sign != '\0') *p++ = sign;
  if (inside) {
    memset(p, spec.fill[0], inside);
    p += inside;
  }
  memcpy(p, digits, n);
  p += n;
  if (const size_t after = padding - before - inside; after) {
    memset(p, spec.fill[0], after);
    p += after;
  }
  return static_cast<size_t>(p - out);
}

constexpr struct Pairs {
  char text[200];
  constexpr Pairs() : text() {
    for (int i = 0; i < 100; i++) {
      text[2 * i] = static_cast<char>('0' + i / 10);
      text[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
  }
} kPairs;

}  // namespace

char* decimal_digits(char* end, uint64_t n) {
  for (; n >= 100; n /= 100) memcpy(end -= 2, kPairs.text + 2 * (n % 100), 2);
  if (n >= 10) return static_cast<char*>(memcpy(end - 2, kPairs.text + 2 * n, 2));
  *--end = static_cast<char>('0' + n);
  return end;
}

size_t quick_format_int(char (&out)[kQuickFormatSize], const FormatSpec& spec, int64_t value) {
  if (!is_plain(spec) || spec.precision >= 0) return 0;
  const bool negative = value < 0;
  uint64_t magnitude = negative ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
  char digits[kWidest + 64], *const end = digits + sizeof digits, *p = end;
  int bits = 0;
  switch (spec.type) {
    case 0:
    case 'd': p = decimal_digits(end, magnitude); break;
    case 'b': bits = 1; break;
    case 'o': bits = 3; break;
    case 'x':
    case 'X': bits = 4; break;
    default: return 0;
  }
  if (bits) {
    const char* const letters = spec.type == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    const uint64_t mask = (1u << bits) - 1;
    do *--p = letters[magnitude & mask];
    while (magnitude >>= bits);
  }
  while (end - p < spec.min_digits) *--p = '0';
  const size_t n = static_cast<size_t>(end - p);
  return n + 1 + kWidest > sizeof out ? 0 : lay_out(out, spec, negative, p, n);
}

#ifndef __SIZEOF_INT128__
bool scale_to_places(double, int, uint64_t*) { return false; }  // number_format.h does it
#else
bool scale_to_places(double value, int places, uint64_t* scaled) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  const int field = static_cast<int>(bits >> 52 & 0x7FF);
  if (field == 0x7FF || places > kMostPlaces) return false;
  const uint64_t fraction = bits & ((uint64_t{1} << 52) - 1);
  const unsigned __int128 product =
      static_cast<unsigned __int128>(field ? fraction | uint64_t{1} << 52 : fraction) * kPowers[places];  // < 2^103
  const int shift = 1075 - (field ? field : 1);
  if (shift <= 0) {
    if (shift < -10 || product >> (63 + shift)) return false;
    *scaled = static_cast<uint64_t>(product << -shift);
    return true;
  }
  if (shift > 110) {  // less than a half
    *scaled = 0;
    return true;
  }
  const unsigned __int128 whole = product >> shift, half = static_cast<unsigned __int128>(1) << (shift - 1);
  const unsigned __int128 rest = product - (whole << shift);
  if (whole >> 63) return false;
  *scaled = static_cast<uint64_t>(whole) + (rest > half || (rest == half && (whole & 1)));
  return true;
}
#endif

size_t quick_format_double(char (&out)[kQuickFormatSize], const FormatSpec& spec, double value) {
  if ((spec.type != 'f' && spec.type != 'F') || !is_plain(spec)) return 0;
  const int64_t places = spec.precision < 0 ? 6 : spec.precision;
  uint64_t scaled;
  if (places > kMostPlaces || !scale_to_places(value, static_cast<int>(places), &scaled)) return 0;
  char digits[48], *const end = digits + sizeof digits, *p = end;
  if (places) {
    const uint64_t power = kPowers[places];
    p = decimal_digits(end, scaled % power);
    while (end - p < places) *--p = '0';
    *--p = '.';
    scaled /= power;
  }
  p = decimal_digits(p, scaled);
  return lay_out(out, spec, __builtin_signbit(value), p, static_cast<size_t>(end - p));
}

}  // namespace adder::vm::numeric
