for s in ("é", "a日b", "\ud800", "x\udce9y", "😀!", "\xff\u0100"):
    for enc in ("ascii", "latin-1", "utf-8"):
        for h in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass"):
            try:
                print(ascii(s), enc, h, s.encode(enc, h))
            except UnicodeEncodeError as e:
                print(ascii(s), enc, h, "|", e)
