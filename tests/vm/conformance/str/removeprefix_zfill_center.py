# removeprefix, removesuffix, zfill, center, ljust, rjust, expandtabs and swapcase with arguments of every kind.
for s in ["", "abc", "-5", "+", "--5", "\u20ac5", "\t-5"]:
    print(ascii(s), [ascii(s.zfill(n)) for n in (-1, 0, 2, 5)], [ascii(s.center(n, "*")) for n in (1, 4, 5, 6)], ascii(s.ljust(5, "\u00e9")), ascii(s.rjust(5)), ascii(s.expandtabs(3)))
for s, p in [("abcabc", "abc"), ("abc", ""), ("abc", "abcd"), ("", "a"), ("abc", "abc"), ("aab", "a"), ("baa", "a")]:
    print(s, p, repr(s.removeprefix(p)), repr(s.removesuffix(p)))
for f, args in [("zfill", ()), ("zfill", ("5",)), ("zfill", (1.0,)), ("center", ()), ("center", (5, "")), ("center", (5, "ab")), ("center", (5, b"a")), ("center", (5, None)), ("ljust", (5, 1)), ("rjust", ("a",)), ("removeprefix", ()), ("removeprefix", (1,)), ("removesuffix", (("a",),)), ("removesuffix", (b"a",)), ("expandtabs", ("a",)),
                ("expandtabs", (1, 2)), ("swapcase", (1,)), ("title", ("a",)), ("capitalize", (None,)), ("casefold", (1,)), ("isdigit", (1,)), ("zfill", (2**70,)), ("center", (2**62,))]:
    try:
        print(f, "abc".__getattribute__(f)(*args))
    except (TypeError, OverflowError, MemoryError) as e:
        print(f, type(e).__name__, e)
print(["a\tb\tc".expandtabs(n) for n in (-1, 0, 1, 2, 4)], "ab\tc\nd\te\rf\tg".expandtabs(4).encode(), "\t\t".expandtabs(tabsize=2) == "    ")
same = "abc"
print(same.zfill(3) is same, same.center(2) is same, same.removeprefix("x") is same, same.replace("x", "y") is same, same.strip() is same)
