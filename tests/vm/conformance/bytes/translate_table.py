table = bytes.maketrans(b"abc", b"xyz")
print(len(table), b"aabbcd".translate(table), b"abc".translate(None, b"b"), b"abc".translate(table, delete=b"a"), bytearray(b"abc").translate(table), b"".translate(table), b"\xff".translate(bytes(range(255, -1, -1))))
for f in (lambda: b"a".translate(b"short"), lambda: bytes.maketrans(b"ab", b"c"), lambda: bytes.maketrans("a", "b"), lambda: b"a".translate(1), lambda: b"a".translate(None, "a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
