// Division: one digit, schoolbook by limbs with a reciprocal of the divisor's top two limbs (Knuth D with the 3-by-2
// step of Moeller and Granlund, "Improved division by invariant integers", 2011), and divide and conquer (Burnikel and
// Ziegler, "Fast recursive division", 1998) on top of it. Invariant inside: the divisor's top bit is set, sizes are
// whole limbs.
#include "vm/numeric/digits.h"
#include "vm/numeric/limb.h"

namespace adder::vm::numeric {

static_assert(kDivisionUnit % kLimbDigits == 0, "divide_in_place works on whole limbs");

namespace {

// Limbs of quotient and of divisor from which divide and conquer wins (measured on x86-64; flat between 40 and 80).
constexpr size_t kRecursive = 60;

inline Digit* at(Digit* digits, size_t limb) { return digits + limb * kLimbDigits; }
inline const Digit* at(const Digit* digits, size_t limb) { return digits + limb * kLimbDigits; }

int compare_limbs(const Digit* a, const Digit* b, size_t limbs) {
  for (size_t i = limbs * kLimbDigits; i-- > 0;) {
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return 0;
}

Digit sub_limbs(Digit* out, const Digit* a, size_t limbs) { return sub_equal(out, out, a, limbs * kLimbDigits); }

// The reciprocal of a two-limb divisor.
Limb reciprocal_3by2(Limb high, Limb low) {
  Limb inverse = reciprocal(high);
  Limb p = high * inverse + low;
  if (p < low) {
    inverse--;
    if (p >= high) inverse--, p -= high;
    p -= high;
  }
  WideLimb t = static_cast<WideLimb>(inverse) * low;
  p += static_cast<Limb>(t >> kLimbBits);
  if (p < static_cast<Limb>(t >> kLimbBits)) {
    inverse--;
    if (p > high || (p == high && static_cast<Limb>(t) >= low)) inverse--;
  }
  return inverse;
}

// The quotient limb of (u2, u1, u0) / (high, low), for (u2, u1) < (high, low).
Limb divide_3by2(Limb u2, Limb u1, Limb u0, Limb high, Limb low, Limb inverse) {
  WideLimb q = static_cast<WideLimb>(inverse) * u2 + ((static_cast<WideLimb>(u2) << kLimbBits) | u1);
  Limb quotient = static_cast<Limb>(q >> kLimbBits);
  WideLimb divisor = (static_cast<WideLimb>(high) << kLimbBits) | low;
  Limb r1 = u1 - quotient * high;
  WideLimb rest = ((static_cast<WideLimb>(r1) << kLimbBits) | u0) - divisor - static_cast<WideLimb>(low) * quotient;
  quotient++;
  if (static_cast<Limb>(rest >> kLimbBits) >= static_cast<Limb>(q)) quotient--, rest += divisor;
  if (rest >= divisor) quotient++;
  return quotient;
}

// u[0..n+k) by d[0..n), n >= 1: k limbs of quotient, remainder in u[0..n), the limb above the quotient (0 or 1)
// returned.
Digit schoolbook(Digit* q, Digit* u, size_t k, const Digit* d, size_t n) {
  Digit above = 0;
  if (compare_limbs(at(u, k), d, n) >= 0) {
    sub_limbs(at(u, k), d, n);
    above = 1;
  }
  Limb high = load_limb(at(d, n - 1));
  if (n == 1) {
    Limb inverse = reciprocal(high), rest = load_limb(at(u, k));
    for (size_t i = k; i-- > 0;) store_limb(at(q, i), divide_2by1(rest, load_limb(at(u, i)), high, inverse, &rest));
    store_limb(u, rest);
    return above;
  }
  Limb low = load_limb(at(d, n - 2)), inverse = reciprocal_3by2(high, low);
  for (size_t i = k; i-- > 0;) {
    Limb u2 = load_limb(at(u, i + n)), u1 = load_limb(at(u, i + n - 1));
    Limb quotient = ~Limb{0};
    if (u2 != high || u1 != low) quotient = divide_3by2(u2, u1, load_limb(at(u, i + n - 2)), high, low, inverse);
    Limb borrow = subtract_row(at(u, i), d, n, quotient);
    if (u2 < borrow) {
      quotient--;
      add_equal(at(u, i), at(u, i), d, n * kLimbDigits);
    }
    store_limb(at(q, i), quotient);
  }
  return above;
}

// out[0..na+nb) = a * b for limbs that may have leading zeros and be none.
void multiply_limbs(Digit* out, const Digit* a, size_t na, const Digit* b, size_t nb, DigitSpan scratch) {
  size_t total = (na + nb) * kLimbDigits;
  DigitView x = trimmed({a, na * kLimbDigits}), y = trimmed({b, nb * kLimbDigits});
  size_t count = mul({out, total}, x, y, scratch);
  memset(out + count, 0, (total - count) * sizeof(Digit));
}

// As schoolbook, for k <= n. scratch: n limbs and what their product needs.
Digit divide(Digit* q, Digit* u, size_t k, const Digit* d, size_t n, DigitSpan scratch) {
  if (k < kRecursive) return schoolbook(q, u, k, d, n);
  if (k == n) {
    size_t low = n / 2;
    Digit above = divide(at(q, low), at(u, low), n - low, d, n, scratch);
    divide(q, u, low, d, n, scratch);
    return above;
  }
  // A quotient shorter than the divisor: the divisor's top decides it to within two, its rest corrects it.
  size_t rest = n - k;
  Digit above = divide(q, at(u, rest), k, at(d, rest), k, scratch);
  multiply_limbs(scratch.data(), q, k, d, rest, scratch.subspan(n * kLimbDigits));
  Digit borrow = sub_limbs(u, scratch.data(), n);
  if (above != 0) borrow += sub_limbs(at(u, k), d, rest);
  while (borrow != 0) {
    above -= borrow_from(q, k * kLimbDigits, 1);
    borrow -= add_equal(u, u, d, n * kLimbDigits);
  }
  return above;
}

// A quotient of any length, in blocks of the divisor's length from the top. u's top limb is zero, so nothing is above.
void divide_blocks(Digit* q, Digit* u, size_t k, const Digit* d, size_t n, DigitSpan scratch) {
  if (!kLargeNumbers || n < kRecursive) {
    schoolbook(q, u, k, d, n);
    return;
  }
  size_t block = k % n == 0 ? n : k % n;
  while (k > 0) {
    k -= block;
    divide(at(q, k), at(u, k), block, d, n, scratch);
    block = n;
  }
}

// dst[0..limbs) = src << bits, zero-filled; bits < kLimbBits.
void shift_into(Digit* dst, size_t limbs, DigitView src, int bits) {
  size_t count = shift_left({dst, limbs * kLimbDigits}, src, static_cast<size_t>(bits));
  memset(dst + count, 0, (limbs * kLimbDigits - count) * sizeof(Digit));
}

}  // namespace

Digit divide_in_place(Digit* quotient, Digit* u, size_t k, const Digit* d, size_t n) {
  return schoolbook(quotient, u, k / kLimbDigits, d, n / kLimbDigits);
}

size_t divmod_small(DigitSpan out, DigitView a, Digit divisor, Digit* remainder) {
  if (a.size() <= 2) {
    uint64_t value = low_u64(a);
    *remainder = static_cast<Digit>(value % divisor);
    Digit quotient[2];
    size_t count = from_u64(quotient, value / divisor);
    for (size_t i = 0; i < count; i++) out[i] = quotient[i];
    return count;
  }
  size_t n = a.size();
  int shift = kLimbBits - kDigitBits + leading_zeros(divisor);
  Limb scaled = static_cast<Limb>(divisor) << shift, inverse = reciprocal(scaled);
  // Walk limbs from the top, each shifted left by `shift` on the way in: the quotient is the same.
  size_t limbs = limbs_for(n);
  Limb next = limb_or_rest(a.data(), (limbs - 1) * kLimbDigits, n);
  Limb rest = shift == 0 ? 0 : next >> (kLimbBits - shift);
  for (size_t i = limbs; i-- > 0;) {
    Limb limb = next;
    next = i == 0 ? 0 : load_limb(at(a.data(), i - 1));
    Limb in = shift == 0 ? limb : (limb << shift) | (next >> (kLimbBits - shift));
    Limb quotient = divide_2by1(rest, in, scaled, inverse, &rest);
    if ((i + 1) * kLimbDigits <= n) {
      store_limb(at(out.data(), i), quotient);
    } else {
      out[n - 1] = static_cast<Digit>(quotient);
    }
  }
  *remainder = static_cast<Digit>(rest >> shift);
  return trimmed(DigitView(out.data(), n)).size();
}

size_t divmod_scratch(size_t a_digits, size_t b_digits) {
  if (a_digits < b_digits || b_digits <= 1) return 0;
  size_t n = limbs_for(b_digits), total = limbs_for(a_digits) + 1;
  size_t limbs = total + n + (total - n);
  if (kLargeNumbers && n >= kRecursive) limbs += n;
  return limbs * kLimbDigits + (kLargeNumbers ? mul_scratch(n * kLimbDigits, n * kLimbDigits) : 0);
}

static size_t copy_out(DigitSpan out, DigitView value) {
  value = trimmed(value);
  if (out.empty()) return 0;
  if (!value.empty()) memmove(out.data(), value.data(), value.size() * sizeof(Digit));
  return value.size();
}

DivCounts divmod(DigitSpan quotient, DigitSpan remainder, DigitView a, DigitView b, DigitSpan scratch) {
  if (a.size() < b.size()) return {0, copy_out(remainder, a)};
  if (a.size() <= 2) {
    uint64_t x = low_u64(a), y = low_u64(b);
    Digit parts[4];
    size_t quotient_count = from_u64({parts, 2}, x / y), remainder_count = from_u64({parts + 2, 2}, x % y);
    return {copy_out(quotient, {parts, quotient_count}), copy_out(remainder, {parts + 2, remainder_count})};
  }
  if (b.size() == 1) {
    Digit rest = 0, divisor = b[0];
    if (!quotient.empty()) {
      size_t count = divmod_small(quotient, a, divisor, &rest);
      return {count, copy_out(remainder, {&rest, 1})};
    }
    for (size_t i = a.size(); i-- > 0;) {
      rest = static_cast<Digit>((static_cast<uint64_t>(rest) << kDigitBits | a[i]) % divisor);
    }
    return {0, copy_out(remainder, {&rest, 1})};
  }
  size_t n = limbs_for(b.size()), total = limbs_for(a.size()) + 1, k = total - n;
  int shift = leading_zeros(b[b.size() - 1]) + static_cast<int>(n * kLimbDigits - b.size()) * kDigitBits;
  Digit *u = scratch.data(), *d = at(u, total), *q = at(d, n);
  shift_into(u, total, a, shift);
  shift_into(d, n, b, shift);
  divide_blocks(q, u, k, d, n, scratch.subspan((total + n + k) * kLimbDigits));
  DivCounts counts{copy_out(quotient, {q, k * kLimbDigits}), 0};
  if (!remainder.empty()) {
    DigitView rest = trimmed({u, n * kLimbDigits});
    size_t count = shift_right({u, n * kLimbDigits}, rest, static_cast<size_t>(shift));
    counts.remainder = copy_out(remainder, {u, count});
  }
  return counts;
}

}  // namespace adder::vm::numeric
