import copy


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Both:
    def __init__(self): self.log = []
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep"
print(copy.copy(Both()), copy.deepcopy(Both()), copy.deepcopy([Both()]))

class State:
    def __init__(self, a): self.a = a; self.b = [a]
    def __getstate__(self): return {"a": self.a + 1}
    def __setstate__(self, state): self.__dict__.update(state); self.restored = True
s = copy.copy(State(1))
print(s.__dict__, copy.deepcopy(State(5)).__dict__)

class Red:
    def __init__(self, *args): self.args = args
    def __reduce__(self): return Red, (1, [2])
r = copy.deepcopy(Red("x"))
print(r.args)
class Named:
    def __reduce__(self): return "a name"
n = Named()
print(copy.copy(n) is n, copy.deepcopy(n) is n)
class NewArgs(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __getnewargs__(self): return tuple(self)
t = NewArgs(1, [2])
u = copy.deepcopy(t)
print(u, type(u), u[1] is t[1])
class Kw:
    def __new__(cls, *, k): self = super().__new__(cls); self.k = k; return self
    def __getnewargs_ex__(self): return (), {"k": self.k}
print(copy.copy(Kw(k=3)).k)
class Slots:
    __slots__ = "x", "y"
o = Slots(); o.x = [1]
p, q = copy.copy(o), copy.deepcopy(o)
print(p.x is o.x, q.x is o.x, hasattr(p, "y"))
def g(): yield
shown(lambda: copy.copy(g()))
