class C:
    class Inner: pass
def f():
    class L: pass
    return L
print(C, C.Inner, f(), C.Inner.__qualname__, f().__qualname__, C.__module__, "__qualname__" in C.__dict__)
T = type("T", (), {"__qualname__": "q.T", "__module__": "mod"})
print(T, T.__name__, T.__qualname__, T.__module__)
C.__name__ = "N"; print(C.__name__, C.__qualname__, C)
C.__qualname__ = "x.y"; C.__module__ = "m"; print(C, repr(C())[:7])
for n, v in (("__name__", 1), ("__qualname__", 2), ("__name__", "a\0b")):
    try:
        setattr(C, n, v)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for n in ("__name__", "__module__", "__qualname__"):
    try:
        delattr(C, n)
    except TypeError as e:
        print(e)
try:
    int.x = 1
except TypeError as e:
    print(e)
try:
    type("T", (), {"__qualname__": 1})
except TypeError as e:
    print(e)
