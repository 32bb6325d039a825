from dataclasses import dataclass, fields

@dataclass
class A:
    x: int = 1
    y: int = 2

@dataclass
class B(A):
    z: int = 3
    x: str = "x again"

class NotOne(B):
    w: int = 4

@dataclass
class C(NotOne):
    q: int = 5

print(B(), [f.name for f in fields(B)], C(), [(f.name, f.type) for f in fields(C)], B(1, 2, 3), A(9))
print(B() == A("x again"), isinstance(B(), A), B.__match_args__)

@dataclass
class Left:
    l: int = 1

@dataclass
class Right:
    r: int = 2

@dataclass
class Both(Left, Right):
    b: int = 3

print(Both(), [f.name for f in fields(Both)])
