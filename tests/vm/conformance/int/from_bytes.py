# int.from_bytes: sources, orders, signs, and the class it makes.
for data in (b"", b"\x00", b"\x01\x02", b"\xff", b"\x80\x00", b"\xff" * 9, bytes(range(12))):
    print(data, [int.from_bytes(data, order, signed=signed) for order in ("big", "little") for signed in (False, True)])
print(int.from_bytes([1, 2, 3], "big"), int.from_bytes(bytearray(b"\x01\x00"), "little"), int.from_bytes((255,), "big", signed=True))
print(int.from_bytes(b"\x01\x00"), int.from_bytes(bytes=b"\x02", byteorder="big"))


class Mine(int):
    pass


print(type(Mine.from_bytes(b"\x07", "big")), bool.from_bytes(b"\x07", "big"))
for f in (lambda: int.from_bytes("12", "big"), lambda: int.from_bytes(3, "big"), lambda: int.from_bytes([256], "big"),
          lambda: int.from_bytes(b"1", "x"), lambda: int.from_bytes(b"1", 3), lambda: int.from_bytes([1.5], "big")):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
