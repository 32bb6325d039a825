class C:
    __slots__ = ("x",)
    def __init__(self): self.x = 1
m = C.__dict__["x"]
c = C()
print(type(m).__name__, m.__name__, m.__qualname__ if hasattr(m, "__qualname__") else "", m.__objclass__ is C, repr(m))
print(m.__get__(c), m.__get__(c, C), m.__get__(None, C) is m)
m.__set__(c, 7); print(c.x)
m.__delete__(c)
for f in (lambda: c.x, lambda: m.__get__(c), lambda: m.__delete__(c), lambda: m.__get__(5), lambda: m.__set__(5, 1), lambda: delattr(c, "x")):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
