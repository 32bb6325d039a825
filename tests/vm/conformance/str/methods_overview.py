# One use and one corner of every str method.
s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), "ß".upper(), "ǆ".title())
print(s.find("o"), s.find("o", 5), s.find("z"), s.rfind("o"), s.index("l"), s.rindex("l"), s.count("l"), s.count("", 3), "aaaa".count("aa"))
print(s.startswith("He"), s.startswith(("x", "H")), s.startswith("World", 7), s.endswith("ld"), s.endswith(("a", "d")), "".startswith(""))
print("  x ".strip() + "|", "xxaxx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "\t\n x\u00a0".strip() + "|", "prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"))
print("a,b,,c".split(","), " a  b ".split(), "a b c".split(None, 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), "a\nb\r\nc\n".splitlines(), "a\nb".splitlines(True), "abc".partition("b"), "abc".rpartition("x"))
print("-".join("abc"), "".join([]), ", ".join(["x"]), "abcabc".replace("b", "X"), "aaa".replace("a", "b", 2), "ab".replace("", "-"), "x".replace("x", ""))
print("x".center(5, "*"), "x".ljust(3) + "|", "x".rjust(3), "5".zfill(3), "-5".zfill(4), "+x".zfill(5), "a\tb".expandtabs(4), "abc".center(2))
print("abc".isalpha(), "a1".isalnum(), "12".isdigit(), "½".isnumeric(), "1".isdecimal(), " ".isspace(), "Ab".istitle(), "ab".islower(), "AB".isupper(), "a_1".isidentifier(), "1a".isidentifier(), "é".isalpha(), "\n".isprintable(), "a".isascii(), "".isalpha(), "".isascii())
print("abc".translate({97: "A", 98: None, 99: 0x58}), "abc".translate(str.maketrans("ab", "xy", "c")), "abc".maketrans("a", "b"), "é".encode("utf-8"), "a".encode("ascii"))
print("{} {1}".format(1, 2) if 0 else "{} {}".format(1, 2), "{1} {0} {x}".format(1, 2, x=3), "{0[1]} {0[k]}".format({"k": 1, 1: 2}) if 0 else "{0[k]}".format({"k": 1}), "{.real}".format(5), "{!r:>5}".format("a"), "{{}}".format(), "{:{}}".format(1, 4), "{a[0]}".format(a=[7]))
print("{k}".format_map({"k": 1}), "%s %d %5.2f %x %r %%" % ("a", 1, 2.5, 255, "q"), "%(k)s" % {"k": 1}, "%-5d|%05d|%+d|% d" % (1, 2, 3, 4), "%c%c" % ("a", 98), "%s" % (1,), "%s %s" % ("a", (1, 2)))
for f in (lambda: s.index("z"), lambda: "".join([1]), lambda: "a".split(""), lambda: "a".center(5, "xx"), lambda: "{}".format(), lambda: "{a}".format(), lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "{".format(), lambda: "é".encode("ascii"), lambda: "%q" % 1):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
