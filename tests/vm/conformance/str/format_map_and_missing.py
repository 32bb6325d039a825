class Default(dict):
    def __missing__(self, key):
        return "?" + key

print("{a} {b}".format_map(Default(a=1)), "{x[0]} {y.real}".format_map({"x": "ab", "y": 2}), "{a!r:>4}".format_map({"a": "z"}))
for f in (lambda: "{a}".format_map({}), lambda: "{}".format_map({}), lambda: "{0}".format_map([1]), lambda: "{a}".format_map(3), lambda: "x".format_map()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
