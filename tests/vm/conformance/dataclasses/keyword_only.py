from dataclasses import dataclass, field, KW_ONLY, fields


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class A:
    x: int
    _: KW_ONLY
    y: int = 5
    z: int

print(A(1, z=2), A.__match_args__, [(f.name, f.kw_only) for f in fields(A)])
shown(lambda: A(1, 2, 3))
shown(lambda: A(1))

@dataclass(kw_only=True)
class B:
    p: int = 0
    q: int = field(kw_only=False)

print(B(3), B(3, p=1))

@dataclass
class C(B):
    r: int

print(C(1, 2, p=9), C.__match_args__)
