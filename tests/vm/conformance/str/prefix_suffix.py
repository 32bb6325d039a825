for s in ("spam", "", "éa"):
    for p in ("", "s", "sp", "spam", "spamm", "é", "a", "m"):
        print(repr(s), repr(p), s.startswith(p), s.endswith(p), s.removeprefix(p), s.removesuffix(p), s.startswith(p, 1), s.endswith(p, 0, 2))
print("spam".startswith(("x", "sp")), "spam".endswith(()), "spam".startswith("", 4), "spam".startswith("", 5), "spam".endswith("", 5), "abc".startswith("b", -2))
for f in (lambda: "a".startswith(1), lambda: "a".startswith(("a", 1)), lambda: "a".startswith((1, "a")), lambda: "a".endswith(["a"]), lambda: "a".removeprefix(1), lambda: "a".startswith(b"a")):
    try:
        print(f())
    except TypeError as e:
        print(e)
