# What % refuses, in which words.
cases = [("%d", "x"), ("%d", None), ("%x", 1.5), ("%c", "ab"), ("%c", -1), ("%c", 0x110000), ("%c", 1.5), ("%f", "x"), ("%q", 1), ("%", 1), ("%5", 1), ("%d %d", 1), ("%d", (1, 2)), ("x", 1), ("%(a)s", 1), ("%(a)s", {}), ("%(a", {"a": 1}), ("%*d", ("a", 1)), ("%*d", 1), ("%.*f", (2,)),
         ("%s %(a)s", {"a": 1}), ("%(a)s %s", ({"a": 1},)), ("% %", 1), ("%5%", 1), ("%\u00e9", 1), ("%s", ()), ("", 5), ("", [5]), ("", {}), ("%99999999999999999999d", 1), ("%d", 1j), ("%e", 10 ** 400), ("%ll", 1), ("%y", (1,))]
for f, v in cases:
    try:
        print(repr(f % v))
    except (TypeError, ValueError, KeyError, OverflowError) as e:
        print(ascii(f), type(e).__name__, ascii(str(e)))
for f, v in ((b"%s", "x"), (b"%b", 5), (b"%c", 256), (b"%c", b"ab"), (b"%d", b"x"), (b"%(a)s", {"a": b"x"}), (b"%s", (1,))):
    try:
        print(f % v)
    except (TypeError, ValueError, KeyError, OverflowError) as e:
        print(f, type(e).__name__, e)
