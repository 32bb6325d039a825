# SimpleNamespace, types.new_class, prepare_class, resolve_bases, DynamicClassAttribute, MappingProxyType and their refusals.
import types
n = types.SimpleNamespace(a=1, b=[2])
n.c = n; print(n.a, n == types.SimpleNamespace(a=1), sorted(vars(n)), repr(types.SimpleNamespace(x=1, y="s")), repr(n)); del n.c, n.a; print(n, n != n)
for f in (lambda: types.SimpleNamespace(**{"not id": 1}),):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class S(types.SimpleNamespace):
    def total(self): return sum(vars(self).values())
print(S(a=1, b=2).total(), S(a=1), S(a=1) == types.SimpleNamespace(a=1))
def body(ns): ns["x"] = 5; ns["f"] = lambda self: self.x
K = types.new_class("K", (S,), {}, body); print(K().f(), K.__name__, K.__module__, [b.__name__ for b in K.__mro__[:2]])
class M(type):
    def __prepare__(name, bases, **kw): return {"kw": kw}
    def __new__(m, n, b, ns, **kw): return super().__new__(m, n, b, ns)
J = types.new_class("J", (), {"metaclass": M, "z": 1}); print(type(J).__name__, J.kw)
print([x if not isinstance(x, type) else x.__name__ for x in types.prepare_class("Q", (J,), {"q": 1})])
class Sub:
    def __mro_entries__(self, bases): return (int, str)[:1]
print(types.resolve_bases((Sub(), object)), types.new_class("R", (Sub(),))(5) + 1)
p = types.MappingProxyType(d := {"a": 1})
d["b"] = 2; print(p, p["b"], len(p), list(p), p | {"c": 3}, p == d, p.get("z"), "a" in p, p.copy() is d, list(reversed(p)))
for f in (lambda: p.__setitem__, lambda: hash(p), lambda: types.MappingProxyType(5), lambda: types.MappingProxyType([1]), lambda: p.update):
    try: f(); print("fine")
    except (AttributeError, TypeError) as e: print(e)
try: p["a"] = 2
except TypeError as e: print(e)
