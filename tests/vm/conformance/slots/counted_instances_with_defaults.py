# Slots beside class attributes in bases, defaults by properties, __init__ by loop, shared slots through two levels.
class Base:
    __slots__ = ("a",)
    b = "class b"
class Sub(Base):
    __slots__ = ("b", "c")
    def __init__(self, **kw):
        for k, v in kw.items(): setattr(self, k, v)
class Again(Sub): __slots__ = ("a",)
s = Sub(a=1, b=2, c=3); print(s.a, s.b, s.c, Base.b, Base().b)
try: Sub().b
except AttributeError as e: print(e)
x = Again(a=5); print(x.a, hasattr(x, "__dict__"))
try: Sub(d=1)
except AttributeError as e: print(e)
try: setattr(Base(), "b", 1)
except AttributeError: print("refused")
