# % formatting of bytes and bytearrays.
from _grid import grid

grid(lambda f, v: f % v, (b"%d", b"%s", b"%b", b"%a", b"%r", b"%x", b"%c", b"%5.1f", b"%-4s|", bytearray(b"<%s>")), (5, -1.5, b"ab", bytearray(b"cd"), "text", 300, None))
