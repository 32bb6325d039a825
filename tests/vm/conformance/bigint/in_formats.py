# Long ints in every integer format, with groups, widths and signs.
n = 123456789012345678901234567890
for spec in ("d", "x", "X", "o", "b", "#x", "#X", "#o", "#b", ",", "_", "_x", "_b", "+d", " d", "050d", "050,", "=+40", "^41", "*<40", "n", "e", ".3f", "g", "%"):
    print(spec.ljust(5), format(n, spec), format(-n, spec))
print("%d|%x|%X|%o|%#x|%+d|%50d|%-50d|%050d|%.40d|%e|%s|%r|%a" % ((n,) * 14))
