// Multiplication: rows by limbs for short numbers, Karatsuba (the form that subtracts, so that no sum carries) for long
// ones. The thresholds are measured: see the note beside them.
#include "vm/numeric/digits.h"
#include "vm/numeric/limb.h"

namespace adder::vm::numeric {

namespace {

// Digits from which Karatsuba wins, on x86-64 with 128-bit products (within noise from 40 to 110; squaring 80 to 160).
constexpr size_t kKaratsuba = 64;
constexpr size_t kKaratsubaSquare = 112;

// Stores a carry limb that belongs to one row of `width` digits (1 or kLimbDigits).
inline void store_carry(Digit* at, Limb carry, bool full) {
  if (full) {
    store_limb(at, carry);
  } else {
    *at = static_cast<Digit>(carry);
  }
}

// out[0..na+nb) = a * b, both at least one digit.
void multiply_rows(Digit* out, const Digit* a, size_t na, const Digit* b, size_t nb) {
  store_carry(out + na, multiply_row<false>(out, a, na, limb_or_rest(b, 0, nb)), nb >= kLimbDigits);
  for (size_t j = kLimbDigits; j < nb; j += kLimbDigits) {
    Limb carry = multiply_row<true>(out + j, a, na, limb_or_rest(b, j, nb));
    store_carry(out + j + na, carry, j + kLimbDigits <= nb);
  }
}

// out[0..2n) = a * a: each product of two different limbs once, then doubled, then the squares.
void square_rows(Digit* out, const Digit* a, size_t n) {
  memset(out, 0, kLimbDigits * sizeof(Digit));
  memset(out + 2 * n - kLimbDigits, 0, kLimbDigits * sizeof(Digit));
  for (size_t i = 0; i + kLimbDigits < n; i += kLimbDigits) {
    Digit* row = out + 2 * i + kLimbDigits;
    size_t length = n - i - kLimbDigits;
    Limb m = load_limb(a + i);
    Limb carry = i == 0 ? multiply_row<false>(row, a + kLimbDigits, length, m)
                        : multiply_row<true>(row, a + i + kLimbDigits, length, m);
    store_limb(row + length, carry);
  }
  Limb shifted_out = 0, carry = 0;
  for (size_t i = 0; i < n; i += kLimbDigits) {
    Limb limb = limb_or_rest(a, i, n);
    WideLimb product = static_cast<WideLimb>(limb) * limb;
    Limb low = load_limb(out + 2 * i);
    WideLimb t = static_cast<WideLimb>(low << 1 | shifted_out) + static_cast<Limb>(product) + carry;
    store_limb(out + 2 * i, static_cast<Limb>(t));
    shifted_out = low >> (kLimbBits - 1);
    if (i + kLimbDigits > n) break;  // the odd last digit: its square is one limb
    Limb high = load_limb(out + 2 * i + kLimbDigits);
    t = static_cast<WideLimb>(high << 1 | shifted_out) + static_cast<Limb>(product >> kLimbBits) +
        static_cast<Limb>(t >> kLimbBits);
    store_limb(out + 2 * i + kLimbDigits, static_cast<Limb>(t));
    shifted_out = high >> (kLimbBits - 1);
    carry = static_cast<Limb>(t >> kLimbBits);
  }
}

// out[0..nx) = |x - y| for nx >= ny; true if x < y.
bool absolute_difference(Digit* out, const Digit* x, size_t nx, const Digit* y, size_t ny) {
  size_t top = nx;
  while (top > ny && x[top - 1] == 0) top--;
  if (top == ny) {
    while (top > 0 && x[top - 1] == y[top - 1]) top--;
    if (top > 0 && x[top - 1] < y[top - 1]) {
      sub_equal(out, y, x, ny);
      memset(out + ny, 0, (nx - ny) * sizeof(Digit));
      return true;
    }
  }
  Digit borrow = sub_equal(out, x, y, ny);
  memcpy(out + ny, x + ny, (nx - ny) * sizeof(Digit));
  borrow_from(out + ny, nx - ny, borrow);
  return false;
}

// middle[0..2h+1) holds (a0 - a1)(b0 - b1), negated if `negative`; out holds a0*b0 and, from 2h on, a1*b1 (n_high
// digits). Adds the middle term a0*b0 + a1*b1 - (a0 - a1)(b0 - b1) at out[h].
void add_middle(Digit* out, size_t total, size_t h, size_t n_high, Digit* middle, bool negative) {
  size_t width = 2 * h + 1;
  middle[2 * h] = 0;
  if (negative) {
    middle[2 * h] = add_equal(middle, middle, out, 2 * h);
  } else {
    middle[2 * h] = static_cast<Digit>(0) - sub_equal(middle, out, middle, 2 * h);  // wraps until the next sum
  }
  Digit carry = add_equal(middle, middle, out + 2 * h, n_high);
  carry_into(middle + n_high, width - n_high, carry);
  size_t room = total - h;
  while (width > room && middle[width - 1] == 0) width--;
  carry = add_equal(out + h, out + h, middle, width);
  carry_into(out + h + width, room - width, carry);
}

void multiply(Digit* out, const Digit* a, size_t na, const Digit* b, size_t nb, Digit* scratch);

// A long number times a much shorter one, in slices of the shorter one's length.
void multiply_slices(Digit* out, const Digit* a, size_t na, const Digit* b, size_t nb, Digit* scratch) {
  multiply(out, a, nb, b, nb, scratch);
  for (size_t at = nb; at < na; at += nb) {
    size_t length = na - at < nb ? na - at : nb;
    Digit* slice = scratch;
    multiply(slice, b, nb, a + at, length, scratch + nb + length);
    Digit carry = add_equal(out + at, out + at, slice, nb);
    memcpy(out + at + nb, slice + nb, length * sizeof(Digit));
    carry_into(out + at + nb, length, carry);
  }
}

// na >= nb >= 1; leading zeros are allowed. scratch as mul_scratch(na, nb) says.
void multiply(Digit* out, const Digit* a, size_t na, const Digit* b, size_t nb, Digit* scratch) {
  if (!kLargeNumbers || nb < kKaratsuba) return multiply_rows(out, a, na, b, nb);
  if (2 * nb <= na + 1) return multiply_slices(out, a, na, b, nb, scratch);
  size_t h = (na + 1) / 2;
  bool a_negative = absolute_difference(out, a, h, a + h, na - h);
  bool b_negative = absolute_difference(out + h, b, h, b + h, nb - h);
  Digit* middle = scratch;
  multiply(middle, out, h, out + h, h, scratch + 2 * h + 1);
  multiply(out, a, h, b, h, scratch + 2 * h + 1);
  multiply(out + 2 * h, a + h, na - h, b + h, nb - h, scratch + 2 * h + 1);
  add_middle(out, na + nb, h, na + nb - 2 * h, middle, a_negative != b_negative);
}

void square_into(Digit* out, const Digit* a, size_t n, Digit* scratch) {
  if (n == 1) {
    uint64_t product = static_cast<uint64_t>(a[0]) * a[0];
    out[0] = static_cast<Digit>(product);
    out[1] = static_cast<Digit>(product >> kDigitBits);
    return;
  }
  if (!kLargeNumbers || n < kKaratsubaSquare) return square_rows(out, a, n);
  size_t h = (n + 1) / 2;
  absolute_difference(out, a, h, a + h, n - h);
  Digit* middle = scratch;
  square_into(middle, out, h, scratch + 2 * h + 1);
  square_into(out, a, h, scratch + 2 * h + 1);
  square_into(out + 2 * h, a + h, n - h, scratch + 2 * h + 1);
  add_middle(out, 2 * n, h, 2 * (n - h), middle, false);
}

}  // namespace

size_t mul_scratch(size_t a_digits, size_t b_digits) {
  size_t longer = a_digits > b_digits ? a_digits : b_digits, shorter = a_digits > b_digits ? b_digits : a_digits;
  if (!kLargeNumbers || shorter < kKaratsuba) return 0;
  size_t total = 0;
  if (2 * shorter <= longer + 1) {
    total = 2 * shorter;
    longer = shorter;
  }
  while (longer >= kKaratsuba) {
    longer = (longer + 1) / 2;
    total += 2 * longer + 1;
  }
  return total + 8;
}

size_t mul(DigitSpan out, DigitView a, DigitView b, DigitSpan scratch) {
  if (a.size() < b.size()) return mul(out, b, a, scratch);
  if (b.empty()) return 0;
  size_t total = a.size() + b.size();
  if (a.data() == b.data() && a.size() == b.size()) {
    square_into(out.data(), a.data(), a.size(), scratch.data());
  } else {
    multiply(out.data(), a.data(), a.size(), b.data(), b.size(), scratch.data());
  }
  return total - (out[total - 1] == 0);
}

size_t square(DigitSpan out, DigitView a, DigitSpan scratch) { return mul(out, a, a, scratch); }

}  // namespace adder::vm::numeric
