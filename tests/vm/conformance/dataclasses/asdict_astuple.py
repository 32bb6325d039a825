from collections import namedtuple, OrderedDict
from dataclasses import dataclass, asdict, astuple, field


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class In:
    v: int

N = namedtuple("N", "p q")

@dataclass
class Out:
    a: In
    l: list
    d: dict
    n: N
    t: tuple = ()

o = Out(In(1), [In(2), [In(3)]], {"k": In(4), In(5).v: 6}, N(In(7), 8), (In(9),))
print(asdict(o))
print(astuple(o))
print(asdict(In(1), dict_factory=OrderedDict), astuple(In(1), tuple_factory=list))
copied = asdict(o)
o.l.append(1)
print(len(copied["l"]), asdict(Out(In(1), [], {}, None))["n"])
shown(lambda: asdict(In))
shown(lambda: astuple({}))
