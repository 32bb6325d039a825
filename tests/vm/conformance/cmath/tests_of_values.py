# isfinite, isinf, isnan and isclose.
import cmath

inf, nan = float("inf"), float("nan")
for z in (1 + 1j, complex(inf, 0), complex(0, -inf), complex(nan, 0), complex(nan, inf), 5):
    print(z, cmath.isfinite(z), cmath.isinf(z), cmath.isnan(z))
for a, b, kw in ((1 + 1j, 1 + 1j, {}), (1, 1 + 1e-10j, {}), (1, 1 + 1e-8j, {}), (0, 1e-12j, {}), (0, 1e-12j, {"abs_tol": 1e-9}), (1j, 1.1j, {"rel_tol": 0.1}),
                 (complex(inf, 1), complex(inf, 2), {}), (complex(inf, 1), complex(inf, 1), {}), (nan, nan, {}), (1, 2, {"rel_tol": -1})):
    try:
        print(a, b, kw, cmath.isclose(a, b, **kw))
    except ValueError as e:
        print(e)
