class N:
    def __new__(cls, *a, **k): print("new", a, k); return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
N(1, k=2)
class Other:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(Other())
class P:
    def __new__(cls, x): return object.__new__(Q)
class Q(P):
    def __init__(self, x): self.x = x
print(P(3).x, Q(4).x)
class Plain: pass
class I:
    def __init__(self, a): object.__init__(self, *a)
class W:
    def __new__(cls, *a): return object.__new__(cls, *a)
for f in (lambda: Plain(1), lambda: Plain(k=1), lambda: object(1), lambda: I((1,)), lambda: I(()), lambda: W(1), lambda: W(), lambda: object.__new__(int), lambda: object.__new__(5), lambda: object.__new__(), lambda: object.__init__(Plain(), 1)):
    try:
        print(type(f()).__name__)
    except TypeError as e:
        print(e)
class R:
    def __init__(self): return 5
try:
    R()
except TypeError as e:
    print(e)
