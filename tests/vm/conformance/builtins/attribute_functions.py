# getattr, setattr, delattr, hasattr, vars and dir on classes, instances, modules and built-ins.
import math


class A:
    shared = 1
    def __init__(self): self.own = 2
    @property
    def computed(self): return self.own * 10
    @property
    def failing(self): raise AttributeError("inside the property")
    @property
    def broken(self): raise ValueError("not an AttributeError")


a = A()
print(getattr(a, "own"), getattr(a, "shared"), getattr(a, "computed"), getattr(a, "nope", "default"), getattr(a, "failing", "default"), getattr(A, "shared"), getattr(math, "pi"), getattr(5, "real"), getattr("abc", "upper")())
print(hasattr(a, "own"), hasattr(a, "failing"), hasattr(a, "zip"), hasattr(A, "own"), hasattr([], "append"), hasattr(5, "append"), hasattr(math, "sin"), hasattr(math, "sine"))
setattr(a, "new name", 5)
setattr(a, "", "empty")
print(vars(a), getattr(a, "new name"), getattr(a, ""))
delattr(a, "new name")
delattr(a, "")
setattr(A, "later", lambda self: "later " + str(self.own))
print(a.later(), vars(a), vars(a) is a.__dict__, "shared" in vars(A), "own" in vars(A))
vars(a)["through"] = 7
print(a.through)
print([n for n in dir(a) if n[0] != "_"], [n for n in dir(A) if n[0] != "_"], dir(a) == sorted(dir(a)), "__init__" in dir(a), "__len__" in dir([]), "append" in dir(list), "pi" in dir(math))


def scope(x):
    y = 1
    return dir(), vars(), sorted(locals())


print(scope(3))


class D:
    def __dir__(self): return ["b", "a", "c"]


class S:
    __slots__ = ("p", "q")


print(dir(D()), hasattr(S(), "__dict__"), hasattr(S(), "p"), "p" in dir(S()))
for f in (lambda: getattr(a, "nope"), lambda: getattr(a, "failing"), lambda: getattr(a, "broken", 1), lambda: hasattr(a, "broken"), lambda: getattr(a, 5), lambda: hasattr(a, 5), lambda: setattr(a, 5, 1), lambda: delattr(a, "nope"), lambda: delattr(a, "shared"),
          lambda: setattr(5, "x", 1), lambda: setattr(int, "x", 1), lambda: setattr(a, "computed", 1), lambda: delattr(a, "computed"), lambda: vars(5), lambda: vars(S()), lambda: getattr(math, "nope"), lambda: delattr(5, "real"),
          lambda: getattr(A, "nope"), lambda: getattr(a), lambda: setattr([], "x", 1), lambda: getattr("", "nope"), lambda: S().p, lambda: setattr(S(), "z", 1), lambda: vars(1, 2), lambda: delattr(int, "real"), lambda: getattr(None, "x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
