text = "a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l"
print(text.splitlines())
print(text.splitlines(True) == text.splitlines(keepends=True), [ascii(x) for x in text.splitlines(True)])
for s in ("", "\n", "\n\n", "a", "a\n", "a\n\n", "\r\n\r", "\n\r"):
    print(repr(s), s.splitlines(), s.splitlines(True))
print(b"a\nb\x0bc\x85d\r\ne\x1cf".splitlines(), bytearray(b"x\ry\n").splitlines(True))
