def f(a, b=2, *, c=3):
    "doc"
    return a, b, c
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__module__, f.__dict__, f.__annotations__, f.__closure__)
f.x = 1; f.__name__ = "g"; f.__qualname__ = "q.g"; f.__doc__ = None; f.__defaults__ = (9,); f.__kwdefaults__ = {"c": 8}; f.__module__ = "m"
print(f.__dict__, f.__name__, f.__doc__, f(1), repr(f)[:13], f.__module__)
del f.__defaults__, f.x
for k in (lambda: f(1), lambda: f.x, lambda: setattr(f, "__name__", 1), lambda: setattr(f, "__defaults__", []), lambda: setattr(f, "__kwdefaults__", []), lambda: setattr(f, "__dict__", 1), lambda: setattr(f, "__code__", 1), lambda: setattr(f, "__globals__", {}), lambda: setattr(f, "__annotations__", 1), lambda: delattr(f, "__dict__"), lambda: delattr(f, "zz"), lambda: setattr(f, "__closure__", ())):
    try:
        k()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
f.__dict__ = {"n": 1}; print(f.n)
f.__annotations__ = None; print(f.__annotations__)
