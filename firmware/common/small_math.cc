// Functions of libm that take the most room in it, in the place of picolibc's: erf, erfc, lgamma, tgamma, asin, acos.
// In a fifth of the flash they are right to 14 digits, the gamma functions to 12 where they are huge; lgamma near 1 and
// 2 in absolute terms, as CPython's is.
#include <cmath>
#include <cstdint>
#include <cstring>

extern "C" {
extern int signgam;
int signgam;
}

namespace {

constexpr double kPi = 3.14159265358979323846, kRootPi = 1.77245385090551602730, kHalfLogTwoPi = 0.91893853320467274178;

// exp(-x * x) without what rounding x * x would cost: the upper half of x has an exact square.
double exp_minus_square(double x) {
  uint64_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  bits &= ~uint64_t{0} << 32;
  double high;
  std::memcpy(&high, &bits, sizeof high);
  return std::exp(-high * high) * std::exp((high - x) * (high + x));
}

// x in (0, 1.5]: x * exp(-x^2) * 2 / sqrt(pi) * sum of (2 x^2)^n / (1 * 3 * 5 * ... (2 n + 1))
double erf_series(double x) {
  double square = 2 * x * x, term = 1, sum = 1;
  for (double odd = 3; term > 1e-17 * sum; odd += 2) sum += term *= square / odd;
  return 2 / kRootPi * x * exp_minus_square(x) * sum;
}

// x >= 1.5: exp(-x^2) / sqrt(pi) / (x + 1/2 / (x + 2/2 / (x + 3/2 / ...)))
double erfc_fraction(double x) {
  if (x > 27.3) return 0;
  double below = x;
  for (double n = 120; n > 0; --n) below = x + n / 2 / below;
  return exp_minus_square(x) / kRootPi / below;
}

// log(gamma(x)) for x > 0 by Stirling's series, which is good from 10 on: what is below is moved up, and *product is
// what to divide the gamma function by.
double log_gamma_above(double x, double* product) {
  *product = 1;
  for (; x < 10; ++x) *product *= x;
  static const double kSeries[] = {1.0 / 156,  -691.0 / 360360, 1.0 / 1188, -1.0 / 1680,
                                   1.0 / 1260, -1.0 / 360,      1.0 / 12};
  double square = 1 / (x * x), sum = 0;
  for (double factor : kSeries) sum = sum * square + factor;
  return (x - 0.5) * (std::log(x) - 1) - 0.5 + kHalfLogTwoPi + sum / x;
}

double sin_pi(double x) {  // of x * pi, exact where that is 0
  x -= 2 * std::floor(x / 2);
  if (x > 1) return -sin_pi(x - 1);
  return std::sin(kPi * (x > 0.5 ? 1 - x : x));
}

}  // namespace

extern "C" {

double erf(double x) {
  double size = std::fabs(x);
  if (!(size > 0)) return x;  // NaN too
  double value = size < 1.5 ? erf_series(size) : 1 - erfc_fraction(size);
  return x < 0 ? -value : value;
}

double erfc(double x) {
  if (!(std::fabs(x) >= 1.5)) return x < 0 ? 1 + erf_series(-x) : x > 0 ? 1 - erf_series(x) : 1 - x;
  return x < 0 ? 2 - erfc_fraction(-x) : erfc_fraction(x);
}

double lgamma(double x) {
  if (std::isinf(x)) return INFINITY;
  if (x == 1 || x == 2) return 0;
  if (x > 0 || std::isnan(x)) {
    double product, value = log_gamma_above(x, &product);
    return value - std::log(product);
  }
  double sine = std::fabs(sin_pi(x));
  return sine == 0 ? INFINITY : std::log(kPi / sine / -x) - lgamma(-x);
}

double tgamma(double x) {
  if (x == 0) return 1 / x;
  if (x < 0) return x == std::floor(x) ? NAN : -kPi / (x * sin_pi(x) * tgamma(-x));
  if (x > 171.7) return x * INFINITY;
  double product;
  if (x == std::floor(x) && x < 24) {  // exact
    for (product = 1; x > 2; product *= --x) {
    }
    return product;
  }
  double value = log_gamma_above(x, &product);
  return std::exp(value) / product;
}

double asin(double x) { return std::atan2(x, std::sqrt((1 - x) * (1 + x))); }
double acos(double x) { return std::atan2(std::sqrt((1 - x) * (1 + x)), x); }
}
