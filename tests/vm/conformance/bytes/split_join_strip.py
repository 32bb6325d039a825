print(b"a,b,c".split(b","), b" a  b ".split(), b"a\x0bb\x1cc".split(), b"abc".partition(b"b"), b"abcb".rpartition(b"b"), b",".join([b"a", bytearray(b"b"), memoryview(b"c")]), b"xxaxx".strip(b"x"), b"a\n".rstrip(), b"www.x".lstrip(b"w."), b"ab".removeprefix(b"a"), bytearray(b"ab").removesuffix(b"b"))
print(bytearray(b"a b").split(), bytearray(b"-").join([b"a"]), b"a--b".rsplit(b"-", 1), b"aXbX".splitlines(), b"\r\n\n".splitlines(True), b"ab".replace(b"", b"-"), b"aaa".replace(b"a", b"bb", 2), b"a".zfill(3), b"-1".zfill(4), b"a\tb".expandtabs(3), b"ab".center(5, b"*"), b"ab".ljust(4, bytearray(b".")))
for f in (lambda: b",".join(["a"]), lambda: b"".join(1), lambda: b"a".split(b""), lambda: b"a".strip(1), lambda: b"a".center(5, b"ab"), lambda: b"a".ljust(5, " "), lambda: b"a".replace("a", b"b"), lambda: b"a" + "a", lambda: "a" + b"a", lambda: b"a" < "a", lambda: b"a"["x"]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
