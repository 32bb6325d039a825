from typing import *


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class P(NamedTuple):
    """docs"""
    x: int
    y: str = "why"
    def both(self): return f"{self.x}{self.y}"
Q = NamedTuple("Q", [("a", int), ("b", str)])
print(P(1), P(2, "z").both(), P._fields, P._field_defaults, P.__annotations__, P.__doc__, Q(1, "q"), Q.__annotations__, P.__bases__, isinstance(P(1), tuple))
def after():
    class R(NamedTuple):
        a: int = 1
        b: int
shown(after)
def overwrite():
    class R(NamedTuple):
        _fields: int
shown(overwrite)
class Movie(TypedDict):
    title: str
    year: int
class More(Movie, total=False):
    seen: bool
    note: Required[str]
print(Movie(title="t", year=1), Movie.__required_keys__ == {"title", "year"}, sorted(More.__required_keys__), sorted(More.__optional_keys__), More.__total__, More.__annotations__["title"], is_typeddict(More), is_typeddict(dict))
E2 = TypedDict("E2", {"in": int, "x-y": str})
print(sorted(E2.__annotations__), E2({"in": 1}), Movie.__mro__[1] is dict)
shown(lambda: isinstance({}, Movie))
