text = "\u3000a\u00a0b\x1cc\u2009d\x85e \t\nf\u200bg"
print(text.split(), text.split(None, 2), text.rsplit(None, 2), text.strip() == text.lstrip().rstrip())
print("  a  b  ".split(" "), "  a  b  ".split(None, 0), "  a  b  ".split(None, 1), "  a  b  ".rsplit(None, 1), "".split(), "".split(","), " ".split())
print("a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "a,b,c".split(",", -1), "aXXbXXc".split("XX"), "a,b".split(sep=",", maxsplit=5), "abc".split("abc"))
for f in (lambda: "a".split(""), lambda: "a".rsplit(""), lambda: "a".split(1), lambda: "a".split(",", "x"), lambda: "a".split(",", 1, 2)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
