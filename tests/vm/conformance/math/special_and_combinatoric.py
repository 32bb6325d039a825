# math: gcd and lcm of many, comb and perm, isqrt of any size, dist, hypot, prod, frexp, nextafter, fmod against remainder, refusals.
import math

print(math.gcd(), math.gcd(12), math.gcd(12, -18), math.gcd(0, 0), math.gcd(10 ** 30, 6 ** 20), math.gcd(12, 18, 27), math.lcm(), math.lcm(4, 6), math.lcm(0, 5), math.lcm(2, 3, -5), math.comb(10, 3), math.comb(5, 7), math.comb(100, 50), math.perm(5), math.perm(5, 2), math.perm(3, 4), math.factorial(0), math.factorial(25))
print([math.isqrt(n) for n in (0, 1, 2, 3, 4, 15, 16, 10 ** 20, 10 ** 40 - 1, 2 ** 64 - 1)], math.prod([]), math.prod([2, 3, 4]), math.prod([1.5, 2], start=10), math.prod(["a", 3], start=1) if 0 else math.prod(range(1, 21)))
print(math.hypot(3, 4), math.hypot(), math.hypot(1, 1, 1), math.dist((0, 0), (3, 4)), math.dist([1], [4]), math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.frexp(10.5), math.frexp(0), math.ldexp(0.5, 3), math.modf(-3.25), math.modf(5), math.copysign(1, -0.0), math.nextafter(1, 2), math.nextafter(0, -1), math.ulp(1.0), math.ulp(1e300))
print(math.fmod(-7, 3), -7 % 3, math.remainder(7, 4), math.remainder(-7, 2), math.remainder(6, 4), math.fmod(5.5, -2), math.trunc(-2.7), math.floor(-2.5), math.ceil(-2.5), math.floor(10 ** 30), math.ceil(1e20), math.floor(2.0), type(math.floor(2.5)).__name__, math.fabs(-3), math.degrees(math.pi), math.radians(180), math.cbrt(27.0))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.1), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1e308), math.inf, -math.inf, math.nan, math.pi, math.e, math.tau)
print(math.log(8, 2), math.log2(2 ** 100), math.log10(10 ** 50), math.log(10 ** 400), math.log1p(1e-10), math.exp(0), math.expm1(1e-10), math.pow(2, 0.5), math.sqrt(2), math.exp2(10), math.log(math.e), math.log2(0.125), math.pow(0, 0), math.pow(math.nan, 0), math.atan2(-0.0, -1), math.atan2(1, -1))


class N:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"
    def __float__(self): return 2.25
    def __index__(self): return 6


print(math.floor(N()), math.ceil(N()), math.trunc(N()), math.sqrt(N()), math.gcd(N(), 4), math.factorial(N()), math.isqrt(N()))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.log(1, 1), lambda: math.exp(1000), lambda: math.pow(-1, 0.5), lambda: math.pow(0, -1), lambda: math.acos(2), lambda: math.fmod(1, 0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.isqrt(-1), lambda: math.isqrt(2.0), lambda: math.comb(-1, 2), lambda: math.comb(3, -1), lambda: math.perm(2.0, 1), lambda: math.gcd(1.5, 2), lambda: math.floor(math.nan), lambda: math.ceil(math.inf), lambda: math.floor("a"), lambda: math.sqrt("a"), lambda: math.dist([1], [1, 2]),
          lambda: math.ldexp(1, 5000), lambda: math.fsum([1e308, 1e308]), lambda: math.fsum([math.inf, -math.inf]), lambda: math.prod(5), lambda: math.isclose(1, 2, rel_tol=-1), lambda: math.lgamma(0), lambda: math.gamma(-1), lambda: math.sin(math.inf), lambda: math.trunc("a"), lambda: math.frexp("a"), lambda: math.ldexp(1.5, "a"), lambda: math.sqrt(10 ** 400), lambda: math.hypot("a"), lambda: math.log("a"), lambda: math.log(-10 ** 400)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
