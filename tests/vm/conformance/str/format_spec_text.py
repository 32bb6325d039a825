# The format mini-language on str, bool and None, and fields of str.format: attributes, indices, nesting, conversions, escapes.
s = "abc"
for spec in ("", "s", "5", "<5", ">5", "^5", "*^7", "*<7", ".2", "5.2", ">5.2", ".0", "10s", "é>6", "05", "<05", "=^5", "}>5", " <4", ".10"):
    print(repr(spec), repr(format(s, spec)), repr(format("é€", spec)))
print("{:{}}|{:{w}.{p}}|{:>{}}".format("a", 3, "xyz", 4, "q", w=6, p=2) if 0 else "{0:{1}}|{2:{w}.{p}}".format("a", 3, "xyz", w=6, p=2))


class A:
    x = [10, {"k": "deep"}]
    def __format__(self, spec): return "A(" + spec + ")"
    def __repr__(self): return "repré"


print("{0.x[0]} {0.x[1][k]} {a.x[1]} {0!r} {0!s} {0!a} {0:spec here} {0!r:>8} {0}".format(A(), a=A()))
print("{} {} {}".format(1, 2, 3), "{2} {0} {1} {0}".format(1, 2, 3), "{a}{b}{a}".format(a=1, b=2), "{{}} {{{}}}".format(5), "{0[0]}{0[1]}".format("xy"), "{:d}{:x}".format(True, 255), "{!r}".format("q'"), "{0!r:5}|".format("a"))
print("{a.real} {b[key with space]} {c[-1]}".format(a=5, b={"key with space": 1}, c={"-1": "negative is a key"}), "{0[a]}".format({"a": "é"}), "{:%Y}".format(A()), "{x}".format_map({"x": 1}), "{:^{w}}".format("m", w=5), "{:>{w}{t}}".format(10, w=5, t="x"))
for f in (lambda: format(s, "d"), lambda: format(s, "+5"), lambda: format(s, "=5"), lambda: format(s, ",") , lambda: format(s, "5x"), lambda: format(s, "x5"), lambda: format(s, ".") , lambda: format(None, "5"), lambda: format(s, "#"), lambda: format(s, "<<<"), lambda: format(True, "s"), lambda: "{".format(), lambda: "}".format(), lambda: "{0".format(1), lambda: "{0!x}".format(1), lambda: "{0!}".format(1), lambda: "{0!rr}".format(1),
          lambda: "{} {0}".format(1), lambda: "{0} {}".format(1), lambda: "{1}".format(1), lambda: "{a}".format(), lambda: "{0.nope}".format(1), lambda: "{0[5]}".format([1]), lambda: "{0[a]}".format([1]), lambda: "{[}".format([1]), lambda: "{0[]}".format([1]), lambda: "{0.}".format(1), lambda: "{:{}}".format("a"), lambda: "{:{:{}}}".format(1, 2, 3), lambda: "{x}".format_map(5), lambda: "{}".format_map({}), lambda: format(s, "99999999999999999999")):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
