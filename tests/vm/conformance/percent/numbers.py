# %-conversions of numbers: flags, widths, precisions, stars.
for v in (0, 5, -5, 255, 10 ** 20, True):
    print(["%d" % v, "%5d|%-5d|%05d" % (v, v, v), "%+d|% d|%.4d|%8.4d|%-8.4d|%+.3i|%u" % (v, v, v, v, v, v, v), "%x %X %#x %#X %o %#o %#.5x %08x" % ((v,) * 8)])
for v in (0.0, -0.0, 1.5, -2.25, 1e100, 123456.789, float("inf"), float("nan"), 7):
    print(["%f %.0f %#.0f %.3f %10.2f %-10.2f| %+f % f %010.2f" % ((v,) * 9), "%e %.0e %E %g %G %#g %.3g" % ((v,) * 7)])
print("%*d|%-*d|%.*f|%*.*f" % (6, 42, 6, 42, 2, 3.14159, 8, 3, 2.5), "%*d" % (-6, 42) + "|", "%i%%" % 50, "%hd %ld %Ld" % (1, 2, 3), "%d %i" % (3.9, -3.9))
