# Which operand is asked first: subclasses with and without own reflected methods, NotImplemented, same types.
class A:
    def __add__(self, o): print("A.add", end=" "); return NotImplemented
    def __radd__(self, o): print("A.radd", end=" "); return "r"
class B(A): pass
class C(A):
    def __radd__(self, o): print("C.radd", end=" "); return NotImplemented
class Other:
    def __radd__(self, o): print("O.radd", end=" "); return NotImplemented
    def __rsub__(self, o): return "rsub"
def t(x, y):
    try: print(x + y)
    except TypeError as e: print(e)
t(A(), B()); t(A(), C()); t(C(), A()); t(A(), Other()); t(1, A()); t(A(), 1); t([], A())
class I(int):
    def __add__(self, o): return "I.add"
    def __radd__(self, o): return "I.radd"
    def __rsub__(self, o): return "I.rsub"
    def __sub__(self, o): return NotImplemented
print(I(1) + 1, 1 + I(1), I(1) + I(2), 1 - I(1), 1.5 + I(1), True + I(1))
try: print(I(5) - 1)
except TypeError as e: print(e)
class L(list):
    def __radd__(self, o): return ("L.radd", o)
    def __rmul__(self, o): return ("L.rmul", o)
print([1] + L([2]), 3 * L([2]), L([1]) + [2], (1,) + L() if hasattr(tuple, "__radd__") else "-")
class S(str):
    def __rmod__(self, o): return ("S.rmod", o)
    def __radd__(self, o): return ("S.radd", o)
print("%s" % S("x"), "a" + S("b"))
class F(float):
    def __rpow__(self, o, m=None): return ("rpow", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
print(2.0 ** F(3), divmod(1.0, F(2)), 2 ** F(3), pow(2.0, F(1)))
print(5 - Other(), 2.5 - Other(), [] - Other(), None - Other())
