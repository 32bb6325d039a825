# round() of floats decides by the exact binary value.
for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.125, 0.375, 1e15 + 0.5, 5e15 + 1, 1e22, 0.1 + 0.2, 1234.5678, -1234.5, 4.35, 1e-7):
    print(x, round(x), [round(x, n) for n in (0, 1, 2, 3, 10, 20, 400, -1, -2, -3, -400)])
print(type(round(1.5)), type(round(1.5, 0)), round(1.5, None), round(-0.3), repr(round(-0.3, 0)))
print(round(float("nan"), 2), round(float("inf"), -5), round(5e-324, 323), round(5e-324, 324))
for f in (lambda: round(1.7e308, -308), lambda: round(1.5, 1.0), lambda: round(1.5, "1")):
    try:
        print(f())
    except (OverflowError, TypeError) as e:
        print(type(e).__name__, e)
