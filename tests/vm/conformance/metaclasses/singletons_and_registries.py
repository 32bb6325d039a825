# Metaclasses with __call__ and __init__: one instance per class, plug-in registries, counted instances.
class Single(type):
    made = {}
    def __call__(cls, *a, **k):
        if cls not in cls.made: cls.made[cls] = super().__call__(*a, **k)
        return cls.made[cls]
class A(metaclass=Single):
    def __init__(self, x=0): self.x = x
class B(A): pass
print(A(1) is A(2), A().x, B() is A(), B().x, len(Single.made))
class Registry(type):
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        if not bases: cls.known = {}
        else: cls.known[kw.get("key", name.lower())] = cls
    def __new__(m, name, bases, ns, **kw): return super().__new__(m, name, bases, ns)
    def __getitem__(cls, k): return cls.known[k]
    def __iter__(cls): return iter(cls.known)
    def __len__(cls): return len(cls.known)
    def __contains__(cls, k): return k in cls.known
class Plug(metaclass=Registry): pass
class One(Plug): pass
class Two(One, key="zwei"): pass
print(list(Plug), Plug["zwei"] is Two, len(Plug), "one" in Plug, "two" in Two, bool(Plug))
Counted = type("Counted", (type,), {"__call__": lambda c, *a: (c.log.append(a), type.__call__(c, *a))[1]})
class C(metaclass=Counted):
    log = []
    def __new__(cls, *a): return 5 if a else super().__new__(cls)
    def __init__(self): self.log.append("init")
print(C(1), type(C()).__name__, C.log)
class NoInstances(type):
    def __call__(cls, *a): raise TypeError(f"{cls.__name__} has no instances")
class N(metaclass=NoInstances): pass
try: N()
except TypeError as e: print(e)
print(type(N.__new__(N)) is N)
