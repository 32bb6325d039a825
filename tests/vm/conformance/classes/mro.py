# C3: diamonds, cooperative super, and orders that cannot be.
class A:
    def who(self): return ["A"]
class B(A):
    def who(self): return ["B"] + super().who()
class C(A):
    def who(self): return ["C"] + super().who()
class D(B, C):
    def who(self): return ["D"] + super().who()
class E(C, B):
    def who(self): return ["E"] + super().who()
class X: pass
class Y: pass
class Z(X, Y): pass
class F(D, X): pass


names = lambda c: [k.__name__ for k in c.__mro__]
print(D().who(), E().who(), names(D), names(E), names(F), F().who())
for bases in ((A, B), (D, E), (X, Z), (object, X)):
    try:
        type("Bad", bases, {})
        print("made")
    except TypeError as e:
        print(str(e).split("\n")[0])
class O: pass
class H1(O): pass
class H2(O): pass
class H3(O): pass
class K1(H1, H2): pass
class K2(H2, H3): pass
class K3(H1, H3): pass
class L(K1, K2, K3): pass
print(names(L), L.mro() == list(L.__mro__))


class Base1:
    def __init__(self, **kw):
        print("Base1", kw)
        super().__init__(**kw)


class Base2:
    def __init__(self, *, b=None, **kw):
        print("Base2", b, kw)
        super().__init__(**kw)


class Both(Base1, Base2):
    def __init__(self, a, **kw):
        print("Both", a)
        super().__init__(**kw)


Both(1, b=2)
try:
    Both(1, c=2)
except TypeError as e:
    print(e)
