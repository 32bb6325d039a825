# Default reprs name module and class; qualified names nest.
class A:
    class B:
        def m(self): pass


def f():
    class C: pass
    return C


import sys
print(A, A.B, f(), A.B.__qualname__, f().__qualname__)
print(repr(A())[:23], repr(A.B())[:25], repr(f()())[:35])
print(repr(A.B.m)[:17], repr(A.B().m)[:41], str(print), str(len), repr([].append)[:31], int, type, object, Exception)
print(repr(sys)[:13], repr(lambda: 0)[:22], repr(type(f)), repr(type(None)), repr(type(...)), repr(type(len)), repr(type([].append)), repr(type(A.B().m)))
print(format(A), f"{A.B}", repr((x for x in ()))[:27], repr(iter([]))[:25])
