words = ["b", "a", "B", "é", "e", "z", "😀", "\uffff", "", "aa", "a\0", "Z", "ß", "ss"]
print([ascii(w) for w in sorted(words)], ascii(max(words)), "\uffff" < "😀", "a" < "b" <= "b", "a" == b"a", "abc" > "abd", "a" != "a")
for f in (lambda: "a" < 1, lambda: "a" > None, lambda: "a" + 1, lambda: 1 + "a", lambda: "a" * "b", lambda: "a" - "b", lambda: "a" in 1, lambda: 1 in "a", lambda: "a" % 1 if False else -"a"):
    try:
        f()
    except TypeError as e:
        print(e)
