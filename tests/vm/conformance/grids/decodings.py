# Decoding bytes that are right and wrong.
from _grid import grid

grid(lambda b, c, e: b.decode(c, e), (b"", b"ab", b"\xc3\xa9", b"\xe9", b"\xff\xfea\0", b"\xef\xbb\xbfx", b"\xf0\x9f\x98", b"a\x80b"), ("utf-8", "ascii", "latin-1", "utf-16", "utf-8-sig", "cp1252"), ("strict", "replace", "ignore", "backslashreplace", "surrogateescape"))
