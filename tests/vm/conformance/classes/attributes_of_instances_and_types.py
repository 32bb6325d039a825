# Where an assignment lands: on the instance, on the class, through inheritance; del uncovers what was below.
class A:
    x = "A.x"
    lst = []
class B(A): pass
b, c = B(), B()
b.x = "own"
print(b.x, c.x, B.x, "x" in vars(b), "x" in vars(B))
B.x = "B.x"; print(b.x, c.x, A.x)
del b.x; print(b.x)
del B.x; print(b.x)
for o in (b, B):
    try: del o.x
    except AttributeError as e: print(e)
b.lst += [1]
print(A.lst, vars(b), "lst" in vars(c))
A.y = property(lambda s: "prop")
b.__dict__["y"] = "hidden"
print(b.y, vars(b)["y"])
A.y = "plain"; print(b.y)
A.m = lambda self, k=1: (type(self).__name__, k)
print(b.m(), b.m(k=2), B.m(5))
b.m = lambda: "instance function"; print(b.m())
setattr(b, "not an identifier", 1); print(getattr(b, "not an identifier"), sorted(vars(b)))
b.__dict__ = {"fresh": 1}; print(vars(b), b.fresh)
try: b.__dict__ = 5
except TypeError as e: print(e)
del b.__dict__; print(vars(b))
for name in ("__class__", "__doc__", "__module__"): print(name, getattr(b, name) is getattr(B, name, 0))
try: B.__dict__["z"] = 1
except TypeError as e: print(e)
