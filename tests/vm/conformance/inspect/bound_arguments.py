# Signature.bind, bind_partial, apply_defaults, args, kwargs and the errors of wrong calls.
import inspect
def f(a, b=2, /, c=3, *args, d, e=5, **kw): pass
s = inspect.signature(f)
for a, k in (((1,), {"d": 4}), ((1, 2, 3, 4, 5), {"d": 6, "z": 7}), ((1,), {"c": 9, "d": 0}), ((), {}), ((1,), {})):
    try:
        ba = s.bind(*a, **k)
        print(ba.args, ba.kwargs, dict(ba.arguments))
        ba.apply_defaults()
        print(ba.args, ba.kwargs)
    except TypeError as e: print(e)
p = s.bind_partial(1); print(p.args, p.kwargs, dict(p.arguments))
g = inspect.signature(lambda x, y: 0)
for a, k in (((1, 2, 3), {}), ((1,), {"x": 2}), ((1,), {"q": 2, "y": 1})):
    try: g.bind(*a, **k)
    except TypeError as e: print(e)
ba = g.bind(1, y=2); ba.arguments["x"] = 10; print(ba.args, ba.kwargs, ba == g.bind(10, 2))
