# Each method of bytes on bytes and bytearray with its corners; what they refuse.
for B in (bytes, bytearray):
    b = B(b"Hello, World")
    print(b.upper(), b.lower(), b.swapcase(), b.title(), b.capitalize(), b.center(16, b"*"), b.ljust(14) + b"|", b.rjust(14), B(b"-42").zfill(6), B(b"a\tb").expandtabs(4))
    print(b.find(b"o"), b.find(111), b.find(b"o", 5), b.rfind(b"o"), b.index(b"l"), b.rindex(b"l"), b.count(b"l"), b.count(b""), b.find(b"zz"), b.startswith(b"He"), b.startswith((b"x", b"H")), b.endswith(b"ld"), b.endswith(b"World", 7))
    print(b.split(b", "), B(b" a  b ").split(), B(b"a,b,c").rsplit(b",", 1), b.partition(b", "), b.rpartition(b"l"), b.partition(b"zz"), B(b"a\nb\r\nc").splitlines(), B(b",").join([b"a", bytearray(b"b")]), B(b"").join([]))
    print(b.replace(b"l", b"L"), b.replace(b"l", b"", 1), B(b"xxaxx").strip(b"x"), B(b"  a ").lstrip(), B(b"a  ").rstrip() + b"|", B(b"prefix-x").removeprefix(b"prefix-"), B(b"x.py").removesuffix(b".py"), B(b"abc").translate(bytes(range(256)).replace(b"b", b"B")), B(b"abc").translate(None, b"b"), B.maketrans(b"ab", b"xy")[97:99])
    print([getattr(B(s), m)() for s in (b"", b"a1", b"12", b"AB", b"ab", b" \t", b"Ab Cd", b"\xff") for m in ("isalpha", "isalnum", "isdigit", "isupper", "islower", "isspace", "istitle", "isascii")].count(True))
    print(b.hex(), b.hex(":"), b.hex("-", 2), b.hex(b".", -4), B.fromhex("48 65 6c"), B.fromhex(""), b.decode(), b[0], b[-1], b[1:4], b[::-2], b * 2, b"l" in b, 72 in b, len(b), list(B(b"ab")), B(b"ab") + b"c", B(b"a") < b"b", B(b"a") == b"a", b.isascii())
    for f in (lambda: b.find("o"), lambda: b.index(b"zz"), lambda: b.split(b""), lambda: b.join(["a"]), lambda: b.join([5]), lambda: B.fromhex("4"), lambda: B.fromhex("zz"), lambda: b.find(256), lambda: B([256]), lambda: B([-1]), lambda: B("a"), lambda: B(-1), lambda: b + "a", lambda: b[100], lambda: b["a"], lambda: b.center(20, b"ab"), lambda: b.replace("a", "b"), lambda: 256 in b, lambda: "a" in b, lambda: b.translate(b"short"), lambda: B(["a"]), lambda: b.hex("ab"), lambda: B(b"a", "utf-8"), lambda: b.startswith("H"), lambda: b * 1.5, lambda: B(1.5), lambda: B.maketrans(b"a", b"bc")):
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, e)
