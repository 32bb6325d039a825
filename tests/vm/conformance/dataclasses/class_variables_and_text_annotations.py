from __future__ import annotations
import dataclasses
import typing
from dataclasses import dataclass, fields, InitVar
from typing import ClassVar, List

@dataclass
class A:
    count: ClassVar[int] = 0
    other: typing.ClassVar = 1
    init: InitVar[int]
    x: List[int]
    y: int = 3
    z: dataclasses.InitVar[int] = 4

    def __post_init__(self, init, z):
        type(self).count += 1
        self.seen = init, z

a = A(1, [2])
print(a, a.seen, A.count, [(f.name, f.type) for f in fields(A)], A.__annotations__)
match a:
    case A(1, x):
        print("no")
    case A(x=[v], y=w):
        print("matched", v, w)
