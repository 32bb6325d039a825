# round() of floats: half to even without places, correctly rounded with them.
def attempt(f):
    try:
        return repr(f())
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


for x in (0.5, 1.5, 2.5, -0.5, -1.5, 0.49999999999999994, 2.675, 1.005, 1e22, 123456.789, -0.0, 4503599627370497.5, 0.05, 0.15, 0.25, 0.35, 1e-5):
    print(x, round(x), [round(x, n) for n in range(-3, 6)])
print(round(1.5, 400), round(1.5, -400), round(123.456, 10 ** 20), round(123.456, -(10 ** 20)), round(1e308, -308), round(5e-324, 323), round(-3.7, -1))
for x in (float("inf"), float("nan"), 1.7976931348623157e308):
    print(attempt(lambda: round(x)) if x != x or x > 1.8e308 else "", attempt(lambda: round(x, -308)), attempt(lambda: round(x, 2)))
print(attempt(lambda: round(1.5, "a")), attempt(lambda: round(1.5, 1.0)), round(1.5, None), type(round(1.5)), type(round(1.5, 0)), round(1e300) == int(1e300))
