import codecs

text = "aé日😀z"
for enc in ("utf-8", "utf-16", "utf-16-be", "utf-32", "utf-8-sig", "latin-1"):
    src = text if enc != "latin-1" else "aéz"
    data = src.encode(enc)
    d = codecs.getincrementaldecoder(enc)()
    print(enc, "".join(d.decode(data[i:i + 1]) for i in range(len(data))) + d.decode(b"", True) == src)
    c = codecs.getincrementalencoder(enc)()
    print(b"".join(c.encode(ch) for ch in src) == data)
d = codecs.getincrementaldecoder("utf-8")("replace")
print(ascii(d.decode(b"\xe2\x82")), d.getstate(), ascii(d.decode(b"A")), ascii(d.decode(b"\xe2", True)))
d.reset()
try:
    codecs.getincrementaldecoder("utf-8")().decode(b"\xe2\x82", True)
except UnicodeDecodeError as e:
    print(e)
print(list(codecs.iterdecode([b"\xc3", b"\xa9a"], "utf-8")), list(codecs.iterencode(["a", "é"], "utf-8")))
