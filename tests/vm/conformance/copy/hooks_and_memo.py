# __copy__, __deepcopy__ with the memo, __replace__-free classes, copyreg, atomic values kept, cyclic containers.
import copy, copyreg
class A:
    def __init__(self, v): self.v = v
    def __copy__(self): print("copy"); return A(self.v)
    def __deepcopy__(self, memo): print("deep", id(self) in memo); return A(copy.deepcopy(self.v, memo))
a = A([1]); b, c = copy.copy(a), copy.deepcopy(a); print(b.v is a.v, c.v is a.v, c.v)
l = [a, a]; d = copy.deepcopy(l); print(d[0] is d[1])
for v in (1, "s", b"b", None, 1.5, (1, 2), frozenset([1]), len, int, lambda: 0, range(3), ..., A, type):
    print(copy.copy(v) is v, copy.deepcopy(v) is v, end=" ")
print()
t = ([1], 2); print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(t) == t)
class P:
    def __init__(self, x): self.x = x
copyreg.pickle(P, lambda p: (P, (p.x + 1,))); print(copy.copy(P(1)).x, copy.deepcopy(P(5)).x)
class S(set): pass
s = S([1, 2]); s.t = [0]; q = copy.deepcopy(s); print(q == s, type(q).__name__, q.t, q.t is s.t)
x = {}; x["self"] = x; y = copy.deepcopy(x); print(y["self"] is y, y is x)
memo = {}; z = [1]; w = copy.deepcopy(z, memo); print(copy.deepcopy(z, memo) is w)
class No:
    def __reduce_ex__(self, p): raise TypeError("no copies")
for f in (copy.copy, copy.deepcopy):
    try: f(No())
    except TypeError as e: print(e)
class Sub(A): pass
print(type(copy.copy(Sub(1))).__name__)
