for s in ("xxaxx", "", "xyx", "  a ", "ééaé", "\n\ta\x1c"):
    print(repr(s), repr(s.strip()), repr(s.strip("x")), repr(s.strip("yx")), repr(s.lstrip("xé")), repr(s.rstrip("é")), repr(s.strip("")), repr(s.strip(None)))
print("abcba".strip("abc"), "www.example.com".lstrip("w."), "a".strip("aé"), b"xax".strip(b"x"), b" \x0ba\x1c ".strip())
for f in (lambda: "a".strip(1), lambda: "a".strip("a", "b"), lambda: b"a".strip("a")):
    try:
        f()
    except TypeError as e:
        print(e)
