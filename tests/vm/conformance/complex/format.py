# Format specs of complex: each part formatted alike, one width for both.
z = 1234.5678 - 0.000123j
for spec in ("", ".2f", ".3e", "g", ".3g", "+.1f", " .1f", "30", "<30.2f", "^30.2f", "*>30.1f", ",.2f", "n", "G", ".0f", "#.0f", "E", "_.1f"):
    print(spec.ljust(8), "[" + format(z, spec) + "]", "[" + format(-1j, spec) + "]")
for spec in ("d", "x", "%", "s", "010", "=10", "010.2f", "c", ".", "zz", "=+5.1f"):
    try:
        print(format(z, spec))
    except ValueError as e:
        print(spec, e)
print("{:.1f} {!r:>12}".format(1j, 2j), f"{complex('nan'):.2f}", f"{complex('inf'):e}")
