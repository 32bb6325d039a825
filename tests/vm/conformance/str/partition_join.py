for s in ("a.b.c", "abc", "", ".", "a..b"):
    print(s.partition("."), s.rpartition("."), s.partition(".."), s.rpartition("b"))
print(",".join("abc"), "".join([]), "-".join(["a"]), "é".join(("x", "y")), "".join(x for x in "ab"), ", ".join({"k": 1}))
for f in (lambda: "a".partition(""), lambda: "a".partition(1), lambda: ",".join(["a", 1]), lambda: ",".join(["a", b"b"]), lambda: ",".join(1), lambda: ",".join([None])):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
