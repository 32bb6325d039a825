# int() of texts in every base.
from _grid import grid

grid(int, ("0", "-7", "+7", " 12 ", "1_000", "0x1F", "0b101", "0o17", "017", "z", "", "_1", "1__0", "1.5", "٣", "0x", "1e3", "- 1"), (0, 2, 8, 10, 16, 36))
grid(int, ("10",), (1, 37, -2, 2.0, "8", None))
grid(int, (b"12", bytearray(b"7"), 3.99, -3.99, float("inf"), float("nan"), True, None, [], 1j, "9" * 30))
