# find, index, count and their bounds, with ASCII and wider text
def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

texts = ["", "a", "hello world", "aaaa", "naïve café", "日本語テキスト日本", "a\U0001F600b\U0001F600c", "abcabcabcabd"]
needles = ["", "a", "o", "aa", "é", "日本", "\U0001F600", "abcabd", "zz", "world", "c"]
for t in texts:
    for n in needles:
        print(ascii(t), ascii(n), t.find(n), t.rfind(n), t.count(n), n in t, attempt(t.index, n), attempt(t.rindex, n))
        for start, stop in ((1, None), (-2, None), (0, 3), (2, -1), (100, None), (-100, 2), (3, 1)):
            print(t.find(n, start, stop), t.rfind(n, start, stop), t.count(n, start, stop), end=" ")
        print()
print(attempt("abc".find, 1), attempt("abc".count, None), attempt("abc".index, b"a"))
print(attempt("abc".find, "a", "x"))
long = "ab" * 500 + "abc" + "ab" * 500
print(long.find("abc"), long.rfind("abc"), long.count("ab"), long.find("abcb"))
hay = "x" * 1000 + "needle" + "y" * 1000
for i in range(1, 7):
    print(hay.find("needle"[:i]), hay.find("needle"[i - 1:]), hay.count("x" * i), hay.count("y" * (i * 7)))
