print("abab".replace("a", "x"), "abab".replace("a", "x", 1), "abab".replace("a", "x", 0), "abab".replace("a", "x", -1), "ab".replace("", "-"), "ab".replace("", "-", 2), "".replace("", "x"), "".replace("a", "x"))
print("aaa".replace("aa", "b"), "éaé".replace("é", "e"), "a".replace("a", "日本"), "abc".replace("abc", ""), "x" * 3 + "y".replace("y", "x" * 3))
for f in (lambda: "a".replace("a"), lambda: "a".replace(1, "b"), lambda: "a".replace("a", 1), lambda: "a".replace("a", "b", "c"), lambda: "a".replace("a", "b", count=1)):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__)
