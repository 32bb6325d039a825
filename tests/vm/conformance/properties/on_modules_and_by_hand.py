# Properties made by hand: keyword arguments, lambdas, shared by two classes, added later, of modules and in type().
import types
p = property(fget=lambda s: s._p, fset=lambda s, v: setattr(s, "_p", v), doc="by hand")
class A: q = p
class B: r = p
a, b = A(), B()
a.q, b.r = 1, 2
print(a.q, b.r, p.__doc__, A.q is B.r, a._p, vars(b))
T = type("T", (), {"x": property(lambda self: "from type()"), "_n": 3})
print(T().x)
T.y = property(lambda self: self._n + 1); print(T().y)
del T.x
try: T().x
except AttributeError as e: print(e)
m = types.ModuleType("m")
m.x = property(lambda s: 1)
print(type(m.x).__name__)
class Mod(types.ModuleType):
    @property
    def version(self): return (1, 2)
mm = Mod("mm"); print(mm.version, mm.__name__)
q = property(); q2 = q.getter(lambda s: "g").setter(lambda s, v: None)
print(q.fget, q2.fget(0), q2.fset is not None, q2 is q, q.__doc__)
def documented(self): "the doc"
print(property(documented).__doc__, property(documented, doc="other").__doc__, property(documented).getter(lambda s: 1).__doc__)
for args in ((None, None, None, "d"), ()):
    print(property(*args).__doc__)
class Items:
    @property
    def data(self): return self.__dict__.setdefault("_d", [])
i = Items(); i.data.append(1); i.data[0] += 5; print(i.data)
try: i.data += [2]
except AttributeError as e: print(e, i.data)
