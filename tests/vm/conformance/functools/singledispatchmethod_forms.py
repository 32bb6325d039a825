from functools import singledispatchmethod


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class N:
    @singledispatchmethod
    def neg(self, x): raise NotImplementedError("cannot negate")
    @neg.register
    def _(self, x: int): return self.k - x
    @neg.register(str)
    def _(self, x): return x[::-1]
    k = 100
    @singledispatchmethod
    @classmethod
    def make(cls, x): return cls.__name__, "any"
    @make.register
    @classmethod
    def _(cls, x: list): return cls.__name__, "list"
    @singledispatchmethod
    @staticmethod
    def st(x): return "any"
    @st.register(float)
    @staticmethod
    def _(x): return "float"

n = N()
print(n.neg(3), n.neg("abc"), n.neg(True), N.make([]), n.make(1), N.st(1.5), n.st(2))
shown(lambda: n.neg([]))
class M(N):
    k = 5
print(M().neg(1), M.make([]))
shown(lambda: singledispatchmethod(3))
