# float ** float at the edges: signs of zero, infinities, NaN, negative bases, overflow.
inf, nan = float("inf"), float("nan")
for a in (0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5, inf, -inf, nan):
    row = []
    for b in (0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 0.5, inf, -inf, nan):
        try:
            r = a ** b
            row.append(repr(r) if not isinstance(r, complex) else "complex(%.6g, %.6g)" % (r.real, r.imag))
        except (ZeroDivisionError, OverflowError) as e:
            row.append(type(e).__name__)
    print(a, row)
for f in (lambda: 1e200 ** 2, lambda: (-1e200) ** 3, lambda: 1e-200 ** 2, lambda: 10.0 ** 309, lambda: 0.0 ** -1, lambda: 2.0 ** -1075, lambda: (-8) ** (1 / 3), lambda: pow(2.0, 3, 5)):
    try:
        print(f())
    except (ZeroDivisionError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
