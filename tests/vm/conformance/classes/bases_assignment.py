class A:
    def f(self): return "A"
class B:
    def f(self): return "B"
class A2(A): pass
class B2(B): pass
class C(A2): pass
class D(C): pass
d = D(); print(d.f())
C.__bases__ = (B2,)
print(d.f(), [c.__name__ for c in D.__mro__], A2.__subclasses__(), [c.__name__ for c in B2.__subclasses__()], C.__base__.__name__)
C.__bases__ = (B2, A2)
print(d.f(), isinstance(d, A))
def t(c, b):
    try:
        c.__bases__ = b
        print("ok")
    except TypeError as e:
        print(e)
t(C, ()); t(C, 5); t(C, (1,)); t(int, (A,)); t(A2, (D,)); t(C, (C,)); t(C, (A, A2)); t(C, (int,)); t(C, (B2, B2))
print([c.__name__ for c in D.__mro__])
try:
    del C.__bases__
except (TypeError, AttributeError) as e:
    print(type(e).__name__)
