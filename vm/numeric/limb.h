// Limbs: the widest unit the machine multiplies in one go, laid over the 32-bit digits of digits.h.
// One representation everywhere (32-bit digits, least significant first); where the compiler has a 128-bit integer and
// the machine is little-endian, the inner loops read digits in pairs. Sizes called `limbs` count limbs, all others
// count digits. Private to vm/numeric.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

namespace adder::vm::numeric {

using Digit = uint32_t;
inline constexpr int kDigitBits = 32;

#if defined(__SIZEOF_INT128__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
using Limb = uint64_t;
__extension__ using WideLimb = unsigned __int128;
inline constexpr bool kLargeNumbers = true;
#else
using Limb = uint32_t;
using WideLimb = uint64_t;
// The subquadratic algorithms pay from about a thousand digits on; such numbers do not fit a small board, so their code
// is left out.
inline constexpr bool kLargeNumbers = false;
#endif

inline constexpr int kLimbBits = sizeof(Limb) * 8;
inline constexpr size_t kLimbDigits = sizeof(Limb) / sizeof(Digit);

inline constexpr size_t limbs_for(size_t digits) { return (digits + kLimbDigits - 1) / kLimbDigits; }

inline Limb load_limb(const Digit* at) {
  Limb limb;
  memcpy(&limb, at, sizeof limb);
  return limb;
}
inline void store_limb(Digit* at, Limb limb) { memcpy(at, &limb, sizeof limb); }

inline int leading_zeros(Digit digit) { return digit == 0 ? kDigitBits : __builtin_clz(digit); }

// The limb that starts at digit `i` of an `n`-digit number; digits past the end read as zero.
inline Limb limb_or_rest(const Digit* digits, size_t i, size_t n) {
  if (kLimbDigits == 1 || i + kLimbDigits <= n) return load_limb(digits + i);
  return i < n ? digits[i] : 0;
}

// out[0..n) = (kAdd ? out : 0) + a * m; returns what belongs at out[n]. Any n; out may be a when !kAdd.
template <bool kAdd>
inline Limb multiply_row(Digit* out, const Digit* a, size_t n, Limb m) {
  Limb carry = 0;
  size_t i = 0;
  for (; i + kLimbDigits <= n; i += kLimbDigits) {
    WideLimb t = static_cast<WideLimb>(load_limb(a + i)) * m + carry;
    if constexpr (kAdd) t += load_limb(out + i);
    store_limb(out + i, static_cast<Limb>(t));
    carry = static_cast<Limb>(t >> kLimbBits);
  }
  if (i < n) {
    WideLimb t = static_cast<WideLimb>(a[i]) * m + carry;
    if constexpr (kAdd) t += out[i];
    out[i] = static_cast<Digit>(t);
    carry = static_cast<Limb>(t >> kDigitBits);
  }
  return carry;
}

// out[0..limbs) -= a * m; returns what has to be taken from out[limbs].
inline Limb subtract_row(Digit* out, const Digit* a, size_t limbs, Limb m) {
  Limb borrow = 0;
  for (size_t i = 0; i < limbs * kLimbDigits; i += kLimbDigits) {
    WideLimb t = static_cast<WideLimb>(load_limb(a + i)) * m + borrow;
    Limb low = static_cast<Limb>(t);
    Limb have = load_limb(out + i);
    store_limb(out + i, have - low);
    borrow = static_cast<Limb>(t >> kLimbBits) + (have < low);
  }
  return borrow;
}

// out[0..n) = a + b, returns the carry. Any n, out may be a or b.
inline Digit add_equal(Digit* out, const Digit* a, const Digit* b, size_t n) {
  Limb carry = 0;
  size_t i = 0;
  for (; i + kLimbDigits <= n; i += kLimbDigits) {
    Limb x = load_limb(a + i), sum = x + load_limb(b + i), total = sum + carry;
    carry = (sum < x) | (total < sum);
    store_limb(out + i, total);
  }
  if (i < n) {
    uint64_t t = static_cast<uint64_t>(a[i]) + b[i] + carry;
    out[i] = static_cast<Digit>(t);
    carry = static_cast<Limb>(t >> kDigitBits);
  }
  return static_cast<Digit>(carry);
}

// out[0..n) = a - b, returns the borrow. Any n, out may be a or b.
inline Digit sub_equal(Digit* out, const Digit* a, const Digit* b, size_t n) {
  Limb borrow = 0;
  size_t i = 0;
  for (; i + kLimbDigits <= n; i += kLimbDigits) {
    Limb x = load_limb(a + i), y = load_limb(b + i), difference = x - y, total = difference - borrow;
    borrow = (x < y) | (difference < borrow);
    store_limb(out + i, total);
  }
  if (i < n) {
    uint64_t t = static_cast<uint64_t>(a[i]) - b[i] - borrow;
    out[i] = static_cast<Digit>(t);
    borrow = static_cast<Limb>(t >> 63);
  }
  return static_cast<Digit>(borrow);
}

// out[0..n) += carry; returns the carry left.
inline Digit carry_into(Digit* out, size_t n, Digit carry) {
  for (size_t i = 0; carry != 0 && i < n; i++) {
    out[i] += carry;
    carry = out[i] < carry;
  }
  return carry;
}

// out[0..n) -= borrow; returns the borrow left.
inline Digit borrow_from(Digit* out, size_t n, Digit borrow) {
  for (size_t i = 0; borrow != 0 && i < n; i++) {
    Digit had = out[i];
    out[i] = had - borrow;
    borrow = had < borrow;
  }
  return borrow;
}

// floor((B^2 - 1) / divisor) - B for a divisor with its top bit set: the reciprocal of Moeller and Granlund,
// "Improved division by invariant integers" (2011), which makes each later division two multiplications.
inline Limb reciprocal(Limb divisor) { return static_cast<Limb>(~static_cast<WideLimb>(0) / divisor); }

// Divides (high, low) by a divisor with its top bit set; high < divisor.
inline Limb divide_2by1(Limb high, Limb low, Limb divisor, Limb inverse, Limb* remainder) {
  WideLimb q = static_cast<WideLimb>(inverse) * high + ((static_cast<WideLimb>(high) << kLimbBits) | low);
  Limb quotient = static_cast<Limb>(q >> kLimbBits) + 1;
  Limb rest = low - quotient * divisor;
  if (rest > static_cast<Limb>(q)) quotient--, rest += divisor;
  if (rest >= divisor) quotient++, rest -= divisor;
  *remainder = rest;
  return quotient;
}

}  // namespace adder::vm::numeric
