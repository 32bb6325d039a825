for s in ("", "ab", "é日", "-5", "+é"):
    print(repr(s.center(6)), repr(s.center(5, "*")), repr(s.ljust(4, "é")), repr(s.rjust(4)), s.zfill(5), repr(s.center(1)))
print("a\tb".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(0), "ab\tc\n\td".expandtabs(3), "é\tx".expandtabs(2), repr("a\r\tb".expandtabs()), "a\tb".expandtabs(tabsize=2), "\t\t".expandtabs(-1) == "")
for f in (lambda: "a".center("x"), lambda: "a".center(5, "ab"), lambda: "a".ljust(5, ""), lambda: "a".ljust(5, 1), lambda: "a".zfill("3"), lambda: "a".expandtabs("x")):
    try:
        f()
    except TypeError as e:
        print(e)
