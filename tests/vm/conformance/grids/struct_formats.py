# pack and unpack in each order and format. CPython's words for what does not fit differ from format to format.
import struct
from _grid import grid


def quiet(f, *arguments):
    try:
        return f(*arguments)
    except struct.error:
        raise struct.error from None


grid(lambda f: (struct.calcsize(f), struct.calcsize("<" + f), struct.calcsize(">" + f)), ("b", "h", "i", "l", "q", "f", "d", "?", "c", "4s", "5p", "x", "bh", "bq", "hb", "3h", "0i", "bxi", ""))
grid(lambda o, f, v: (b := quiet(struct.pack, o + f, v)).hex() + str(struct.unpack(o + f, b)), ("<", ">", "=", "!"), ("b", "B", "h", "H", "i", "I", "q", "Q"), (0, 1, -1, 127, 128, 65535, 2**31, -(2**63), 1.5))
grid(lambda f, v: quiet(struct.pack, f, v).hex(), ("<f", ">d", "<e", "?", "c", "3s", "4p", "P", "n"), (0, 1, -2.5, b"a", b"abcd", "x", True, None, 1e39))
grid(lambda f, b: quiet(struct.unpack, f, b), ("<h", "<hh", "3s", "<d"), (b"", b"ab", b"abc", b"abcdefgh"))
