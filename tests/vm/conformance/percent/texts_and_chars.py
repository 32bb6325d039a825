# %s %r %a %c with widths and precisions, mappings, and bytes.
print("%s|%5s|%-5s|%.2s|%5.1s" % (("abc",) * 5), "%r %a" % ("\u00e9'", "\u00e9'") == "\"\u00e9'\" \"\\xe9'\"", "%c%c%5c|%-3c|" % (65, "B", "x", 0x263A) == "AB    x|\u263a  |", "%s %s" % ([1], {"a": 2}))
print("%(a)s %(b)05.1f %(a)r %%" % {"a": 1, "b": 2.55}, "%(x y)s %()s %((a))s" % {"x y": 1, "": 2, "(a)": 3}, "%s" % {"a": 1}, "%s" % (None,), "%s %s" % ("a", (1,)))
print(b"%s %b %a %r %d %x %c %5s|%-4b|%.1s" % (b"x", b"y", "z\xe9", 1.5, 5, 255, 65, b"r", b"l", b"cut"), b"%(k)s" % {b"k": b"v"}, bytearray(b"%d") % 5, b"%c%c" % (b"a", 98), b"%.2f" % 2.5)
class B:
    def __bytes__(self): return b"B!"
print(b"%s %b" % (B(), memoryview(b"mv")))
