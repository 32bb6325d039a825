// cmath: libm's complex functions, which follow C99's Annex G for signed zeros, infinities and NaNs, under CPython's
// rules of what is an error: an infinity out of finite numbers is a range error, or a domain error at a pole, and so is
// an angle that is infinite where the result would depend on it.
#include <cmath>

#include "vm/modules/math.h"
#include "vm/modules/modules.h"
#include "vm/numeric/float_class.h"
#include "vm/objects/float_constant.h"
#include "vm/objects/number.h"

namespace adder::vm {

namespace {

__extension__ typedef _Complex double Complex2;

struct Parts {
  double re, im;
  bool finite() const { return numeric::is_finite(re) && numeric::is_finite(im); }
};

Complex2 pack(Parts z) {
  Complex2 r;
  __real__ r = z.re;
  __imag__ r = z.im;
  return r;
}
Parts unpack(Complex2 z) { return {__real__ z, __imag__ z}; }

// false: raised.
bool argument(Vm& vm, Value v, Parts* out) {
  int known = to_complex_parts(vm, v, &out->re, &out->im);
  if (known) return known == 1;
  Local<> value(vm, v);
  Value method = lookup_special(vm, value, N(__complex__));
  if (method.is_undefined()) {
    out->im = 0;
    return to_double(vm, value, &out->re);
  }
  Value result = call_special(vm, value, N(__complex__));
  if (result.is_raised()) return false;
  if (!result.is(Kind::Complex))
    return failed(raise(vm, kTypeErrorType, "__complex__ returned non-complex (type %t)", result));
  *out = {result.as<Complex>()->real, result.as<Complex>()->imag};
  return true;
}

enum class Fault { None, Domain, Range };

Value result_of(Vm& vm, Parts z, Fault fault) {
  if (fault == Fault::Domain) return raise_domain_error(vm);
  return fault == Fault::Range ? raise_math_range(vm) : make_complex(vm, z.re, z.im);
}

Fault range_fault(Parts in, Parts out) { return in.finite() && !out.finite() ? Fault::Range : Fault::None; }

// The functions, with the rule that each has for its faults.
Fault no_fault(Parts, Parts) { return Fault::None; }
Fault exp_fault(Parts in, Parts out) {
  if (numeric::is_infinite(in.im) && !numeric::is_nan(in.re) && in.re != -__builtin_inf()) return Fault::Domain;
  return range_fault(in, out);
}
Fault hyperbolic_fault(Parts in, Parts out) {
  return numeric::is_infinite(in.im) && !numeric::is_nan(in.re) ? Fault::Domain : range_fault(in, out);
}
Fault circular_fault(Parts in, Parts out) { return hyperbolic_fault({in.im, in.re}, out); }
Fault tanh_fault(Parts in, Parts) { return numeric::is_infinite(in.im) && numeric::is_finite(in.re) ? Fault::Domain : Fault::None; }
Fault tan_fault(Parts in, Parts out) { return tanh_fault({in.im, in.re}, out); }
Fault pole_fault(Parts in, Parts out) { return in.finite() && !out.finite() ? Fault::Domain : Fault::None; }

constexpr double kHuge = 1.7976931348623157e308 / 4;

// |z| > kHuge, where |z|^2 and |z| + 1 would overflow: asinh(z) = log(2 z), and so on.
bool is_huge(Parts z) { return z.finite() && (std::fabs(z.re) > kHuge || std::fabs(z.im) > kHuge); }
constexpr double kLn2 = 0.69314718055994530942;
double log_half_modulus(Parts z) { return std::log(std::hypot(z.re / 2, z.im / 2)); }

Parts c_acos(Parts z) {
  if (!is_huge(z)) return unpack(__builtin_cacos(pack(z)));
  return {std::atan2(std::fabs(z.im), z.re), -std::copysign(log_half_modulus(z) + kLn2 * 2, z.im)};
}
Parts c_asinh(Parts z) {
  if (!is_huge(z)) return unpack(__builtin_casinh(pack(z)));
  return {std::copysign(log_half_modulus(z) + kLn2 * 2, z.re), std::atan2(z.im, std::fabs(z.re))};
}
Parts c_acosh(Parts z) {
  if (z.re == 0 && numeric::is_nan(z.im)) return {z.im, z.im};
  if (!is_huge(z)) return unpack(__builtin_cacosh(pack(z)));
  return {log_half_modulus(z) + kLn2 * 2, std::atan2(z.im, z.re)};
}
Parts c_asin(Parts z) {
  Parts r = c_asinh({-z.im, z.re});
  return {r.im, -r.re};
}
Parts c_atan(Parts z) { return unpack(__builtin_catan(pack(z))); }
Parts c_atanh(Parts z) { return unpack(__builtin_catanh(pack(z))); }
Parts c_cos(Parts z) { return unpack(__builtin_ccos(pack(z))); }
Parts c_cosh(Parts z) { return unpack(__builtin_ccosh(pack(z))); }
Parts c_exp(Parts z) {
  if (z.re == -__builtin_inf() && !numeric::is_finite(z.im)) return {0, 0};
  return unpack(__builtin_cexp(pack(z)));
}
Parts c_log(Parts z) { return unpack(__builtin_clog(pack(z))); }
Parts c_log10(Parts z) {
  Parts r = c_log(z);
  return {r.re / 2.30258509299404568402, r.im / 2.30258509299404568402};
}
Parts c_sin(Parts z) { return unpack(__builtin_csin(pack(z))); }
Parts c_sinh(Parts z) { return unpack(__builtin_csinh(pack(z))); }
Parts c_sqrt(Parts z) { return unpack(__builtin_csqrt(pack(z))); }
Parts c_tanh(Parts z) {
  if (z.re == 0 && numeric::is_nan(z.im)) return {z.im, z.im};
  if (numeric::is_infinite(z.re) && !numeric::is_finite(z.im)) return {std::copysign(1.0, z.re), 0};
  return unpack(__builtin_ctanh(pack(z)));
}
Parts c_tan(Parts z) {
  Parts r = c_tanh({-z.im, z.re});
  return {r.im, -r.re};
}

[[gnu::noinline]] Value apply(Vm& vm, Value v, Parts (*f)(Parts), Fault (*fault)(Parts, Parts)) {
  Parts z;
  if (!argument(vm, v, &z)) return Value::raised();
  Parts r = f(z);
  return result_of(vm, r, fault(z, r));
}
template <Parts (*kF)(Parts), Fault (*kFault)(Parts, Parts)>
Value function(Vm& vm, Args args) {
  return apply(vm, args[0], kF, kFault);
}

// (z, base)
Value cmath_log(Vm& vm, Args args) {
  Parts z;
  if (!argument(vm, args[0], &z)) return Value::raised();
  Parts r = c_log(z);
  if (pole_fault(z, r) != Fault::None) return raise_domain_error(vm);
  if (!args.has(1)) return make_complex(vm, r.re, r.im);
  Parts base;
  if (!argument(vm, args[1], &base)) return Value::raised();
  Parts b = c_log(base);
  if (pole_fault(base, b) != Fault::None || (b.re == 0 && b.im == 0)) return raise_domain_error(vm);
  Local<> numerator(vm, make_complex(vm, r.re, r.im));
  if (numerator.is_raised()) return numerator;
  Value denominator = TRY(make_complex(vm, b.re, b.im));
  return binary(vm, BinaryOp::Div, numerator, denominator);
}

Value cmath_phase(Vm& vm, Args args) {
  Parts z;
  return argument(vm, args[0], &z) ? make_float(vm, std::atan2(z.im, z.re)) : Value::raised();
}

Value cmath_polar(Vm& vm, Args args) {
  Parts z;
  if (!argument(vm, args[0], &z)) return Value::raised();
  double r = std::hypot(z.re, z.im);
  if (numeric::is_infinite(r) && z.finite()) return raise_math_range(vm);
  Local<> modulus(vm, make_float(vm, r));
  if (modulus.is_raised()) return modulus;
  Local<> angle(vm, make_float(vm, std::atan2(z.im, z.re)));
  if (angle.is_raised()) return angle;
  Value pair = TRY(make_tuple(vm, 2));
  pair.as<Tuple>()->items[0] = modulus;
  pair.as<Tuple>()->items[1] = angle;
  return pair;
}

// r * cos(phi) where r is infinite, phi finite and not zero: an infinity of the cosine's sign.
double infinite_times(double r, double factor) { return std::copysign(__builtin_inf(), r * factor); }

// (r, phi)
Value cmath_rect(Vm& vm, Args args) {
  double r, phi;
  if (!to_double(vm, args[0], &r) || !to_double(vm, args[1], &phi)) return Value::raised();
  double nan = __builtin_nan("");
  if (numeric::is_finite(r) && numeric::is_finite(phi)) {
    if (phi == 0) return make_complex(vm, r, r * phi);
    return make_complex(vm, r * std::cos(phi), r * std::sin(phi));
  }
  if (numeric::is_infinite(phi) && r != 0 && !numeric::is_nan(r)) return raise_domain_error(vm);
  if (numeric::is_infinite(r) && numeric::is_finite(phi)) {
    if (phi == 0) return make_complex(vm, r, r > 0 ? phi : -phi);
    return make_complex(vm, infinite_times(r, std::cos(phi)), infinite_times(r, std::sin(phi)));
  }
  if (r == 0) return make_complex(vm, 0, 0);
  if (numeric::is_nan(r)) return make_complex(vm, nan, phi == 0 ? phi : nan);
  return make_complex(vm, numeric::is_infinite(r) ? __builtin_inf() : nan, nan);
}

[[gnu::noinline]] Value test(Vm& vm, Value v, bool (*f)(Parts)) {
  Parts z;
  return argument(vm, v, &z) ? Value::boolean(f(z)) : Value::raised();
}
template <bool (*kTest)(Parts)>
Value classify(Vm& vm, Args args) {
  return test(vm, args[0], kTest);
}
bool finite(Parts z) { return z.finite(); }
bool infinite(Parts z) { return numeric::is_infinite(z.re) || numeric::is_infinite(z.im); }
bool not_a_number(Parts z) { return numeric::is_nan(z.re) || numeric::is_nan(z.im); }

// (a, b, *, rel_tol, abs_tol)
Value cmath_isclose(Vm& vm, Args args) {
  Parts a, b;
  double relative = 1e-9, absolute = 0;
  if (!argument(vm, args[0], &a) || !argument(vm, args[1], &b)) return Value::raised();
  if (args.has(2) && !to_double(vm, args[2], &relative)) return Value::raised();
  if (args.has(3) && !to_double(vm, args[3], &absolute)) return Value::raised();
  if (relative < 0 || absolute < 0) return raise(vm, kValueErrorType, "tolerances must be non-negative");
  if (a.re == b.re && a.im == b.im) return Value::true_();
  if (infinite(a) || infinite(b)) return Value::false_();
  double difference = std::hypot(a.re - b.re, a.im - b.im);
  return Value::boolean(difference <= relative * std::hypot(b.re, b.im) ||
                        difference <= relative * std::hypot(a.re, a.im) || difference <= absolute);
}

constinit const Native kRows[] = {
    native(N(acos), function<c_acos, no_fault>, 1, 1),
    native(N(acosh), function<c_acosh, no_fault>, 1, 1),
    native(N(asin), function<c_asin, no_fault>, 1, 1),
    native(N(asinh), function<c_asinh, no_fault>, 1, 1),
    native(N(atan), function<c_atan, pole_fault>, 1, 1),
    native(N(atanh), function<c_atanh, pole_fault>, 1, 1),
    native(N(cos), function<c_cos, circular_fault>, 1, 1),
    native(N(cosh), function<c_cosh, hyperbolic_fault>, 1, 1),
    native(N(exp), function<c_exp, exp_fault>, 1, 1),
    native(N(isclose), cmath_isclose, 2, 2, "a b * rel_tol abs_tol"),
    native(N(isfinite), classify<finite>, 1, 1),
    native(N(isinf), classify<infinite>, 1, 1),
    native(N(isnan), classify<not_a_number>, 1, 1),
    native(N(log), cmath_log, 1, 2),
    native(N(log10), function<c_log10, pole_fault>, 1, 1),
    native(N(phase), cmath_phase, 1, 1),
    native(N(polar), cmath_polar, 1, 1),
    native(N(rect), cmath_rect, 2, 2),
    native(N(sin), function<c_sin, circular_fault>, 1, 1),
    native(N(sinh), function<c_sinh, hyperbolic_fault>, 1, 1),
    native(N(sqrt), function<c_sqrt, no_fault>, 1, 1),
    native(N(tan), function<c_tan, tan_fault>, 1, 1),
    native(N(tanh), function<c_tanh, tanh_fault>, 1, 1),
};

constexpr Float kE = constant_float(2.718281828459045235360287471352662498);
constexpr Float kInf = constant_float(__builtin_inf());
constexpr Float kNan = constant_float(__builtin_nan(""));
constexpr Float kPi = constant_float(3.141592653589793238462643383279502884);
constexpr Float kTau = constant_float(6.283185307179586476925286766559005768);
constinit const Complex kInfJ = {{kTypeId_Complex, Kind::Complex, 0, 0}, 0, __builtin_inf()};
constinit const Complex kNanJ = {{kTypeId_Complex, Kind::Complex, 0, 0}, 0, __builtin_nan("")};

constinit const ConstRow kConsts[] = {
    {N(e), constant_value(kE)},     {N(inf), constant_value(kInf)},       {N(infj), Value::from_const(&kInfJ)},
    {N(nan), constant_value(kNan)}, {N(nanj), Value::from_const(&kNanJ)}, {N(pi), constant_value(kPi)},
    {N(tau), constant_value(kTau)},
};

}  // namespace

constinit const ModuleDef kCmathModule = {
    N(cmath), kRows, kConsts, sizeof kRows / sizeof *kRows, sizeof kConsts / sizeof *kConsts, nullptr, nullptr};

}  // namespace adder::vm
