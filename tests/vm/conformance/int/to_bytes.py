# int.to_bytes: lengths, orders, signs, defaults, errors.
for n, length, order, signed in ((0, 0, "big", False), (0, 1, "big", True), (1, 2, "big", False), (1, 2, "little", False),
                                 (255, 1, "big", False), (-1, 1, "big", True), (-128, 1, "little", True), (-129, 2, "big", True),
                                 (127, 1, "big", True), (2 ** 64, 9, "little", False), (-2 ** 64, 9, "big", True)):
    print(n, n.to_bytes(length, order, signed=signed))
for f in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (128).to_bytes(1, "big", signed=True),
          lambda: (-129).to_bytes(1, "big", signed=True), lambda: (1).to_bytes(-1, "big"), lambda: (1).to_bytes(1, "middle"),
          lambda: (1).to_bytes(1, 1), lambda: (1).to_bytes("1", "big"), lambda: (1).to_bytes(0, "big")):
    try:
        print(f())
    except (OverflowError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print((5).to_bytes(), (5).to_bytes(2), (5).to_bytes(length=3, byteorder="little"))
