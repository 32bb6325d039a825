# Annotated assignment: with and without value, evaluated order, __annotations__ of class and module.
x: int = 5
y: "anything at all"
z: print("annotation evaluated") = 7
print(x, z, __annotations__["x"].__name__, __annotations__["y"])
try:
    y
except NameError as e:
    print(e)


class C:
    a: int = 1
    b: str
    c: "C" = None


print(C.a, sorted(C.__annotations__), C.__annotations__["c"], hasattr(C, "b"))


def f(p: int, q: str = "d", *r: 1, s: 2 = 3, **t: 4) -> list:
    v: int = 1
    w: undefined_name_is_not_evaluated
    return v


print(f.__annotations__, f(1))
d = {}
d["k"]: int = 3
o = C()
o.attr: str = "s"
print(d, o.attr)
