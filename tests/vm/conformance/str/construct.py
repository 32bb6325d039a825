print(str(), str(3), str(None), str(b"a"), str(b"\xe9", "latin-1"), str(b"a\xff", "ascii", "replace"), str(bytearray(b"x"), encoding="utf-8"), str(object="a"), repr(str(b"", "ascii")))
class A:
    def __str__(self):
        return "A!"
class B:
    def __repr__(self):
        return "B?"
class C:
    def __str__(self):
        return 1
print(str(A()), str(B()), f"{A()} {B()!r}", "%s %r" % (A(), B()))
for f in (lambda: str(C()), lambda: str("a", "utf-8"), lambda: str(1, "ascii"), lambda: str(b"\xff", "ascii"), lambda: str(b"a", 1), lambda: str(1, 2, 3, 4), lambda: str(b"a", "nope")):
    try:
        print(f())
    except (TypeError, UnicodeDecodeError, LookupError) as e:
        print(type(e).__name__, e)
