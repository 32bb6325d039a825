# Incremental decoders and encoders fed byte by byte: what comes out when, states, reset, ends in the middle of a character.
import codecs

text = "a\u00e9\u20ac\U0001f600"
for name in ("utf-8", "utf-16-le", "utf-16", "utf-32-be", "latin-1", "utf-8-sig"):
    data = text.encode(name, "replace")
    d = codecs.getincrementaldecoder(name)()
    print(name, [ascii(d.decode(data[i:i + 1])) for i in range(len(data))], ascii(d.decode(b"", True)))
for name, data in [("utf-8", b"\xe2\x82"), ("utf-16-le", b"a"), ("ascii", b"\xff"), ("utf-8", b"\xff"), ("utf-8", b"\xe2A")]:
    for errors in ("strict", "replace", "ignore"):
        d = codecs.getincrementaldecoder(name)(errors)
        try:
            print(name, errors, ascii(d.decode(data)), ascii(d.decode(b"", True)))
        except UnicodeDecodeError as e:
            print(name, errors, e)
e = codecs.getincrementalencoder("utf-16-le")()
print(e.encode("a"), e.encode("\U0001f600"), e.reset(), e.encode("", True))
print(list(codecs.iterencode(["a", "\u00e9"], "utf-8")), list(codecs.iterdecode([b"\xc3", b"\xa9"], "utf-8")) == ["\u00e9"])
