for b in (b"", b"abc", b"ABC", b"Ab Cd", b"123", b" \t\n", b"a1", b"\xe9", b"It's a1B", b"\x00\x7f\x80"):
    print(b, b.upper(), b.lower(), b.title(), b.capitalize(), b.swapcase(), b.isalpha(), b.isalnum(), b.isdigit(), b.isspace(), b.isupper(), b.islower(), b.istitle(), b.isascii())
