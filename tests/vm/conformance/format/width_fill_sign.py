# Width, fill, alignment, sign, zero padding, for ints, floats and texts.
for v in (42, -42, 3.25, -3.25, True):
    print([format(v, s) for s in ("8", "<8", ">8", "^8", "=8", "08", "+8", " 8", "-8", "*^9", "0<8", "0^8", "0>8", "x=+8", "+08", "<08", "^08", "=08")])
for s in ("5", "<5", ">5", "^5", "^6", "*^7", "05", "<05", ".1", "5.1", "\u4e00>4", "0>4", "{<4", "}^5"):
    print(ascii(format("ab", s)), end=" ")
print()
for v, s in (("a", "=5"), ("a", "+5"), ("a", ",5"), ("a", "#5"), ("a", "d"), ("a", "z5"), (5, "s"), (5, ".2"), (5, "5.1d"), (5, "z"), (5.0, "d"), (5.0, "x"), (5, "c"), (-1, "c"), (1114112, "c"), (5, "+c"), (5, "#c"), (5, ",c"), (5, ",x"), (5, "_n"), (5, ",_"), (5, "_,"), (5, ",,"), (5, "__"),
             (5, "10 0"), (5, "q"), (5, "1" * 30), (5.0, "." + "9" * 20), (5, ".f"), ("a", "s s"), (5, "<<5"), (None, "5"), ([], "5"), (object, "5"), (5, "\u00e9"), (5.0, "\U0001F600")):
    try:
        print(ascii(format(v, s)))
    except (ValueError, TypeError, OverflowError) as e:
        print(s[:12].encode("ascii", "replace"), type(e).__name__, ascii(str(e)))
