# Type 'n' under the C locale is 'd' or 'g'.
for v in (0, -5, 1234567, 10 ** 20, True):
    print(format(v, "n") == format(v, "d"), format(v, "12n") == format(v, "12d"), format(v, "<12n"), format(v, "+n"), format(v, "012n"))
for v in (0.0, 1234567.891, 1e20, -0.5, float("inf")):
    print(format(v, "n") == format(v, "g"), format(v, ".3n") == format(v, ".3g"), format(v, "15n"), format(v, "#n"))
for spec in ("_n", ",n"):
    for v in (5, 5.5):
        try:
            print(format(v, spec))
        except ValueError as e:
            print(e)
