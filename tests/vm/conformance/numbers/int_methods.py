# Methods and attributes of int and bool.
for n in (0, 1, -1, 2, 255, 256, -256, 2 ** 31, -2 ** 31, 2 ** 64 - 1, 2 ** 64, -(2 ** 100), 0x5555555555555555555):
    print(n, n.bit_length(), n.bit_count(), n.as_integer_ratio(), n.real, n.imag, n.numerator, n.denominator, n.conjugate())


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for n, size in ((0, 0), (0, 1), (1, 1), (255, 1), (256, 1), (256, 2), (0x1234567890, 5), (0x1234567890, 8), (2 ** 64, 9), (2 ** 64, 8), (-1, 1),
                (-128, 1), (-129, 1), (-129, 2), (-2 ** 31, 4), (-2 ** 31 - 1, 4), (2 ** 31, 4), (-(2 ** 90), 12)):
    for order in ("big", "little"):
        attempt(lambda: n.to_bytes(size, order))
        attempt(lambda: n.to_bytes(size, order, signed=True))
print((5).to_bytes(), (5).to_bytes(2), (5).to_bytes(length=3, byteorder="little"))
attempt(lambda: (1).to_bytes(-1, "big"))
attempt(lambda: (1).to_bytes(1, "bog"))
for data in (b"", b"\x00", b"\x01", b"\xff", b"\x80\x00", b"\x00\x80", b"\x12\x34\x56\x78\x9a", b"\xff" * 9, b"\x80" + bytes(11)):
    print(data, int.from_bytes(data, "big"), int.from_bytes(data, "little"), int.from_bytes(data, "big", signed=True),
          int.from_bytes(data, "little", signed=True), int.from_bytes(data))
print(int.from_bytes([1, 2, 3], "big"), int.from_bytes(bytearray(b"ab"), byteorder="little"), int.from_bytes(memoryview(b"abc"), "big"))
attempt(lambda: int.from_bytes(5, "big"))
attempt(lambda: int.from_bytes("ab"))
attempt(lambda: int.from_bytes([1, 256], "big"))
attempt(lambda: int.from_bytes(b"1", "bog"))
for n in (0, 5, 14, 15, 16, 25, 35, 45, -15, -25, 149, 150, 151, 12345678901234567890, -12345678901234567850):
    print(n, [round(n, -k) for k in range(0, 5)], round(n), round(n, 3), round(n, None))
print(round(5, -400), round(10 ** 30 + 5, -1), round(-(10 ** 30 + 15), -1))
attempt(lambda: round(5, 1.5))
print((7).__int__(), (7).__index__(), (7).__trunc__(), (7).__floor__(), (7).__ceil__(), (7).__float__(), (7).__round__())
print((7).__add__(3), (7).__rsub__(10), (7).__divmod__(2), (7).__lt__(8), (7).__neg__(), (7).__bool__(), (7).__hash__(), (7).__str__())
print((2).__pow__(10), (2).__pow__(10, 1000), (2).__pow__("a"), (2).__eq__("a"))
print(int.__name__, bool.__name__, type(True), bool.__mro__, int.__mro__)
print(True + True, True * 5, -True, ~False, True & 1, True & False, True | False, True ^ True, True ^ 3, True == 1, True is True, hash(True))
print(repr(True), str(False), f"{True:d} {True!s:>6} {False:5}", int(True), float(True), True.bit_length(), [10, 20][True])
print(bool([]), bool(""), bool(0.0), bool(None), bool("0"), bool(-1), bool(), bool(10 ** 30), isinstance(True, int), issubclass(bool, int))
print(pow(3, 4, 5), pow(3, -1, 7), pow(10 ** 20, 10 ** 20, 10 ** 9 + 7), pow(2, 100, -7), pow(-3, 5, 7), pow(5, 0, 1), pow(0, 0, 3), pow(38, -5, 97))
print(pow(7, 2 ** 130 + 1, 2 ** 127 - 1), pow(7, -3, 2 ** 61 - 1), pow(12345678901234567890, 3, 2 ** 64), pow(3, 5, -(2 ** 70)))
attempt(lambda: pow(2, -1, 4))
attempt(lambda: pow(2, 3, 0))
attempt(lambda: pow(2.0, 3, 4))
attempt(lambda: pow(2, 3, 4.0))
