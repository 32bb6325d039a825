# A small family of checking descriptors with __set_name__, inheritance and per-class registries.
class Field:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        owner.fields = getattr(owner, "fields", ()) + (name,)
    def __get__(self, o, t=None):
        return self if o is None else getattr(o, self.name, self.default())
    def __set__(self, o, v):
        self.check(v)
        setattr(o, self.name, v)
    def default(self): return None
    def check(self, v): pass
class Int(Field):
    def __init__(self, lo=0): self.lo = lo
    def default(self): return self.lo
    def check(self, v):
        if not isinstance(v, int): raise TypeError(f"{self.name[1:]} wants int, not {type(v).__name__}")
        if v < self.lo: raise ValueError(f"{v} < {self.lo}")
class Text(Field):
    def check(self, v): v + ""
class P:
    x = Int()
    y = Int(-5)
    name = Text()
class Q(P):
    z = Int(10)
    def __init__(self, **kw):
        for k, v in kw.items(): setattr(self, k, v)
    def __repr__(self): return f"Q({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"
print(P.fields, Q.fields, Q(), Q(x=1, name="n", z=11), type(Q.x).__name__)
for kw in ({"x": -1}, {"y": "s"}, {"z": 9}, {"name": 5}, {"x": True}):
    try: print(Q(**kw))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
a, b = Q(x=1), Q(x=2); print(a.x, b.x, vars(a))
f = Int(3); P.late = f
try: P().late
except AttributeError as e: print(e)
f.__set_name__(P, "late"); print(P().late, P.fields, Q.fields)
