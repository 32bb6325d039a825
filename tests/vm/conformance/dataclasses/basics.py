from dataclasses import dataclass, field, fields, is_dataclass


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list)
    hidden: str = field(default="h", repr=False, compare=False)

a, b = P(1), P(1)
a.tags.append(3)
print(a, b, a == b, b == P(1, hidden="other"), a != b, P(1, 5, [], "z").hidden, P.__doc__)
print([f.name for f in fields(P)], is_dataclass(P), is_dataclass(a), is_dataclass(int), P.__match_args__, P.__hash__)
shown(lambda: P())
shown(lambda: P(1, 2, 3, 4, 5))
shown(lambda: P(1, x=2))
shown(lambda: P(z=1))
shown(lambda: hash(a))
shown(lambda: P(1) < P(2))
