# str.encode, bytes.decode and str(bytes, ...): keywords, names of codecs in every spelling, what is refused.
text = "h\u00e9"
for name in ["utf-8", "UTF8", "utf_8", "U8", "Utf-8", "latin-1", "latin1", "iso-8859-1", "L1", "ascii", "us-ascii", "646", "utf-16-le", "UTF_16BE", "utf-32-be", "utf 8", "nothing", "", "utf-8\0", "latin--1"]:
    try:
        b = text.encode(name, "replace")
        print(name, b, ascii(b.decode(name, "replace")))
    except (LookupError, ValueError) as e:
        print(ascii(name), type(e).__name__, e)
print(text.encode(), text.encode(errors="strict"), text.encode(encoding="ascii", errors="ignore"), b"h\xc3\xa9".decode(errors="strict") == text, str(b"a", "ascii"), str(b"a", errors="ignore"), str(b"a", encoding="utf-8"), str(bytearray(b"x"), "ascii"), str(memoryview(b"y"), "ascii"))
for f in [lambda: "a".encode(5), lambda: "a".encode("utf-8", 5), lambda: "a".encode("utf-8", "strict", 1), lambda: b"a".decode(None), lambda: "a".encode(None), lambda: str("a", "utf-8"), lambda: str(5, "utf-8"), lambda: str(b"a", 5), lambda: str(b"a", "utf-8", None), lambda: "\u00e9".encode("ascii", "nothing"),
          lambda: "a".encode("ascii", "nothing"), lambda: b"\xff".decode("ascii", "nope"), lambda: "a".encode("hex"), lambda: b"a".decode("hex"), lambda: "a".encode("rot13"), lambda: str(object=b"a", encoding="ascii"), lambda: str(b"a", "ascii", "strict", 1), lambda: "a".decode, lambda: b"a".encode,
          lambda: "\u00e9".encode("ascii"), lambda: b"a\xe9".decode("utf-8"), lambda: "a\ud800b".encode("utf-8"), lambda: "a\u0100\u0101".encode("latin-1")]:
    try:
        print(ascii(f()))
    except (TypeError, LookupError, AttributeError, UnicodeError) as e:
        print(type(e).__name__, ascii(str(e)))
