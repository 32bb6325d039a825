# Mixins that each pass on keywords, __getattr__ through super, __setattr__, __init_subclass__ and __new__ by super.
class Root:
    def __init__(self, **kw):
        if kw: raise TypeError(f"left over {sorted(kw)}")
        self.log = ["Root"]
class Named(Root):
    def __init__(self, *, name="?", **kw): super().__init__(**kw); self.name = name; self.log.append("Named")
class Sized(Root):
    def __init__(self, *, size=0, **kw): super().__init__(**kw); self.size = size; self.log.append("Sized")
class Both(Named, Sized):
    def __init__(self, **kw): super().__init__(**kw); self.log.append("Both")
b = Both(name="n", size=3); print(b.log, b.name, b.size)
try: Both(color=1)
except TypeError as e: print(e)
class Logs:
    def __setattr__(self, k, v): print("set", k); super().__setattr__(k, v)
    def __getattribute__(self, k):
        if k == "magic": return 42
        return super().__getattribute__(k)
    def __getattr__(self, k): return "missing " + k
    def __delattr__(self, k): print("del", k); super().__delattr__(k)
    def __eq__(self, o): return super().__eq__(o)
    __hash__ = object.__hash__
class L(Logs, Both): pass
l = L(name="x"); print(l.magic, l.other, l.log, l == l, l == 5); del l.name; print(l.name)
class UpperDict(dict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
    def __getitem__(self, k): return super().__getitem__(k.upper())
    def __contains__(self, k): return super().__contains__(k.upper())
    def get(self, k, d=None): return super().get(k.upper(), d)
class Counting(UpperDict):
    n = 0
    def __setitem__(self, k, v): self.n += 1; super().__setitem__(k, v)
d = Counting(); d["a"] = 1; d["A"] = 2; print(d, d["a"], "a" in d, d.get("a"), d.get("z", 9), d.n)
class Pt(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    def __add__(self, o): return Pt(*map(sum, zip(self, o)))
    def __repr__(self): return "Pt" + super().__repr__()
print(Pt(1, 2) + Pt(3, 4), Pt(1, 2) * 2, len(Pt(1, 2)))
