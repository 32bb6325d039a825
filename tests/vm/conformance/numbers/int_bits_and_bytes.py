# Bits of ints of any size: shifts, masks, counts, to_bytes and from_bytes, negative numbers as two's complement.
values = [0, 1, -1, 5, -5, 127, 128, -128, -129, 2 ** 31 - 1, -2 ** 31, 2 ** 32, 2 ** 47, -2 ** 47, 2 ** 63 - 1, 2 ** 64, -2 ** 64, 10 ** 30, -10 ** 30]
for a in values:
    print(a, a.bit_length(), a.bit_count(), ~a, a << 3, a << 70, a >> 1, a >> 40, a >> 200, [a & b for b in values[::4]], [a | b for b in values[::4]], [a ^ b for b in values[::4]])
for a in values:
    size = a.bit_length() // 8 + 1
    for order in ("big", "little"):
        data = a.to_bytes(size, order, signed=True)
        assert int.from_bytes(data, order, signed=True) == a
        if a >= 0:
            assert int.from_bytes(a.to_bytes(size + 3, order), order) == a
    print(data, int.from_bytes(data, "big"), int.from_bytes(data, "little", signed=False))
print((5).to_bytes(), (258).to_bytes(2), (0).to_bytes(0, "big"), int.from_bytes([1, 2, 3], "big"), int.from_bytes(bytearray(b"\x01\x00"), "little"), int.from_bytes(b"", "big"), int.from_bytes((255,), "big", signed=True), int.from_bytes(b"\x01\x02"), True.to_bytes(2, "little"))
print((-7) // 2, -7 % 3, divmod(-7, -2), (-2 ** 65) // 3, (2 ** 65) % -7, -2 ** 65 >> 64, (1 << 100) - 1 & ~(1 << 50), bin(-10), bin((1 << 70) | 1), format(-2 ** 40, "b").count("0"))
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 1.5, lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (128).to_bytes(1, "big", signed=True), lambda: (1).to_bytes(-1, "big"), lambda: (1).to_bytes(1, "middle"), lambda: int.from_bytes("ab", "big"), lambda: int.from_bytes(5, "big"), lambda: int.from_bytes([256], "big"), lambda: int.from_bytes(b"a", "x"), lambda: 1 & 1.0, lambda: ~1.0, lambda: (1).to_bytes("a", "big"), lambda: (1).to_bytes(1, 5), lambda: "a" << 1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
