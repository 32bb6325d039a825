from __future__ import annotations
# With this import annotations stay text.
x: Undefined[int, str] = 1
y: a.b.c
print(__annotations__)


def f(a: int, b: Missing = 2, *args: str, c: lambda: 0, **kw: {1: 2}) -> None:
    z: nothing = 5
    return z


print(f.__annotations__, f(1, c=2))


class C:
    p: int
    q: Undefined.x = 3

    def m(self, other: C) -> C:
        return other


print(C.__annotations__, C.m.__annotations__)
