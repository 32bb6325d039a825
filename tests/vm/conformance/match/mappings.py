# Mapping patterns: keys that are there, the rest, and what get() is asked.
from collections import OrderedDict, defaultdict


def show(x):
    match x:
        case {"type": "circle", "radius": r}:
            return f"circle {r}"
        case {"type": "box", "size": [w, h], **rest}:
            return f"box {w}x{h} {rest}"
        case {1: a, 2: b}:
            return f"1:{a} 2:{b}"
        case {None: x}:
            return f"none: {x}"
        case {"only": _, **others} if not others:
            return "only only"
        case {}:
            return "some mapping"
        case _:
            return "no mapping"


for x in ({"type": "circle", "radius": 2}, {"type": "box", "size": (1, 2)}, {"type": "box", "size": [1, 2], "colour": "red"},
          {1: 1, 2: 2, 3: 3}, {None: 5}, {"only": 1}, {"only": 1, "more": 2}, {}, [], None, "ab", OrderedDict(type="circle", radius=1)):
    print(repr(x), "->", show(x))

d = defaultdict(list)
match d:
    case {"missing": x}:
        print("a default was made")
    case _:
        print("nothing was made", dict(d))


class Key:
    name = "k"
    other = "k"


match {"k": 1}:
    case {Key.name: v}:
        print("by attribute", v)

try:
    match {"k": 1, "l": 2}:
        case {Key.name: _, Key.other: _}:
            print("no")
except ValueError as e:
    print(e)

from collections.abc import Mapping


class Loud(Mapping):
    def __getitem__(self, key):
        print("getitem", key)
        return {"a": 1, "b": 2}[key]

    def __len__(self):
        print("len")
        return 2

    def __iter__(self):
        return iter("ab")


match Loud():
    case {"c": _}:
        print("c")
    case {"a": 1, **rest}:
        print("rest", rest)
