# Float arithmetic, special values and comparisons.
inf, nan = float("inf"), float("nan")
print(0.1 + 0.2, 1 / 3, 2 ** 0.5, 1e308 * 10, -1e308 * 10, inf - inf, 0.0 == -0.0, 1e-324, 5e-324, 1.7976931348623157e308, 7.0, 1e16, 1e15, 123456789012345680.0, 1e22, 1e-5, 0.0001, 1.5e-7)
print(nan == nan, nan != nan, nan < 1, inf > 10 ** 400, -inf < inf, nan in [nan], [nan] == [nan], max(1, nan) == 1, sorted([3.0, 1, 2.5, -inf, inf]))
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, inf // 1, 5 % inf, -5 % inf, 1e20 % 3, divmod(7.5, -2), 2.0 ** 10, (-8) ** (1 / 3) != 2, 2 ** -2, 0.0 ** 0, inf ** 0, 1 ** nan, (-2.0) ** 3)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1e20), round(0.5), round(1.5), round(5, -1), round(15, -1), round(25, -1), round(-0.4), round(1.0, 0), type(round(1.5)).__name__, type(round(1.5, 0)).__name__)
print(int(1e20), int(-1.9), (1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+1"), (-0.0).hex(), 1.5.__class__, 1.5.real, abs(-1.5), -0.0, +0.0, bool(0.0), bool(nan))
print(1.0 == 1, hash(1.0) == hash(1), hash(2.0 ** 70) == hash(2 ** 70), {1: "a", 1.0: "b"}, 0.5 in (1 / 2,), 1.1 + 2.2 == 3.3, 3 * 0.1, 1e16 + 1, 2 ** 53 + 1.0, 9007199254740993 == 9007199254740992.0)
for s in ("1.5", "-2", " 3e5 ", "1e400", "-1e400", "inf", "-Infinity", "nan", "+.5", "5.", "1_000.5", "0x1", "", "1e", "abc", "1__0", "infinit", "١.٥"):
    try:
        print(repr(s), float(s))
    except ValueError as e:
        print(e)
for f in (lambda: int(inf), lambda: int(nan), lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: 10.0 ** 400, lambda: (-1) ** 0.5 and 0, lambda: float([]), lambda: 1.0 // 0.0, lambda: round(inf), lambda: round(nan), lambda: inf.as_integer_ratio()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
total = 0.0
for i in range(1, 1000):
    total += 1.0 / i
print(total, sum([0.1] * 10), sum([0.1] * 10) == 1.0)
