s = "abc"
calls = [lambda: s.upper(1), lambda: s.find(), lambda: s.find("a", 1, 2, 3), lambda: s.join(), lambda: s.encode(1), lambda: s.split(sep=1), lambda: str.upper(), lambda: str.upper(1), lambda: str.join(",", 1),
         lambda: s.nope, lambda: setattr(s, "x", 1), lambda: s.__setitem__, lambda: s[1.0], lambda: s["a"], lambda: s[None:"x"], lambda: s[::0], lambda: s.index("d"), lambda: len(s, s), lambda: ord(s), lambda: chr(-1), lambda: chr("a"), lambda: ord(b"ab"), lambda: int(s, 40)]
for f in calls:
    try:
        f()
        print("no error")
    except Exception as e:
        print(type(e).__name__, e)
