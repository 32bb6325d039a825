# str.format's fields: nested specs, attributes, items, conversions, and the errors.
class P:
    def __init__(self): self.x, self.y = 1.5, [10, {"k": "v"}]
    def __format__(self, spec): return f"<{spec}>"
    def __repr__(self): return "P()"


p = P()
print("{0.x:.3f} {0.y[0]:#x} {0.y[1][k]!r:>6} {0} {0:a b} {0!r:*^9} {0!s} {1:{2}{3}} {{}}".format(p, 7, "*>", 5))
print("{:{w}.{p}f}|{:{align}{width}}|{!a}".format(3.14159, "ab", "\u00e9", w=8, p=2, align="^", width=6), "{a[b c]} {a[-1]}".format(a={"b c": 1, "-1": 2}))
for f in ("{", "}", "{0", "{}{1}", "{1}{}", "{a.}", "{a[}", "{a[]}", "{!x}", "{!}", "{:{:{}}}", "{0[x]}", "{0.nope}", "{5}", "{name}", "{ 0 }", "{0!rs}", "{:d}"):
    try:
        print(f, f.format("s", 2))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as e:
        print(f, type(e).__name__, e)
