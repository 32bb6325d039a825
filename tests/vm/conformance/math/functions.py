# math's functions of floats: values at exact points and to twelve digits elsewhere (the last digit is libm's), and errors.
import math

inf, nan = math.inf, math.nan
points = [0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 2.0, -2.5, 10.0, 100.0, 0.001, 1e-10, 710.0, 1e20, inf, -inf, nan, 3, True]


def attempt(f, *args):
    try:
        r = f(*args)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)
    if isinstance(r, float):
        return "%.12g" % r
    return repr(r)


for name in ("acos acosh asin asinh atan atanh cbrt cos cosh degrees erf erfc exp exp2 expm1 fabs log log10 log1p log2 radians "
             "sin sinh sqrt tan tanh").split():
    f = getattr(math, name)
    print(name, [attempt(f, x) for x in points if not (abs(x) >= 1e20 and name in ("cos", "sin", "tan") and abs(x) < inf)])
for name in "ceil floor trunc isfinite isinf isnan modf frexp ulp".split():
    f = getattr(math, name)
    print(name, [attempt(f, x) for x in points + [1e300, -7.99, 7.99, 5e-324, 1.7976931348623157e308, 2 ** 70]])
print("gamma", [attempt(math.gamma, x) for x in (0.5, 1, 2, 5, 10, 23, 1.5, -0.5, -1.5, 0.0, -1, -3, 171.0, 172.0, inf, -inf, nan)])
print("lgamma", [attempt(math.lgamma, x) for x in (0.5, 1, 2, 3, 10, 100.5, -0.5, 0.0, -1, inf, -inf, nan)])
pairs = [(a, b) for a in (0.0, -0.0, 1.0, -1.0, 2.0, -3.5, 7.25, inf, -inf, nan) for b in (0.0, 1.0, -2.0, 0.5, 3.0, inf, nan)]
for name in "atan2 copysign fmod pow remainder hypot nextafter".split():
    f = getattr(math, name)
    print(name, [attempt(f, a, b) for a, b in pairs])
print("ldexp", [attempt(math.ldexp, x, n) for x in (1.0, -0.75, 0.0, inf, nan, 5e-324) for n in (0, 3, -3, 1024, -1080, 10 ** 30, -10 ** 30)])
print(attempt(math.ldexp, 1.0, 1.0), attempt(math.pow, 10, 400), attempt(math.pow, -8, 1 / 3), attempt(math.pow, 0, -1))
print(math.pi, math.e, math.tau, math.inf, math.nan, math.nextafter(1.0, 2.0), math.nextafter(0, -1), math.ulp(1.0), math.ulp(1e300))
print([attempt(math.log, x) for x in (10 ** 400, 2 ** 5000, 3 ** 2000, 10 ** 30, 0, -5, "a")])
print([attempt(math.log2, x) for x in (10 ** 400, 2 ** 5000, 2 ** 64, 0, 1)], [attempt(math.log10, x) for x in (10 ** 400, 10 ** 22, 1000, -1)])
print([attempt(math.log, x, b) for x, b in ((8, 2), (100, 10), (2 ** 3000, 2), (5, 1), (5, 0), (5, -1), (10 ** 400, 10 ** 200))])
print(attempt(math.sqrt, -1), attempt(math.sqrt, "a"), attempt(math.sin, inf), attempt(math.exp, 1000), attempt(math.floor, "a"),
      attempt(math.floor, inf), attempt(math.ceil, nan), attempt(math.trunc, "a"))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.1), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9),
      math.isclose(inf, inf), math.isclose(inf, 1e308), math.isclose(nan, nan), math.isclose(a=3, b=3), attempt(lambda: math.isclose(1, 2, rel_tol=-1)))


class Number:
    def __float__(self):
        return 0.25

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


n = Number()
print(math.sqrt(n), math.floor(n), math.ceil(n), math.trunc(n), math.hypot(n, 0), math.copysign(n, -1))
