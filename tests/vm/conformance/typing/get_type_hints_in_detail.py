from typing import *
import functools


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


T = TypeVar("T")
class A:
    x: "int"
    y: ClassVar["A"]
    z: Annotated["List[A]", "meta"] = None
    n: None
class B(A):
    x: str
    w: "Optional[B]"
def f(a: int, b: "A" = None, *c: "str", d: Annotated[int, 1] = 0, **e: "Dict[str, T]") -> "None": pass
@functools.wraps(f)
def g(*a): pass
print(get_type_hints(A)); print(get_type_hints(B)); print(get_type_hints(A, include_extras=True)["z"]); print(get_type_hints(f)); print(get_type_hints(f, include_extras=True)["d"])
print(get_type_hints(g) == get_type_hints(f), get_type_hints(len), get_type_hints(lambda: 0))
def h(x: "Nope"): pass
shown(lambda: get_type_hints(h))
print(get_type_hints(h, {"Nope": int}), get_type_hints(h, None, {"Nope": str}))
shown(lambda: get_type_hints(3))
@no_type_check
def nt(x: "Nope"): pass
print(get_type_hints(nt))
