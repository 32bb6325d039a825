print(b"%s %b" % (b"a", bytearray(b"b")), b"%d %i %x %X %o %5d|%-5d|%05d" % (1, 2, 255, 255, 8, 3, 4, 5), b"%c%c" % (65, b"B"), b"%a %r" % ("é", "é"), b"%%", b"%.2f %e %g" % (1.5, 2.5, 1e10), b"%(a)s" % {b"a": b"x"}, bytearray(b"%s") % b"z", b"%5s|%-5s|%.1s" % (b"a", b"b", b"cd"))
class B:
    def __bytes__(self):
        return b"!"
print(b"%s" % B(), b"%b" % memoryview(b"m"))
for f in (lambda: b"%s" % "a", lambda: b"%b" % 1, lambda: b"%c" % 256, lambda: b"%c" % "a", lambda: b"%d" % "1", lambda: b"%s %s" % b"a", lambda: b"%s" % (b"a", b"b"), lambda: b"%q" % 1, lambda: b"%(a)s" % {"a": b"x"}):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
