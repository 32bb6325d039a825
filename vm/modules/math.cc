// math: the functions of libm under CPython's rules of what is an error: a NaN out of numbers is a domain error, an
// infinity out of finite numbers a range error, or a domain error where the function has a pole.
#include "vm/modules/math.h"

#include <cmath>

#include "vm/modules/modules.h"
#include "vm/numeric/float_class.h"
#include "vm/objects/float_constant.h"
#include "vm/objects/number.h"

namespace adder::vm {

Value raise_domain_error(Vm& vm) { return raise(vm, kValueErrorType, "math domain error"); }
Value raise_math_range(Vm& vm) { return raise(vm, kOverflowErrorType, "math range error"); }

namespace {

using Function1 = double (*)(double);

Value checked(Vm& vm, double result, bool finite_input, bool nan_input, bool can_overflow) {
  if (numeric::is_nan(result) && !nan_input) return raise_domain_error(vm);
  if (numeric::is_infinite(result) && finite_input) return can_overflow ? raise_math_range(vm) : raise_domain_error(vm);
  return make_float(vm, result);
}

Value apply(Vm& vm, Value v, Function1 f, bool can_overflow) {
  double x;
  if (!to_double(vm, v, &x)) return Value::raised();
  return checked(vm, f(x), numeric::is_finite(x), numeric::is_nan(x), can_overflow);
}

template <Function1 kF>  // unchecked
Value plain(Vm& vm, Args args) {
  double x;
  return to_double(vm, args[0], &x) ? make_float(vm, kF(x)) : Value::raised();
}

template <Function1 kF, bool kCanOverflow = false>
Value function(Vm& vm, Args args) {
  return apply(vm, args[0], kF, kCanOverflow);
}

using Function2 = double (*)(double, double);

bool two_doubles(Vm& vm, Args args, double* x, double* y) {
  return to_double(vm, args[0], x) && to_double(vm, args[1], y);
}

Value apply2(Vm& vm, Args args, Function2 f, bool checks) {
  double x, y;
  if (!two_doubles(vm, args, &x, &y)) return Value::raised();
  double r = f(x, y);
  return checks ? checked(vm, r, numeric::is_finite(x) && numeric::is_finite(y), numeric::is_nan(x) || numeric::is_nan(y), true)
                : make_float(vm, r);
}

template <Function2 kF, bool kChecks = true>
Value function2(Vm& vm, Args args) {
  return apply2(vm, args, kF, kChecks);
}

double to_degrees(double x) { return x * (180.0 / 3.141592653589793238462643383279502884); }
double to_radians(double x) { return x * (3.141592653589793238462643383279502884 / 180.0); }

// Exact where the result is small enough to be.
double gamma_of(double x) {
  if (x == std::floor(x)) {
    if (x <= 0) return __builtin_nan("");
    if (x <= 23) {
      double r = 1;
      for (double i = 2; i < x; ++i) r *= i;
      return r;
    }
  }
  return std::tgamma(x);
}

double lgamma_of(double x) {
  if (numeric::is_infinite(x)) return __builtin_inf();
  if (x == std::floor(x)) {
    if (x <= 0) return __builtin_nan("");
    if (x <= 2) return 0;
  }
  return std::lgamma(x);
}

double ulp_of(double x) {
  if (numeric::is_nan(x)) return x;
  x = std::fabs(x);
  if (numeric::is_infinite(x)) return x;
  double next = std::nextafter(x, __builtin_inf());
  return numeric::is_infinite(next) ? x - std::nextafter(x, -__builtin_inf()) : next - x;
}

Value math_fmod(Vm& vm, Args args) {
  double x, y;
  if (!two_doubles(vm, args, &x, &y)) return Value::raised();
  if (numeric::is_infinite(y) && numeric::is_finite(x)) return make_float(vm, x);
  return checked(vm, std::fmod(x, y), true, numeric::is_nan(x) || numeric::is_nan(y), true);
}

Value math_pow(Vm& vm, Args args) {
  double x, y;
  if (!two_doubles(vm, args, &x, &y)) return Value::raised();
  double r = std::pow(x, y);
  if (!numeric::is_finite(x) || !numeric::is_finite(y)) return make_float(vm, r);
  if (numeric::is_nan(r)) return raise_domain_error(vm);
  if (numeric::is_infinite(r)) return x == 0 ? raise_domain_error(vm) : raise_math_range(vm);
  return make_float(vm, r);
}

Value math_ldexp(Vm& vm, Args args) {
  double x;
  i64 exponent;
  if (!to_double(vm, args[0], &x)) return Value::raised();
  if (!is_int(args[1])) return raise(vm, kTypeErrorType, "Expected an int as second argument to ldexp.");
  if (!int_fits_i64(args[1], &exponent)) exponent = int_is_negative(args[1]) ? INT64_MIN : INT64_MAX;
  if (x == 0 || !numeric::is_finite(x)) return make_float(vm, x);
  int clamped = exponent > 5000 ? 5000 : exponent < -5000 ? -5000 : static_cast<int>(exponent);
  double r = std::ldexp(x, clamped);
  return numeric::is_infinite(r) ? raise_math_range(vm) : make_float(vm, r);
}

// x * y + z, rounded once
Value math_fma(Vm& vm, Args args) {
  double x, y, z;
  if (!two_doubles(vm, args, &x, &y) || !to_double(vm, args[2], &z)) return Value::raised();
  double r = std::fma(x, y, z);
  if (numeric::is_nan(r) && !numeric::is_nan(x) && !numeric::is_nan(y) && !numeric::is_nan(z))
    return raise(vm, kValueErrorType, "invalid operation in fma");
  if (numeric::is_infinite(r) && numeric::is_finite(x) && numeric::is_finite(y) && numeric::is_finite(z))
    return raise(vm, kOverflowErrorType, "overflow in fma");
  return make_float(vm, r);
}

// A pair of two values, each made while the other is rooted.
Value make_pair(Vm& vm, double first, double second, bool second_is_int) {
  Local<> a(vm, make_float(vm, first));
  if (a.is_raised()) return a;
  Local<> b(vm, second_is_int ? Value::small(static_cast<i64>(second)) : make_float(vm, second));
  if (b.is_raised()) return b;
  Value pair = TRY(make_tuple(vm, 2));
  pair.as<Tuple>()->items[0] = a;
  pair.as<Tuple>()->items[1] = b;
  return pair;
}

Value math_frexp(Vm& vm, Args args) {
  double x;
  if (!to_double(vm, args[0], &x)) return Value::raised();
  int exponent = 0;
  double m = numeric::is_finite(x) && x != 0 ? std::frexp(x, &exponent) : x;
  return make_pair(vm, m, exponent, true);
}

Value math_modf(Vm& vm, Args args) {
  double x, whole;
  if (!to_double(vm, args[0], &x)) return Value::raised();
  if (numeric::is_infinite(x)) return make_pair(vm, std::copysign(0.0, x), x, false);
  double fraction = std::modf(x, &whole);
  return make_pair(vm, fraction, whole, false);
}

Value test(Vm& vm, Value v, bool (*f)(double)) {
  double x;
  return to_double(vm, v, &x) ? Value::boolean(f(x)) : Value::raised();
}
template <bool (*kTest)(double)>
Value classify(Vm& vm, Args args) {
  return test(vm, args[0], kTest);
}
bool finite(double x) { return numeric::is_finite(x); }
bool infinite(double x) { return numeric::is_infinite(x); }
bool not_a_number(double x) { return numeric::is_nan(x); }

Value math_isclose(Vm& vm, Args args) {
  double a, b, relative = 1e-9, absolute = 0;
  if (!two_doubles(vm, args, &a, &b)) return Value::raised();
  if (args.has(2) && !to_double(vm, args[2], &relative)) return Value::raised();
  if (args.has(3) && !to_double(vm, args[3], &absolute)) return Value::raised();
  if (relative < 0 || absolute < 0) return raise(vm, kValueErrorType, "tolerances must be non-negative");
  if (a == b) return Value::true_();
  if (numeric::is_infinite(a) || numeric::is_infinite(b)) return Value::false_();
  double difference = std::fabs(b - a);
  return Value::boolean(difference <= std::fabs(relative * b) || difference <= std::fabs(relative * a) ||
                        difference <= absolute);
}

// ---- logarithms: of ints of any size

// The logarithm of x by f; ints beyond the doubles are halved `shift` times first, each of which counts log_of_2.
// False: raised.
bool logarithm(Vm& vm, Value v, Function1 f, double log_of_2, double* out) {
  double x;
  int shift = 0;
  if (is_int(v)) {
    IntView view(v);
    if (view.negative || view.is_zero()) return failed(raise_domain_error(vm));
    numeric::ToDouble d = numeric::to_double(view.digits);
    if (d.overflow) {  // the top 128 bits say it all
      size_t n = view.digits.size();
      d = numeric::to_double(view.digits.subspan(n - 4));
      double mantissa = std::frexp(d.value, &shift);
      *out = f(mantissa) + (static_cast<double>(n - 4) * 32 + shift) * log_of_2;
      return true;
    }
    x = d.value;
  } else if (!to_double(vm, v, &x)) {
    return false;
  }
  if (x <= 0) return failed(raise_domain_error(vm));
  *out = f(x);
  return true;
}

Value math_log(Vm& vm, Args args) {
  double x, base;
  if (args.count < 1 || args.count > 2) return raise(vm, kTypeErrorType, "math.log requires 1 to 2 arguments");
  if (!logarithm(vm, args[0], std::log, 0.69314718055994530942, &x)) return Value::raised();
  if (!args.has(1)) return make_float(vm, x);
  if (!logarithm(vm, args[1], std::log, 0.69314718055994530942, &base)) return Value::raised();
  if (base == 0) return raise(vm, kZeroDivisionErrorType, "float division by zero");
  return make_float(vm, x / base);
}

Value math_log2(Vm& vm, Args args) {
  double x;
  return logarithm(vm, args[0], std::log2, 1.0, &x) ? make_float(vm, x) : Value::raised();
}

Value math_log10(Vm& vm, Args args) {
  double x;
  return logarithm(vm, args[0], std::log10, 0.30102999566398119521, &x) ? make_float(vm, x) : Value::raised();
}

constinit const Native kRows[] = {
    native(N(acos), function<std::acos>, 1, 1),
    native(N(acosh), function<std::acosh>, 1, 1),
    native(N(asin), function<std::asin>, 1, 1),
    native(N(asinh), function<std::asinh>, 1, 1),
    native(N(atan), function<std::atan>, 1, 1),
    native(N(atan2), function2<std::atan2, false>, 2, 2),
    native(N(atanh), function<std::atanh>, 1, 1),
    native(N(cbrt), function<std::cbrt>, 1, 1),
    native(N(ceil), math_ceil, 1, 1),
    native(N(comb), math_comb, 2, 2),
    native(N(copysign), function2<std::copysign, false>, 2, 2),
    native(N(cos), function<std::cos>, 1, 1),
    native(N(cosh), function<std::cosh, true>, 1, 1),
    native(N(degrees), plain<to_degrees>, 1, 1),
    native(N(dist), math_dist, 2, 2),
    native(N(erf), function<std::erf>, 1, 1),
    native(N(erfc), function<std::erfc>, 1, 1),
    native(N(exp), function<std::exp, true>, 1, 1),
    native(N(exp2), function<std::exp2, true>, 1, 1),
    native(N(expm1), function<std::expm1, true>, 1, 1),
    native(N(fabs), plain<std::fabs>, 1, 1),
    native(N(factorial), math_factorial, 1, 1),
    native(N(floor), math_floor, 1, 1),
    native(N(fma), math_fma, 3, 3),
    native(N(fmod), math_fmod, 2, 2),
    native(N(frexp), math_frexp, 1, 1),
    native(N(fsum), math_fsum, 1, 1),
    native(N(gamma), function<gamma_of, true>, 1, 1),
    native(N(gcd), math_gcd, 0, 255, nullptr, kVarArgs),
    native(N(hypot), math_hypot, 0, 255, nullptr, kVarArgs),
    native(N(isclose), math_isclose, 2, 2, "a b * rel_tol abs_tol"),
    native(N(isfinite), classify<finite>, 1, 1),
    native(N(isinf), classify<infinite>, 1, 1),
    native(N(isnan), classify<not_a_number>, 1, 1),
    native(N(isqrt), math_isqrt, 1, 1),
    native(N(lcm), math_lcm, 0, 255, nullptr, kVarArgs),
    native(N(ldexp), math_ldexp, 2, 2),
    native(N(lgamma), function<lgamma_of, true>, 1, 1),
    native(N(log), math_log, 0, 255, nullptr, kVarArgs),
    native(N(log10), math_log10, 1, 1),
    native(N(log1p), function<std::log1p>, 1, 1),
    native(N(log2), math_log2, 1, 1),
    native(N(modf), math_modf, 1, 1),
    native(N(nextafter), function2<std::nextafter, false>, 2, 2),
    native(N(perm), math_perm, 1, 2),
    native(N(pow), math_pow, 2, 2),
    native(N(prod), math_prod, 1, 1, "- * start"),
    native(N(radians), plain<to_radians>, 1, 1),
    native(N(remainder), function2<std::remainder>, 2, 2),
    native(N(sin), function<std::sin>, 1, 1),
    native(N(sinh), function<std::sinh, true>, 1, 1),
    native(N(sqrt), function<std::sqrt>, 1, 1),
    native(N(sumprod), math_sumprod, 2, 2),
    native(N(tan), function<std::tan>, 1, 1),
    native(N(tanh), function<std::tanh>, 1, 1),
    native(N(trunc), math_trunc, 1, 1),
    native(N(ulp), plain<ulp_of>, 1, 1),
};

constexpr Float kE = constant_float(2.718281828459045235360287471352662498);
constexpr Float kInf = constant_float(__builtin_inf());
constexpr Float kNan = constant_float(__builtin_nan(""));
constexpr Float kPi = constant_float(3.141592653589793238462643383279502884);
constexpr Float kTau = constant_float(6.283185307179586476925286766559005768);

constinit const ConstRow kConsts[] = {
    {N(e), constant_value(kE)},   {N(inf), constant_value(kInf)}, {N(nan), constant_value(kNan)},
    {N(pi), constant_value(kPi)}, {N(tau), constant_value(kTau)},
};

}  // namespace

constinit const ModuleDef kMathModule = {
    N(math), kRows, kConsts, sizeof kRows / sizeof *kRows, sizeof kConsts / sizeof *kConsts, nullptr, nullptr};

}  // namespace adder::vm
