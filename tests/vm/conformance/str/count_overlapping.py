# count, find, rfind and in: overlaps, empty texts at every place, bounds beyond the text, long patterns.
text = "aaaa\u20acaaaa"
print([text.count(s) for s in ("a", "aa", "aaa", "aaaaa", "", "\u20aca", "b")], ["".count(s) for s in ("", "a")])
for start in (None, -20, -1, 0, 4, 9, 10, 20):
    print(start, [(text.count("", start, end), text.find("", start, end), text.rfind("", start, end), text.find("aa", start, end), text.rfind("aa", start, end)) for end in (None, -3, 0, 4, 9, 99)])
for f in ("count", "find", "rfind", "index", "rindex", "startswith", "endswith"):
    for args in [(), (1,), ("a", "b"), ("a", 0, 1, 2), ("a", 1.0), (None,), (b"a",), ("zz",), ("zz", 1, 2), (("a", "\u20ac"),), (("a", 1),), ((),), ("a", None, None), (["a"],)]:
        try:
            print(f, args, getattr(text, f)(*args))
        except (TypeError, ValueError) as e:
            print(f, type(e).__name__, ascii(str(e)))
pattern = "ab" * 50 + "c"
long = "ab" * 500 + "c" + "ab" * 300 + "c"
print(long.find(pattern), long.rfind(pattern), long.count(pattern), long.find(pattern, 901), pattern in long, pattern + "d" in long, long.index("c", 1001))
