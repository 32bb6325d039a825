# __getattr__ runs only when the ordinary search fails; getattr with default; hasattr; errors inside; dunder names by syntax skip it.
class A:
    known = 1
    def __getattr__(self, n):
        if n.startswith("get_"): return lambda: n[4:]
        raise AttributeError(f"nothing called {n}")
a = A(); a.own = 2
print(a.known, a.own, a.get_x(), getattr(a, "zip", "default"), hasattr(a, "zip"), hasattr(a, "get_"))
try: a.other
except AttributeError as e: print(e, e.name)
class B:
    def __getattr__(self, n): return lambda *a: n
b = B(); print(b.__len__(), b.anything(1))
for f in (lambda: len(b), lambda: b + 1, lambda: b[0], lambda: b()):
    try: f()
    except TypeError as e: print(e)
class K:
    def __getattr__(self, n): raise KeyError(n)
try: hasattr(K(), "x")
except KeyError as e: print("KeyError", e)
