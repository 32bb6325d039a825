# str, repr, format and % of one float agree where they should, and read back.
values = [0.1, 1 / 3, 1e16, 123456789012345678.0, 1e-7, 2.5, -0.0, 1e100, 5e-324, 1.7976931348623157e308, 3.0, 1e15, 999999999999999.9, 0.1 + 0.7]
for x in values:
    assert repr(x) == str(x) == f"{x}" == "%s" % x == "{}".format(x) == "%r" % x == format(x) == x.__repr__()
    assert float(repr(x)) == x and eval(repr(x)) == x
    assert float("%.17g" % x) == x == float(format(x, ".16e")) and float.fromhex(x.hex()) == x
    print(repr(x), "%.12g" % x, f"{x:.6}", f"{x:e}", int(x) if abs(x) < 1e20 else "", x.is_integer())
