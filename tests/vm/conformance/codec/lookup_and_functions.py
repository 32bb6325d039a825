import codecs

info = codecs.lookup("UTF8")
print(info.name, codecs.lookup("latin1").name, codecs.lookup("ASCII").name, codecs.lookup("utf_16_le").name, info.encode("é"), info.decode(b"\xc3\xa9"), len(info), isinstance(info, tuple))
print(codecs.encode("é"), codecs.decode(b"\xc3\xa9"), codecs.encode("é", "latin-1"), codecs.decode(b"6162", "hex"), codecs.encode(b"ab", "hex"), codecs.encode("Hello", "rot13"), codecs.encode(b"ab", "base64"), codecs.decode(b"YWI=\n", "base64"))
print(codecs.getencoder("ascii")("ab"), codecs.getdecoder("utf-8")(b"ab"), codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE, codecs.utf_8_decode(b"a\xc3"), codecs.utf_8_encode("é"), codecs.latin_1_encode("é"))
for f in (lambda: codecs.lookup("no-such"), lambda: "a".encode("no-such"), lambda: b"a".decode("nope"), lambda: codecs.lookup(3), lambda: "a".encode("rot13"), lambda: b"6162".decode("hex"), lambda: codecs.getincrementaldecoder("zz")):
    try:
        print(f())
    except (LookupError, TypeError) as e:
        print(type(e).__name__, e)
