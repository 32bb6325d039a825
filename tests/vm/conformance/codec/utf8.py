# encode and decode, error handlers
def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except UnicodeError as e:
        return type(e).__name__ + ": " + str(e) + " " + repr((e.encoding, e.start, e.end, e.reason))
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

texts = ["", "abc", "é", "日本", "\U0001F600", "a\ud800b", "\udcff", "\ud83d\ude00", "mix é日\U0001F600"]
for t in texts:
    for enc in ("utf-8", "ascii", "latin-1"):
        for err in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"):
            r = attempt(t.encode, enc, err)
            print(ascii(r))
datas = [b"", b"abc", b"\xc3\xa9", b"\xff", b"a\x80b", b"\xe2\x82", b"\xe2\x82b", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\xf0\x9f\x98", b"\xc0\x80", b"\xf5\x80\x80\x80",
         b"\xf4\x90\x80\x80", b"\xe0\x80\x80", b"ok\xc3", b"\xf0\x80\x80\x80x", b"\x00\x7f"]
for d in datas:
    for enc in ("utf-8", "ascii", "latin1"):
        for err in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
            print(ascii(attempt(d.decode, enc, err)))
print(ascii(attempt(b"\xed\xa0\x80x".decode, "utf-8", "surrogatepass")))
print(attempt("a".encode, "nope"), attempt("é".encode, "ascii", "nope"), attempt(b"\xff".decode, "utf-8", "nope"), attempt("a".encode, 1), attempt(b"a".decode, errors=1))
print("a".encode(encoding="UTF8"), "é".encode("ISO-8859-1"), b"x".decode("US_ASCII"), bytearray(b"\xc3\xa9").decode(), "é".encode("Latin-1"), b"\xe9".decode("iso8859-1"))
print("abc".encode(errors="ignore"), b"abc".decode(encoding="utf-8"))
try:
    b"ab\xff".decode()
except UnicodeDecodeError as e:
    print(e.object, e.args, isinstance(e, ValueError))
