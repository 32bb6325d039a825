d = {"a": 1, "b": "x", "": "empty", "a)": 2, "(n)": 3}
print("%(a)d %(b)s %(b)r %%" % d, "%()s" % d, "%(a)05.1f|%(b)-5s|%(b)5s" % d, "%((n))s" % d, "%s" % d["a"], "%(a)s" % {"a": (1, 2)})
print("%s %s" % ("a", 1), "%5s|%-5s|%.2s" % ("é", "日", "abc"), "%c%c" % ("x", 0x1F600), "%*d|%-*d" % (5, 3, 4, 2), "%.*f" % (2, 3.14159), "%r" % "'", "%a" % "é")
for f in (lambda: "%(z)s" % d, lambda: "%s %s" % "a", lambda: "%s" % (1, 2), lambda: "%d" % "x", lambda: "%c" % "ab", lambda: "%q" % 1, lambda: "%" % 1, lambda: "%(a" % d, lambda: "%(a)s" % 1, lambda: "%c" % 0x110000, lambda: "%*d" % ("x", 1), lambda: "%i" % 1.5 if False else "%x" % 1.5):
    try:
        print(f())
    except (TypeError, KeyError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
