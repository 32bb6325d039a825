# fromhex and hex with separators.
from _grid import grid

grid(bytes.fromhex, ("", "00ff", "DE AD be ef", "0", "zz", " 1 2", "12 3", "é0", b"00"))
grid(lambda b, s, n: b.hex(s, n), (b"", b"\x01", bytes(range(5))), (":", "-", b" ", "::", "é"), (1, 2, -2, 0, 9))
