"""Functions of real numbers."""
def acos(x) -> float:
    """The angle, in radians, whose cosine is x."""
def acosh(x): ...
def asin(x) -> float:
    """The angle, in radians, whose sine is x."""
def asinh(x): ...
def atan(x) -> float:
    """The angle, in radians, whose tangent is x."""
def atan2(y, x) -> float:
    """The angle of the point (x, y), in radians."""
def atanh(x): ...
def cbrt(x): ...
def ceil(x) -> int:
    """The smallest int that is not below x."""
def comb(n, k): ...
def copysign(x, y) -> float:
    """x with the sign of y."""
def cos(x) -> float:
    """The cosine of an angle in radians."""
def cosh(x): ...
def degrees(x) -> float:
    """Radians in degrees."""
def dist(p, q) -> float:
    """The distance of two points."""
e: float
def erf(x): ...
def erfc(x): ...
def exp(x) -> float:
    """e to the power of x."""
def exp2(x): ...
def expm1(x): ...
def fabs(x) -> float:
    """The absolute value, as a float."""
def factorial(n) -> int:
    """1 * 2 * ... * n."""
def floor(x) -> int:
    """The greatest int that is not above x."""
def fma(x, y, z) -> float:
    """x * y + z, rounded once."""
def fmod(x, y) -> float:
    """The remainder, with the sign of x."""
def frexp(x): ...
def fsum(seq): ...
def gamma(x): ...
def gcd(*integers) -> int:
    """The greatest common divisor."""
def hypot(*coordinates) -> float:
    """The distance from the origin."""
inf: float
def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0) -> bool:
    """Whether two numbers are nearly the same."""
def isfinite(x) -> bool:
    """Neither infinite nor NaN."""
def isinf(x) -> bool:
    """Whether it is infinite."""
def isnan(x) -> bool:
    """Whether it is not a number."""
def isqrt(n) -> int:
    """The square root of an int, rounded down."""
def lcm(*integers): ...
def ldexp(x, i): ...
def lgamma(x): ...
def log(x, base=...) -> float:
    """The logarithm, natural without a base."""
def log10(x) -> float:
    """The logarithm to base 10."""
def log1p(x): ...
def log2(x) -> float:
    """The logarithm to base 2."""
def modf(x): ...
nan: float
def nextafter(x, y): ...
def perm(n, k=None): ...
pi: float
def pow(x, y) -> float:
    """x to the power of y, as a float."""
def prod(iterable, *, start=1):
    """The product of the items."""
def radians(x) -> float:
    """Degrees in radians."""
def remainder(x, y): ...
def sin(x) -> float:
    """The sine of an angle in radians."""
def sinh(x): ...
def sqrt(x) -> float:
    """The square root."""
def sumprod(p, q):
    """The sum of the products of two sequences."""
def tan(x) -> float:
    """The tangent of an angle in radians."""
def tanh(x): ...
tau: float
def trunc(x) -> int:
    """Without what is behind the point."""
def ulp(x): ...
