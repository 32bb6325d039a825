# Widths and precisions by '*', single values that are no tuples, and sequences that are.
print("%*.*f|%-*d|%0*d|%.*s" % (10, 3, 3.14159, 5, 42, 6, -42, 2, "abc"), "%*s" % (-5, "ab") + "|", "%.*d" % (5, 42), "%*c" % (3, "x"))
print("%s" % [1, 2], "%s" % (("a", 1),), "%s and %s" % ("a", ["b"]), "%r" % (("x",),), "%s" % "100%", "%%" % (), "%s%%" % 5, "%c%c" % ("a", 98), "%d%%|%5.1f%%" % (7, 99.5))
class Pair(tuple): pass
class Map(dict):
    def __missing__(self, key): return f"<{key}>"
print("%s-%s" % Pair((1, 2)), "%(a)s %(b)d" % Map(b=3), "%(a)s" % Map(), "%(x)s" % {"x": (1, 2)}, "no fields" % {}, "no fields" % [])
for f, v in (("%s", (1, 2)), ("%s %s", "ab"), ("%*d", (2 ** 40, 1)), ("%.*f", (-1, 2.5)), ("%*s", ("5", "x")), ("%s %s %s", (1, 2)), ("%(a)d", {"a": "x"})):
    try:
        print(repr(f % v)[:40])
    except (TypeError, ValueError, OverflowError, MemoryError) as e:
        print(f, type(e).__name__, e)
