class A: pass
class B: pass
class S: __slots__ = ("a",)
class S2: __slots__ = ("a",)
class S3: __slots__ = ("b",)
class L(list): pass
class L2(list): pass
def t(o, c):
    try:
        o.__class__ = c
        print("ok", type(o).__name__)
    except TypeError as e:
        print(e)
a = A(); a.x = 1
t(a, B); print(a.x, isinstance(a, B), a.__dict__)
t(A(), S); t(S(), S2); t(S(), S3); t(L(), L2); t(L(), A); t(A(), L); t(1, A); t(A(), int); t(A(), 5); t(A, A)
s = S(); s.a = 3; s.__class__ = S2; print(s.a)
try:
    del a.__class__
except TypeError as e:
    print(e)
