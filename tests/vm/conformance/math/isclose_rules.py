# isclose: symmetric, relative to the larger, infinities equal only themselves.
import math

inf, nan = math.inf, math.nan
cases = [(1, 1, {}), (1, 1 + 1e-9, {}), (1, 1 + 1.1e-9, {}), (0, 1e-300, {}), (0, 1e-300, {"abs_tol": 1e-299}), (1e300, 1.0000000001e300, {}), (inf, inf, {}), (inf, -inf, {}), (inf, 1e308, {"rel_tol": 0.99}), (nan, nan, {}),
         (-1, 1, {"rel_tol": 2}), (9, 10, {"rel_tol": 0.1}), (10, 9, {"rel_tol": 0.1}), (8, 10, {"abs_tol": 2}), (2 ** 70, 2 ** 70 + 1, {})]
for a, b, kw in cases:
    print(a, b, kw, math.isclose(a, b, **kw), math.isclose(b, a, **kw))
for f in (lambda: math.isclose(1, 1, rel_tol=-1), lambda: math.isclose(1, 1, abs_tol=-1), lambda: math.isclose(1, 1, 1e-9), lambda: math.isclose("a", 1), lambda: math.isclose(1)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(math.isclose(a=1, b=1), [f(x) for f in (math.isfinite, math.isinf, math.isnan) for x in (1, inf, -inf, nan, 10 ** 300)])
