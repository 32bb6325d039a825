import types
d = {"a": 1}
p = types.MappingProxyType(d)
d["b"] = 2
print(p, p["b"], len(p), list(p), p.get("z", 0), "a" in p, p == {"a": 1, "b": 2}, p | {"c": 3}, p.copy(), list(reversed(p)))
for f in (lambda: p.__setitem__("x", 1), lambda: types.MappingProxyType([1]), lambda: hash(p), lambda: p.pop("a")):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__)
class Meta(type):
    def __getattr__(cls, n): return "from meta: " + n
class C(metaclass=Meta):
    @types.DynamicClassAttribute
    def x(self):
        "doc"
        return "inst"
    @x.setter
    def x(self, v): print("set", v)
c = C(); c.x = 3
print(c.x, C.x, C.__dict__["x"].__doc__)
try:
    del c.x
except AttributeError as e:
    print(e)
