# The text methods of bytes and bytearrays on the same data.
from _grid import grid

for kind in (bytes, bytearray):
    grid(lambda t: [getattr(kind(t), n)() for n in ("upper", "lower", "title", "capitalize", "swapcase", "strip", "split", "splitlines", "isalpha", "isdigit", "isspace", "hex")], (b"", b" aB\t", b"12", b"\xe9\xc9", b"x\ny\r\nz", b"they're"))
    grid(lambda t, s: (kind(t).find(s), kind(t).count(s), kind(t).replace(s, b"--"), kind(t).split(s) if s else None, kind(t).partition(s) if s else None), (b"", b"abcabc", b"aaa"), (b"a", b"bc", b"", bytearray(b"ca")))
