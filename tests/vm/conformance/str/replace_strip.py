# replace, strip, removeprefix, startswith, translate, expandtabs
def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

for s in ["", "a", "banana", "ééé", "日本日本"]:
    for old, new in (("a", "o"), ("an", ""), ("", "-"), ("é", "ee"), ("日本", "x"), ("ana", "ANA")):
        print(s.replace(old, new), s.replace(old, new, 1), s.replace(old, new, 0), s.replace(old, new, -1), s.replace(old, new, 2))
print(attempt("a".replace, 1, "b"), attempt("a".replace, "b", 1))
for s in ["", "  x ", "xxaxx", "éxé", "\t\n\u2003y\x1f", "日x日"]:
    print(ascii(s.strip()), ascii(s.lstrip()), ascii(s.rstrip()), ascii(s.strip("x")), ascii(s.lstrip("xé")), ascii(s.rstrip("日x")), ascii(s.strip(None)))
print(attempt("a".strip, 1), attempt("a".lstrip, b"a"))
print("prefix-body".removeprefix("prefix-"), "body.py".removesuffix(".py"), "x".removesuffix(""), "x".removeprefix("xy"))
for p in ("he", "", "lo", "hello", "hellox", ("x", "he"), (), ("lo",)):
    print("hello".startswith(p), "hello".endswith(p), "hello".startswith(p, 1), "hello".endswith(p, 0, 2), "hello".startswith(p, 9))
print(attempt("a".startswith, 1), attempt("a".endswith, (1,)))
table = str.maketrans("abc", "xyz", "d")
print(sorted(table.items()), "aabbccdd".translate(table))
print("abc".translate({97: "long", 98: None, 99: 0x1F600}), "héé".translate({"é": 1, 233: "e"}))
print(str.maketrans({"a": 1, 98: "b"}), attempt(str.maketrans, {"ab": 1}), attempt(str.maketrans, "a", "bc"), attempt(str.maketrans, 1))
print(attempt("a".translate, {97: 1.5}), attempt("a".translate, {97: 0x110000}), "a".translate(["x"] * 98))
print(ascii("a\tbc\td".expandtabs()), ascii("a\tb\n\tc".expandtabs(4)), ascii("\té\t".expandtabs(3)), ascii("\t".expandtabs(0)), "a\tb".expandtabs(tabsize=2))
