# Every presentation of floats with every sort of precision, at the awkward values.
for x in (0.0, -0.0, 1.0, -1.5, 1e-5, 123456.789, 1e16, 9.995, 0.00001234, 5e-324, 1e300, float("inf"), float("-inf"), float("nan")):
    print(x, *[format(x, s) for s in ("", "e", ".0e", ".10E", "f", ".0f", "F", "g", ".3g", "G", "#g", "%", ".1%", "n", ".3", ".15", "#.0f", "#.3", "z.1f")])
print(format(2.5, ".0f"), format(3.5, ".0f"), format(0.5, ".0f"), format(1e22, "f"), format(0.1, ".60f"), format(1.1, ".40g"), format(-0.04, "z.1f"), format(-0.0, "z"), format(1e-300, ".310f")[-15:])
print(len(format(5e-324, ".1100f")), format(1.7976931348623157e308, ".0f")[:30], format(1e15, "g"), format(123456789.0, "g"), format(1e5, "#.6g"), format(0.0001, "g"), format(0.00001, "g"))
