# encode, decode, translate, maketrans, expandtabs, splitlines over every line end.
print("é€😀".encode(), "é".encode("latin-1"), "abc".encode("ascii"), "a€".encode("ascii", "replace"), "a€".encode("ascii", "ignore"), "a€é".encode("ascii", "backslashreplace"), "a€".encode("ascii", "xmlcharrefreplace"), "é".encode(encoding="utf8", errors="strict"))
print(b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"a\xff".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), b"a\xff".decode("ascii", "backslashreplace"), b"".decode(), b"\xf0\x9f\x98\x80".decode("UTF-8"), str(b"\xe9", "latin1"))
table = str.maketrans({"a": "1", "b": None, "c": "long", 100: 68})
print("abcde".translate(table), table == {97: "1", 98: None, 99: "long", 100: 68}, "hello".translate(str.maketrans("el", "ip", "o")), "x".translate({}), "abc".translate({98: "é", 99: 0x20AC}))


class Upper:
    def __getitem__(self, c):
        if c == ord("z"):
            raise LookupError
        return chr(c).upper()


print("xyz".translate(Upper()))
print("a\tbc\td".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(0) == "", "ab\tc\n\td".expandtabs(3), "a\t".expandtabs(tabsize=1), "12345678\tx".expandtabs())
print("a\nb\rc\r\nd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l".splitlines(), "a\n\nb".splitlines(True), "\n".splitlines(), "".splitlines(), "a\r\n".splitlines(keepends=True), "no end".splitlines())
print(b"a\nb\rc\r\nd\x0be".splitlines(), b"a\n".splitlines(True))
for f in (lambda: "é".encode("ascii"), lambda: "\ud800".encode(), lambda: b"\xff".decode(), lambda: b"a\xc3".decode(), lambda: b"\x80".decode("ascii"), lambda: "a".encode("nope"), lambda: "€".encode("latin-1"), lambda: b"a".decode("utf-8", "bad") and b"\xff".decode("utf-8", "bad"), lambda: str.maketrans("ab", "c"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans(5), lambda: "a".translate({97: 2 ** 21}), lambda: "a".translate({97: 1.5}), lambda: "a".translate(), lambda: "a".encode(5)):
    try:
        print(f())
    except UnicodeError as e:
        print(type(e).__name__, e, "|", e.encoding, e.start, e.end, e.reason)
    except Exception as e:
        print(type(e).__name__, e)
