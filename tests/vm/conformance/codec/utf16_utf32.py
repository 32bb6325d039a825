for s in ("", "aé日", "😀", "a\U0010ffff"):
    for enc in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig", "utf_16", "UTF-16LE", "U32"):
        b = s.encode(enc)
        print(enc, b, b.decode(enc) == s)
for enc, b in (("utf-16-le", b"a"), ("utf-16-le", b"\x00\xd8"), ("utf-16-le", b"\x00\xdca\0"), ("utf-16-be", b"\xd8\x00\0a"), ("utf-32-le", b"abc"), ("utf-32-le", b"\x00\x00\x11\x00"), ("utf-32-be", b"\x00\x00\xd8\x00")):
    for h in ("strict", "replace", "ignore"):
        try:
            print(enc, b, h, ascii(b.decode(enc, h)))
        except UnicodeDecodeError as e:
            print(enc, b, h, e.reason, e.start, e.end)
print("\ud800x".encode("utf-16-le", "surrogatepass"), ascii(b"\x00\xd8x\0".decode("utf-16-le", "surrogatepass")), "\ud800".encode("utf-32-be", "replace"))
