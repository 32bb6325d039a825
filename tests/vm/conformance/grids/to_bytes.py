# int.to_bytes and int.from_bytes: length, order, sign.
from _grid import grid

grid(lambda v, n, o, s: (b := v.to_bytes(n, o, signed=s)) and (b, int.from_bytes(b, o, signed=s) == v), (0, 1, 255, 256, -1, -128, -129, 2**31), (1, 2, 5), ("big", "little"), (False, True))
grid(lambda v, o: int.from_bytes(v, o), (b"", b"\x80", [1, 2], bytearray(b"\1\0"), [256], "ab", 5), ("big", "little", "middle"))
