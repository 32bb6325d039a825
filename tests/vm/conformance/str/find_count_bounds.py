s = "abcabcé日abc"
for sub in ("abc", "", "é", "日a", "x", "c"):
    print(sub, s.find(sub), s.rfind(sub), s.find(sub, 4), s.rfind(sub, 0, 5), s.find(sub, -3), s.count(sub), s.count(sub, 1, 6), s.find(sub, 20), s.count(sub, 20), s.find(sub, None, None))
for f in (lambda: s.index("x"), lambda: s.rindex("zz"), lambda: s.find(1), lambda: s.count(None), lambda: s.index("a", "b")):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print("aaaa".count("aa"), "".count(""), "".find(""), "abc".rfind(""), "abc".find("", 3), "abc".find("", 4))
