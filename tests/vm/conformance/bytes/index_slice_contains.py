# Bytes: indices, slices with steps, in with ints and bytes, bounds, comparisons with other types.
b = bytes(range(65, 75))
ba = bytearray(b)
print(b[0], b[-1], b[2:5], b[::-2], b[5:2], b[5:2:-1], b[-100:3], b[True], 66 in b, b"CD" in b, b"" in b, b"DC" in b, bytearray(b"AB") in b, memoryview(b"JK") in b)
for thing in (b, ba):
    for f in [lambda: thing[10], lambda: thing[-11], lambda: thing["a"], lambda: thing[1.0], lambda: thing[None], lambda: thing[1, 2], lambda: thing[::0], lambda: thing["a":], lambda: 256 in thing, lambda: -1 in thing, lambda: "a" in thing, lambda: None in thing, lambda: 1.5 in thing, lambda: [65] in thing, lambda: thing[2**70], lambda: thing[2**70:], lambda: 2**70 in thing]:
        try:
            print(f())
        except (IndexError, TypeError, ValueError, OverflowError) as e:
            print(type(e).__name__, e)
print(b == ba, ba == b, b < bytearray(b"B"), b == memoryview(b), b == "ABCDEFGHIJ", b != list(b), sorted([b"b", b"a\0", b"a", b"\xff", b""]), b"a" < b"a\0", b"\x80" > b"\x7f")
for f in [lambda: b < "a", lambda: b >= [1], lambda: ba < None, lambda: b < memoryview(b"a")]:
    try:
        print(f())
    except TypeError as e:
        print(e)
print(b.count(65), b.find(66, 1, 3), b.index(b"C"), b.rfind(74), ba.count(b""), b.startswith((b"x", b"AB")), b.endswith(b"J", -1))
