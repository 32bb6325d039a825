class A: __slots__ = ("a",)
class B: __slots__ = ("b",)
class E: __slots__ = ()
class E2: __slots__ = ()
try:
    class C(A, B): __slots__ = ()
except TypeError as e:
    print(e)
class D(A, E): __slots__ = ("d",)
class F(E, E2): __slots__ = ("f",)
d = D(); d.a = 1; d.d = 2; print(d.a, d.d, D.__mro__ == (D, A, E, object))
f = F(); f.f = 3; print(f.f)
class G(A):
    __slots__ = ("a",)
g = G(); g.a = 5; print(g.a, G.__dict__["a"] is A.__dict__["a"])
class L(list): __slots__ = ("tag",)
l = L([1]); l.tag = "t"; print(l, l.tag, hasattr(l, "__dict__"))
class X(Exception): __slots__ = ("code",)
x = X("m"); x.code = 3; x.free = 4; print(x.code, x.free, x.args)
