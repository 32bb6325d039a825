# Objects with __index__, __int__, __float__ in %-conversions, and subclasses of int, float and str.
class I:
    def __index__(self): return 77
class N:
    def __int__(self): return 88
class F:
    def __float__(self): return 9.75
class Int(int):
    def __str__(self): return "Int!"
    def __repr__(self): return "Int?"
class Str(str):
    def __str__(self): return "Str!"
class Fl(float):
    def __str__(self): return "Fl!"


print("%d %x %o %c %5d" % (I(), I(), I(), I(), I()), "%f %.1e %g" % (F(), F(), F()), "%d %s %r %x %i" % (Int(5), Int(5), Int(5), Int(255), Int(-1)), "%s %10s %.2s" % (Str("ab"), Str("ab"), Str("ab")), "%s %f %.2g %d" % (Fl(1.5), Fl(1.5), Fl(1.5), Fl(1.5)))
for f, v in (("%d", N()), ("%x", N()), ("%f", N()), ("%d", F()), ("%x", 5.0), ("%c", 5.5), ("%c", N()), ("%f", I()), ("%o", "7"), ("%e", "1"), ("%d", float("nan")), ("%d", float("inf")), ("%i", 1e20), ("%s", N)):
    try:
        r = f % v
        print(f, type(v).__name__, r if len(r) < 40 else len(r))
    except (TypeError, ValueError, OverflowError) as e:
        print(f, type(v).__name__, type(e).__name__, e)
