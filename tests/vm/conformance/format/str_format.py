# str.format, format_map, format() of str, f-strings
def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

class P:
    x = 5
    def __init__(self):
        self.items = {"k": [1, 2, 3], 7: "seven"}
    def __format__(self, spec):
        return "P<" + spec + ">"
    def __repr__(self):
        return "P()"
    def __str__(self):
        return "pee"
p = P()
print("{} {}".format(1, 2), "{1} {0}".format(1, 2), "{a}{b}".format(a=1, b="x"), "{{}} {0!r:>5}".format("a"), "{}".format(p), "{:abc}".format(p))
print("{0.x} {0.items[k][1]} {0.items[7]} {0!r} {0!s} {0!a}".format(p), "{0[0]}{0[1]}".format("xy"), "{d[a b]}".format(d={"a b": 1}))
print("{:{}}|{:{w}}|{:>{w}.{p}}|".format("a", 5, "b", "abcdef", w=4, p=2), "{0:{1}}".format(3, "05"))
print("{a[}]}".format(a={"}": 1}) if False else "skip", "{:}".format(3), "{!r}".format("q"), "é{}é".format("日"))
for spec in ("", "5", ">5", "<5", "^5", "*^7", "é>4", ".2", "6.2", "s", "10s", "05", "-<6.3s"):
    print(spec, [format(v, spec) for v in ("", "a", "abc", "日本語é")])
for f in (lambda: "{}".format(), lambda: "{1}".format(1), lambda: "{".format(), lambda: "}".format(), lambda: "{a}".format(), lambda: "{0}{}".format(1),
          lambda: "{}{0}".format(1), lambda: "{!x}".format(1), lambda: "{!}".format(1), lambda: "{!rx}".format(1), lambda: "{0.}".format(1),
          lambda: "{0[]}".format([1]), lambda: "{0[1]x}".format([1, 2]), lambda: "{:d}".format("a"), lambda: "{:+}".format("a"),
          lambda: "{:=10}".format("a"), lambda: "{:,}".format("a"), lambda: "{:#}".format("a"), lambda: "{: }".format("a"), lambda: format("a", 1),
          lambda: format([], "d"), lambda: "{:{:{}}}".format("a", 5, 5), lambda: "{0.nope}".format(1), lambda: "{0[9]}".format([1]), lambda: "{0[a]}".format([1]),
          lambda: "{a}".format_map({"a": 1}), lambda: "{b}".format_map({"a": 1}), lambda: "{}".format_map({}), lambda: "{0".format(1), lambda: "{a".format(a=1), lambda: "a}b".format()):
    print(attempt(f))
class Default(dict):
    def __missing__(self, key):
        return "<" + key + ">"
print("{x} {y}".format_map(Default(x=1)))
name, width, value = "bob", 10, 3.14159
print(f"{name} {name!r} {name:>{width}} {value:.2f} {value:{width}.{3}} {{}} {1+1} {name=} {value = :.1f} {'nested'}")
print(f"{p} {p!s} {p!r:>6} {p:x{name}} {[i for i in range(3)]} {{'a': 1}}" + f'{name}' "plain" f"{'é'}")
print(f"{10:b} {10:#x} {1000000:,} {-5:+d} {0.25:%} {True} {None} {1.0} {10**20:_}")
