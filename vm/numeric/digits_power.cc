// Powers, modular powers, square roots and greatest common divisors on top of mul and divmod.
// Odd moduli are handled in Montgomery form (Montgomery, "Modular multiplication without trial division", 1985), even
// and very long ones by plain division; the exponent is read through a sliding window of odd powers.
#include <math.h>

#include <bit>
#include <utility>

#include "vm/numeric/digits.h"
#include "vm/numeric/limb.h"

namespace adder::vm::numeric {

namespace {

// Takes spans off the front of a scratch span.
struct Bump {
  DigitSpan rest;
  DigitSpan take(size_t digits) {
    DigitSpan taken = rest.first(digits);
    rest = rest.subspan(digits);
    return taken;
  }
};

size_t copy_to(DigitSpan out, DigitView a) {
  if (!a.empty()) memmove(out.data(), a.data(), a.size() * sizeof(Digit));
  return a.size();
}

bool bit_at(DigitView a, size_t bit) { return ((a[bit / kDigitBits] >> (bit % kDigitBits)) & 1) != 0; }

}  // namespace

size_t power_size(DigitView base, uint64_t exponent) {
  if (base.empty() || exponent == 0) return 1;
  size_t bits = bit_length(base);
  if (bits == 1) return 1;
  if (exponent > SIZE_MAX / bits - kDigitBits) return SIZE_MAX;
  return bits * static_cast<size_t>(exponent) / kDigitBits + 2;
}

size_t power_scratch(DigitView base, uint64_t exponent) {
  size_t size = power_size(base, exponent);
  if (size > SIZE_MAX / 16) return SIZE_MAX;
  return size + mul_scratch(size, size);
}

size_t power(DigitSpan out, DigitView base, uint64_t exponent, DigitSpan scratch) {
  if (exponent == 0) {
    out[0] = 1;
    return 1;
  }
  if (base.empty()) return 0;
  if (bit_length(base) == 1) return copy_to(out, base);
  size_t size = power_size(base, exponent);
  Digit *now = out.data(), *other = scratch.data();
  DigitSpan rest = scratch.subspan(size);
  size_t count = copy_to({now, size}, base);
  for (int bit = std::bit_width(exponent) - 2; bit >= 0; bit--) {
    count = square({other, size}, {now, count}, rest);
    std::swap(now, other);
    if (((exponent >> bit) & 1) == 0) continue;
    if (base.size() == 1) {
      count = mul_small({now, size}, {now, count}, base[0]);
    } else {
      count = mul({other, size}, {now, count}, base, rest);
      std::swap(now, other);
    }
  }
  return now == out.data() ? count : copy_to(out, {now, count});
}

namespace {

// Window widths by exponent length; a small board gives up some speed for the table's memory.
int window_bits(size_t exponent_bits) {
  if (exponent_bits <= 24) return 1;
  if (exponent_bits <= 160 || !kLargeNumbers) return 3;
  return exponent_bits <= 1200 ? 4 : 5;
}

// Limbs of modulus up to which Montgomery's quadratic reduction beats division by Karatsuba.
constexpr size_t kMontgomeryLimbs = 300;

// Multiplication modulo one number, of residues held in `digits` digits (Montgomery form when `inverse` is not zero).
struct Residues {
  DigitView modulus;  // padded to whole limbs
  size_t digits;
  Limb inverse;  // -1 / modulus modulo the limb, or 0: divide
  DigitSpan product;
  DigitSpan scratch;

  // out = product reduced; product holds 2 * digits digits.
  void reduce(Digit* out) {
    if (inverse == 0) {
      pad(out, divmod({}, {out, digits}, trimmed(product.first(2 * digits)), trimmed(modulus), scratch).remainder);
      return;
    }
    Limb above = 0;
    for (size_t i = 0; i < digits; i += kLimbDigits) {
      Digit* row = product.data() + i;
      Limb carry = multiply_row<true>(row, modulus.data(), digits, load_limb(row) * inverse);
      WideLimb t = static_cast<WideLimb>(load_limb(row + digits)) + carry + above;
      store_limb(row + digits, static_cast<Limb>(t));
      above = static_cast<Limb>(t >> kLimbBits);
    }
    const Digit* high = product.data() + digits;
    if (above != 0 || compare(trimmed({high, digits}), trimmed(modulus)) >= 0) {
      sub_equal(out, high, modulus.data(), digits);
    } else {
      memcpy(out, high, digits * sizeof(Digit));
    }
  }
  // Fills a residue of `count` digits up with zeros.
  void pad(Digit* out, size_t count) { memset(out + count, 0, (digits - count) * sizeof(Digit)); }

  // out = a * b; out may be a or b.
  void multiply(Digit* out, const Digit* a, const Digit* b) {
    size_t count = a == b ? square(product, trimmed({a, digits}), scratch)
                          : mul(product, trimmed({a, digits}), trimmed({b, digits}), scratch);
    memset(product.data() + count, 0, (2 * digits - count) * sizeof(Digit));
    reduce(out);
  }
  // out = the residue of a * 2^(32 * digits) (Montgomery form) or of a; a < modulus.
  void enter(Digit* out, DigitView a) {
    size_t offset = inverse == 0 ? 0 : digits;
    memset(product.data(), 0, 2 * digits * sizeof(Digit));
    copy_to(product.subspan(offset), a);
    pad(out, divmod({}, {out, digits}, trimmed(product.first(2 * digits)), trimmed(modulus), scratch).remainder);
  }
  // Brings a residue back to a plain number.
  void leave(Digit* a) {
    if (inverse == 0) return;
    memset(product.data(), 0, 2 * digits * sizeof(Digit));
    copy_to(product, {a, digits});
    reduce(a);
  }
};

// -1 / odd modulo the limb, by Newton: each step doubles the right bits, of which odd itself gives three.
Limb negated_inverse(Limb odd) {
  Limb x = odd;
  for (int bits = 3; bits < kLimbBits; bits *= 2) x *= 2 - odd * x;
  return 0 - x;
}

size_t larger(size_t a, size_t b) { return a > b ? a : b; }

size_t residue_work(size_t digits) { return larger(mul_scratch(digits, digits), divmod_scratch(2 * digits, digits)); }

// result = base ^ exponent over residues; table holds 2^(window-1) residues, table[0] = base already.
void raise(Residues& ring, Digit* result, DigitView exponent, Digit* table, int window) {
  size_t n = ring.digits;
  if (window > 1) {
    ring.multiply(result, table, table);
    for (size_t i = 1; i < size_t{1} << (window - 1); i++) ring.multiply(table + i * n, table + (i - 1) * n, result);
  }
  bool started = false;
  for (size_t bit = bit_length(exponent); bit-- > 0;) {
    if (!bit_at(exponent, bit)) {
      ring.multiply(result, result, result);
      continue;
    }
    // The longest window that starts here and ends on a one.
    size_t low = bit + 1 >= static_cast<size_t>(window) ? bit + 1 - static_cast<size_t>(window) : 0;
    while (!bit_at(exponent, low)) low++;
    size_t value = 0;
    for (size_t i = bit + 1; i-- > low;) {
      value = value << 1 | (bit_at(exponent, i) ? 1 : 0);
      if (started) ring.multiply(result, result, result);
    }
    const Digit* factor = table + (value >> 1) * n;
    if (started) {
      ring.multiply(result, result, factor);
    } else {
      memcpy(result, factor, n * sizeof(Digit));
    }
    started = true;
    bit = low;
  }
}

}  // namespace

size_t pow_mod_scratch(DigitView base, DigitView exponent, DigitView modulus) {
  size_t n = limbs_for(modulus.size()) * kLimbDigits;
  size_t table = size_t{1} << (window_bits(bit_length(exponent)) - 1);
  return n * (5 + table) + larger(residue_work(n), divmod_scratch(base.size(), modulus.size()));
}

size_t pow_mod(DigitSpan out, DigitView base, DigitView exponent, DigitView modulus, DigitSpan scratch) {
  if (modulus.size() == 1 && modulus[0] == 1) return 0;
  if (exponent.empty()) {
    out[0] = 1;
    return 1;
  }
  Bump bump{scratch};
  size_t n = limbs_for(modulus.size()) * kLimbDigits;
  int window = window_bits(bit_length(exponent));
  DigitSpan padded = bump.take(n), product = bump.take(2 * n), result = bump.take(n), reduced = bump.take(n);
  DigitSpan table = bump.take(n << (window - 1));
  memset(padded.data(), 0, n * sizeof(Digit));
  copy_to(padded, modulus);
  bool montgomery = (modulus[0] & 1) != 0 && n / kLimbDigits <= kMontgomeryLimbs;
  Residues ring{padded, n, montgomery ? negated_inverse(load_limb(padded.data())) : 0, product, bump.rest};
  size_t count = divmod({}, reduced, base, modulus, bump.rest).remainder;
  ring.enter(table.data(), reduced.first(count));
  raise(ring, result.data(), exponent, table.data(), window);
  ring.leave(result.data());
  return copy_to(out, trimmed(result));
}

size_t isqrt_scratch(size_t digits) {
  size_t half = digits / 2 + 2;
  return 3 * half + (digits + 2) + larger(divmod_scratch(digits + 1, half), mul_scratch(half, half) + 2 * half);
}

size_t isqrt(DigitSpan out, DigitView a, DigitSpan scratch) {
  if (a.empty()) return 0;
  if (a.size() <= 2) {
    uint64_t value = low_u64(a), root = static_cast<uint64_t>(sqrt(static_cast<double>(value)));
    if (root > 0xffffffffu) root = 0xffffffffu;
    while (root * root > value) root--;
    while (root < 0xffffffffu && (root + 1) * (root + 1) <= value) root++;
    out[0] = static_cast<Digit>(root);
    return 1;
  }
  // Newton from the top, doubling the precision at each step, so that the last division costs as much as all others
  // together: before each step x is within one of the root of a's top 2 * depth bits.
  Bump bump{scratch};
  size_t half = a.size() / 2 + 2;
  DigitSpan x = bump.take(half), quotient = bump.take(half), sum = bump.take(half), top = bump.take(a.size() + 2);
  size_t full = (bit_length(a) - 1) / 2, depth = 0, count = 1;
  x[0] = 1;
  for (int step = std::bit_width(full) - 1; step >= 0; step--) {
    size_t before = depth;
    depth = full >> step;
    size_t top_count = shift_right(top, a, 2 * full - before - depth + 1);
    size_t quotient_count = divmod(quotient, {}, top.first(top_count), x.first(count), bump.rest).quotient;
    size_t shifted = shift_left(sum, x.first(count), depth - before - 1);
    count = add(x, sum.first(shifted), quotient.first(quotient_count));
  }
  DigitSpan check = bump.rest.first(2 * half);
  size_t check_count = square(check, x.first(count), bump.rest.subspan(2 * half));
  if (compare(check.first(check_count), a) > 0) {
    const Digit one = 1;
    count = sub(x, x.first(count), {&one, 1});
  }
  return copy_to(out, x.first(count));
}

namespace {

uint64_t gcd_u64(uint64_t a, uint64_t b) {
  if (a == 0 || b == 0) return a | b;
  int shift = std::countr_zero(a | b);
  a >>= std::countr_zero(a);
  while (b != 0) {
    b >>= std::countr_zero(b);
    if (a > b) std::swap(a, b);
    b -= a;
  }
  return a << shift;
}

// A run of Euclid's steps as one matrix (Knuth, TAOCP 4.5.2, algorithm L): x becomes a*x + b*y, y becomes c*x + d*y.
// b == 0: the leading bits could not decide even one step.
struct LehmerStep {
  int64_t a = 1, b = 0, c = 0, d = 1;
};

// Euclid on the leading 61 bits of both numbers, as long as each quotient is surely that of the whole numbers.
LehmerStep lehmer_step(int64_t x, int64_t y) {
  constexpr int64_t kLimit = int64_t{1} << 31;  // so that a row of products fits 64 bits
  LehmerStep step;
  while (y + step.c > 0 && y + step.d > 0) {
    int64_t quotient = (x + step.a) / (y + step.c);
    int64_t rest = x + step.b - quotient * (y + step.d);
    if (quotient >= kLimit || rest < 0 || rest >= y + step.d) break;
    int64_t c = step.a - quotient * step.c, d = step.b - quotient * step.d;
    if (c >= kLimit || c <= -kLimit || d >= kLimit || d <= -kLimit) break;
    int64_t next = x - quotient * y;
    step = {step.c, step.d, c, d};
    x = y;
    y = next;
  }
  return step;
}

// The 61 bits of `a` below bit `top`.
int64_t leading_61(DigitView a, size_t top) {
  size_t drop = top - 61, whole = drop / kDigitBits;
  int part = static_cast<int>(drop % kDigitBits);
  auto digit = [&](size_t i) -> uint64_t { return i < a.size() ? a[i] : 0; };
  uint64_t low = digit(whole) | digit(whole + 1) << kDigitBits;
  if (part != 0) low = low >> part | digit(whole + 2) << (64 - part);
  return static_cast<int64_t>(low & ((uint64_t{1} << 61) - 1));
}

// x and y, both padded to n digits, through the matrix; the results are never negative.
void apply_step(const LehmerStep& step, Digit* x, Digit* y, size_t n) {
  int64_t carry_x = 0, carry_y = 0;
  for (size_t i = 0; i < n; i++) {
    int64_t xi = x[i], yi = y[i];
    carry_x += step.a * xi + step.b * yi;
    carry_y += step.c * xi + step.d * yi;
    x[i] = static_cast<Digit>(carry_x);
    y[i] = static_cast<Digit>(carry_y);
    carry_x >>= kDigitBits;
    carry_y >>= kDigitBits;
  }
}

}  // namespace

size_t gcd_scratch(size_t a_digits, size_t b_digits) {
  size_t n = larger(a_digits, b_digits);
  size_t work = larger(divmod_scratch(n, n), divmod_scratch(n, 2));
  return 2 * n + 4 + work + (kLargeNumbers ? 3 * n + mul_scratch(n, n) : 0);
}

size_t gcd(DigitSpan out, DigitView a, DigitView b, DigitSpan scratch) {
  if (compare(a, b) < 0) return gcd(out, b, a, scratch);
  size_t size = a.size() + 2;
  Digit *x = scratch.data(), *y = x + size;
  DigitSpan rest = scratch.subspan(2 * size);
  size_t nx = copy_to({x, size}, a), ny = copy_to({y, size}, b);
  while (nx > 2 && ny != 0) {
    size_t top = bit_length({x, nx});
    LehmerStep step = lehmer_step(leading_61({x, nx}, top), leading_61({y, ny}, top));
    if (step.b == 0) {
      size_t count = divmod({}, {x, size}, {x, nx}, {y, ny}, rest).remainder;
      std::swap(x, y);
      nx = ny;
      ny = count;
      continue;
    }
    memset(y + ny, 0, (nx - ny) * sizeof(Digit));
    apply_step(step, x, y, nx);
    size_t n = nx;
    nx = trimmed({x, n}).size();
    ny = trimmed({y, n}).size();
  }
  if (ny == 0) return copy_to(out, {x, nx});
  Digit small[2];
  size_t count = from_u64(small, gcd_u64(low_u64({x, nx}), low_u64({y, ny})));
  return copy_to(out, {small, count});
}

}  // namespace adder::vm::numeric
