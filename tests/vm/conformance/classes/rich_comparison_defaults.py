# What == and < give without own methods, with some of them, and when NotImplemented comes back.
class E:
    def __init__(self, n): self.n = n
    def __eq__(self, o):
        if not isinstance(o, E): return NotImplemented
        return self.n == o.n
class L:
    def __lt__(self, o): return "lt"
class Loud:
    def __eq__(self, o): print("eq", type(o).__name__); return NotImplemented
    def __ne__(self, o): print("ne", type(o).__name__); return NotImplemented
    __lt__ = lambda s, o: print("lt") or NotImplemented
    __gt__ = lambda s, o: print("gt") or NotImplemented
class Sub(Loud):
    def __eq__(self, o): print("sub eq"); return "truthy"
print(E(1) == E(1), E(1) != E(1), E(1) != E(2), E(1) == 1, E(1) != 1, E.__hash__)
try: hash(E(1))
except TypeError as e: print(e)
print(L() < 5, 5 > L(), L() > L())
for op in ("<=", ">="):
    try: print(eval(f"L() {op} L()"))
    except TypeError as e: print(e)
a, b = Loud(), Loud()
print(a == b, a != b, a == a, a == 3)
try: a < b
except TypeError as e: print(e)
print(a == Sub(), a != Sub())
o = object()
print(o == o, o == object(), o.__eq__(5), o.__eq__(o), o.__lt__(5))
class N:
    def __bool__(self): raise ValueError("no truth")
class C:
    def __eq__(self, o): return N()
for f in (lambda: C() in [1], lambda: [C()].index(3), lambda: not (C() == 1), lambda: (C(),) == (1,)):
    try: print(f())
    except ValueError as e: print(e)
c = C(); print(c in [c], [c] == [c])
