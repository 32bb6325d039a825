# type with three arguments: what each may be, keywords, the dict is copied, names, __qualname__ and __module__.
def tell(*args, **kw):
    try:
        t = type(*args, **kw)
        print(t.__name__, t.__qualname__, [b.__name__ for b in t.__bases__], {k: v for k, v in vars(t).items() if not k.startswith("__")}, t.__module__, t.__doc__)
    except Exception as e:
        print(type(e).__name__, e)


class Takes:
    def __init_subclass__(cls, **kw):
        print("sub", sorted(kw))


tell("A", (), {})
tell("A", (int,), {"x": 1})
tell("A", (), {"__qualname__": "B.A", "__module__": "m", "__doc__": "text"})
tell("A", (Takes,), {}, a=1, b=2)
tell("not a name", (), {})
tell("", (), {})
tell("A", (), {"__qualname__": 5})
tell("A", (), {"__slots__": ("x", "y")})
tell("A", (), {"__slots__": ("x", "1")})
tell("A", (), {"__slots__": 5})
for args in [("A",), ("A", ()), ("A", [], {}), ("A", (), []), (5, (), {}), (b"A", (), {}), ("A", (1,), {}), ("A", (int, str), {}), ("A", (bool,), {}), ("A", (int, int), {}), ("A", (object, int), {}), ("A", (), {}, {}), (), ("A", (), {1: 2}), ("A", (type(None),), {}),
             ("A", (type(lambda: 0),), {}), ("A", (range,), {}), ("A", (slice,), {}), ("A", ("x",), {})]:
    try:
        print(args[0] if args else None, type(*args).__name__ if args[2:] else type(*args))
    except Exception as e:
        print(type(e).__name__, e)
space = {"v": 1}
T = type("T", (), space)
space["w"] = 2
print(hasattr(T, "w"), T.v, type(T), type(1).__name__)
try:
    type("B", (), {}, a=1)
except TypeError as e:
    print(e)
for name, value in [("__name__", "New"), ("__name__", 5), ("__name__", "a\0b"), ("__qualname__", "x.y"), ("__qualname__", None), ("__module__", 3)]:
    try:
        setattr(T, name, value)
        print(T.__name__, T.__qualname__, T.__module__)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
