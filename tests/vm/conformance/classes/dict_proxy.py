class C:
    "doc"
    a = 1
    def f(self): pass
d = C.__dict__
print(type(d).__name__, sorted(k for k in d), d["a"], d.get("zz"), "f" in d, len(d))
C.b = 2
print(d["b"])
for f in (lambda: d.__setitem__("x", 1), lambda: d.update({})):
    try:
        f()
    except AttributeError as e:
        print(e)
try:
    d["x"] = 1
except TypeError as e:
    print(e)
print((d | {"z": 1})["z"], type(d.copy()).__name__, sorted(vars(C)) == sorted(d))
class E: pass
print(E.__doc__, E.__dict__["__doc__"], sorted(E.__dict__))
