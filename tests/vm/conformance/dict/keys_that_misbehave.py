def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class K:
    def __init__(self, h, v): self.h, self.v = h, v
    def __hash__(self): return self.h
    def __eq__(self, o):
        if self.v == "boom" or getattr(o, "v", 0) == "boom": raise ZeroDivisionError("eq")
        return self.v == getattr(o, "v", None)
    def __repr__(self): return f"K{self.v}"
a, b, c = K(1, "a"), K(1, "b"), K(1, "boom")
d = {a: 1, b: 2}
print(d, d[K(1, "a")], K(2, "a") in d, len({K(5, "s"), K(5, "s")}))
shown(lambda: d[c])
shown(lambda: d.update({c: 1}))
shown(lambda: c in d)
print(len(d))
class H:
    def __hash__(self): raise ValueError("hash")
shown(lambda: {H(): 1})
shown(lambda: d.get(H()))
class NotInt:
    def __hash__(self): return "x"
shown(lambda: hash(NotInt()))
class Unhash:
    __hash__ = None
shown(lambda: {Unhash()})
class Clears:
    def __hash__(self): return 7
    def __eq__(self, o): e.clear(); return False
e = {Clears(): 1, 3: 4}
print(e.get(Clears()), e)
big = {2**70: "b", -1: "m", -2: "n", 1.5: "f", None: 0, (): 1, frozenset(): 2}
print(big[2**70], big[-1], big[-2.0], big[1.5], big[frozenset()])
