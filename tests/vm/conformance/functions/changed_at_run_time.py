# Assigning __code__, __defaults__, __kwdefaults__, __name__, __dict__ and __annotations__ of functions; refusals.
import types
def f(a, b=1, *, c=2): return a, b, c
def g(x, y=5): return "g", x, y
f.__defaults__ = (8, 9); print(f())
f.__defaults__ = None
try: f()
except TypeError as e: print(e)
f.__kwdefaults__ = {"c": "k", "zz": 1}; print(f(1, 2))
f.__kwdefaults__ = None
try: f(1, 2)
except TypeError as e: print(e)
f.__code__ = g.__code__
f.__defaults__ = (6,); print(f(1), f.__name__)
f.__name__, f.__qualname__ = "new", "Q.new"; print(f.__name__, f.__qualname__)
try: f()
except TypeError as e: print(e)
for name, v in (("__name__", 5), ("__qualname__", None), ("__defaults__", [1]), ("__kwdefaults__", 5), ("__code__", 5), ("__dict__", 5), ("__annotations__", 5), ("__closure__", ()), ("__globals__", {})):
    try: setattr(f, name, v); print(name, "set")
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
def outer():
    z = 1
    return lambda: z
try: f.__code__ = outer().__code__
except ValueError as e: print(type(e).__name__)
def many(): return f.tag
f.tag = "t"; print(many(), vars(f)); f.__dict__ = {"u": 1}; print(f.u, hasattr(f, "tag"))
h = types.FunctionType(g.__code__, {"__builtins__": {}}, "h", (7,)); print(h(1), h.__name__, h.__defaults__)
k = types.FunctionType(outer().__code__, globals(), "k", None, (types.CellType(42),)); print(k())
for args in ((5, {}), (g.__code__, 5), (outer().__code__, {}), (outer().__code__, {}, None, None, ()), (g.__code__, {}, 5), (g.__code__, {}, None, 5)):
    try: types.FunctionType(*args)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
f.__doc__ = 5; print(f.__doc__); del f.__doc__; print(f.__doc__)
