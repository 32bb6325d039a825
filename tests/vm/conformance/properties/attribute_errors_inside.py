# An AttributeError inside a property with and without __getattr__; properties that raise, recurse, or return callables.
class A:
    @property
    def bad(self): return self.missing
    @property
    def raises(self): raise ValueError("from raises")
    @property
    def fn(self): return lambda x: x * 2
    @property
    def gen(self):
        yield 1
        yield 2
    @property
    def endless(self): return self.endless
class B(A):
    def __getattr__(self, n): return f"getattr({n})"
for k in (A, B):
    o = k()
    for n in ("bad", "raises", "missing"):
        try: print(k.__name__, n, getattr(o, n))
        except Exception as e: print(type(e).__name__, e)
    print(hasattr(o, "bad"), o.fn(4), list(o.gen))
    try: hasattr(o, "raises")
    except ValueError as e: print("hasattr lets it through", e)
try: A().endless
except RecursionError as e: print("RecursionError")
class C:
    __slots__ = ("_v",)
    @property
    def v(self):
        try: return self._v
        except AttributeError: return "unset"
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): del self._v
c = C(); print(c.v); c.v = 3; c.v += 4; print(c.v); del c.v; print(c.v)
try: del c.v
except AttributeError as e: print(e)
print([C.v.fget(c), C.v.__get__(c), C.v.__set__(c, 8), c.v, C.v.__delete__(c), c.v])
