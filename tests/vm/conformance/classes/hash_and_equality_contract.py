# Which classes are hashable: __eq__ without __hash__, inherited, __hash__ set to None, hash results and errors in dictionaries.
class A:
    def __eq__(self, o): return True
class B(A): pass
class C(A): __hash__ = object.__hash__
class D:
    __hash__ = None
class E(D):
    def __hash__(self): return 7
class F:
    def __hash__(self): return 2 ** 40
class G:
    def __hash__(self): return -1
class H:
    def __hash__(self): raise LookupError("no hash")
class T:
    def __hash__(self): return True
for k in (A, B, C, D, E, F, G, H, T):
    try: h = hash(k()); print(k.__name__, "object's" if k is C else h, k() in {}, len({k(), k()}))
    except (TypeError, LookupError) as e: print(k.__name__, type(e).__name__, e)
for f in (lambda: {A(): 1}, lambda: {}[D()], lambda: {D()}, lambda: D() in {}, lambda: {1: 1}.get(D()), lambda: hash((1, D())), lambda: frozenset([[]]), lambda: hash(slice(1)), lambda: dict.fromkeys([[]]), lambda: hash({})):
    try: print(f())
    except TypeError as e: print(e)
n = 0
class Key:
    def __init__(self, v): self.v = v
    def __hash__(self): return 1
    def __eq__(self, o):
        global n
        n += 1
        return self.v == o.v
d = {Key(i): i for i in range(5)}; print(n, d[Key(3)], n, Key(9) in d, n)
k = Key(1); print({k: 1}[k], n)
class Boom(Key):
    __hash__ = Key.__hash__
    def __eq__(self, o): raise ValueError("compared")
try: d[Boom(1)]
except ValueError as e: print(e)
