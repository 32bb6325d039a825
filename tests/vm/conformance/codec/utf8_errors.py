data = [b"\xff", b"a\xc3", b"\xc3(", b"\xe2\x82", b"\xed\xa0\x80", b"\xf0\x9f\x98", b"\xc0\x80", b"\xf8\x88", b"a\x80b\x80", b"\xf4\x90\x80\x80", b"\xe2\x82A", b"ok\xe9\xe8"]
for b in data:
    try:
        b.decode()
    except UnicodeDecodeError as e:
        print(b, e.start, e.end, e.reason, e.encoding, e.object == b)
    print([ascii(b.decode("utf-8", h)) for h in ("ignore", "replace", "backslashreplace", "surrogateescape")], ascii(b.decode("utf-8", "surrogatepass")) if b[:1] == b"\xed" else "")
