# % formatting of str
def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

class D:
    def __index__(self):
        return 77
    def __repr__(self):
        return "<D>"
    def __str__(self):
        return "dee"
class F:
    def __float__(self):
        return 2.5
class N:
    def __int__(self):
        return 9

big = 123456789012345678901234567890
for fmt in ("%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%.3d", "%8.3d", "%x", "%X", "%#x", "%#X", "%o", "%#o", "%i", "%u", "%08x", "%-8x|", "%+.2d"):
    print(fmt, [fmt % v for v in (0, 5, -5, 255, -255, big, -big, True)])
for fmt in ("%f", "%.2f", "%8.3f", "%-8.1f|", "%08.2f", "%+f", "% f", "%e", "%.2e", "%E", "%g", "%G", "%.3g", "%#g", "%#.0f", "%.0f", "%F"):
    print(fmt, [fmt % v for v in (0.0, 1.5, -2.25, 1e10, 1e-10, 123456789.123, float("inf"), -float("inf"), float("nan"), 3, big)])
for fmt in ("%s", "%5s", "%-5s|", "%.2s", "%6.1s|", "%r", "%a", "%10r", "%.3r"):
    print(fmt, [fmt % (v,) for v in ("abc", "é", 1, None, [1, "x"], (1, 2), D(), "日本語")])
print("%c%c%c" % ("a", 98, "é"), "%5c|%-5c|" % ("x", "y"), "%c" % 0x1F600)
print("%(a)s %(b)05d %(a)r" % {"a": "x", "b": 42}, "%(a(b))s" % {"a(b)": 1}, "%% %s" % 1, "100%%" % (), "%()s" % {"": 3})
print("%*d|%-*d|%.*f" % (5, 1, 6, 2, 3, 3.14159), "%*s" % (-6, "ab") + "|", "%ld %hd" % (1, 2))
print("%s" % D(), "%d" % D(), "%x" % D(), "%f" % F(), "%d" % N(), "%s %s" % ("a", "b"), "%s" % ("a",), "%s" % [1])
for f in (lambda: "%d" % "a", lambda: "%x" % 1.5, lambda: "%d" % None, lambda: "%f" % "a", lambda: "%c" % "ab", lambda: "%c" % -1, lambda: "%c" % 1.5,
          lambda: "%d %d" % 1, lambda: "%d" % (1, 2), lambda: "%q" % 1, lambda: "%" % 1, lambda: "%(a" % {}, lambda: "%(a)s" % {}, lambda: "%(a)s" % 1,
          lambda: "%*d" % ("a", 1), lambda: "%s" % (), lambda: "a" % 1, lambda: "a" % {}, lambda: "a" % [], lambda: "%d" % 1.9, lambda: "%d" % -1.9,
          lambda: "%é" % 1, lambda: "abc%z" % 1, lambda: "%d" % float("inf"), lambda: "%s %s" % "ab", lambda: "%x" % "a"):
    print(attempt(f))
print("%s-%s" % ("日", "é"), "%5s|" % "é", "%.1s" % "日本", "é%sé" % 1)
print(b"%d %s %b %x %5.1f %c %c %a %r" % (1, b"a", bytearray(b"b"), 255, 1.25, 65, b"B", "é", "x"), bytearray(b"%s!") % b"q")
for f in (lambda: b"%s" % "a", lambda: b"%c" % 300, lambda: b"%b" % 1, lambda: b"%d" % "a", lambda: b"%q" % 1):
    print(attempt(f))
class B:
    def __bytes__(self):
        return b"bee"
print(b"%s|%5s|%-5b|" % (B(), B(), B()), b"%(k)d" % {b"k": 3})
