import codecs

def braces(e):
    if isinstance(e, UnicodeEncodeError):
        return "".join("{%x}" % ord(c) for c in e.object[e.start:e.end]), e.end
    return "<%d>" % e.object[e.start], e.start + 1
codecs.register_error("test.braces", braces)
print("aé日b".encode("ascii", "test.braces"), "é日".encode("latin-1", "test.braces"), b"a\xff\xfeb".decode("utf-8", "test.braces"), b"\xe9".decode("ascii", "test.braces"), "日".encode("cp1252", "test.braces"))
codecs.register_error("test.back", lambda e: ("?", e.end + 1))
codecs.register_error("test.bytes", lambda e: (b"\xff", e.end))
print(b"\xffab".decode("ascii", "test.back"), "éa".encode("ascii", "test.bytes"), codecs.lookup_error("test.braces") is braces)
codecs.register_error("test.bad", lambda e: 3)
codecs.register_error("test.far", lambda e: ("", 99))
for f in (lambda: "é".encode("ascii", "test.bad"), lambda: "é".encode("ascii", "test.far"), lambda: "é".encode("ascii", "no.such"), lambda: codecs.lookup_error("zip"), lambda: codecs.register_error("x", 1), lambda: b"\xff".decode("utf-8", "test.bad")):
    try:
        print(f())
    except (TypeError, IndexError, LookupError) as e:
        print(type(e).__name__, e)
