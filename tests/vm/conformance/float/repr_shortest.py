# repr gives the fewest digits that read back the same; str is the same.
for x in (0.1, 0.2 + 0.1, 1 / 3, 1e15, 1e16, 123456789012345680.0, 1e22, 1e23, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308,
          1.7976931348623157e308, 9007199254740993.0, 1e-4, 1e-5, 0.0001234, 12345.678, 100.0, -0.0, 4.35, 0.3, 2.5e-10, 9.999999999999999e22):
    assert float(repr(x)) == x and str(x) == repr(x)
    print(x, -x)
x = 1.0
for _ in range(60):
    x = x * 1.9371 % 977.13
    assert float(repr(x)) == x
    print(x, end=" ")
print()
