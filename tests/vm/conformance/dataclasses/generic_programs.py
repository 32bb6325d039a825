# Dataclasses in programs: trees with recursion in repr, nested replace, sorting, as keys, with properties and class methods.
from dataclasses import dataclass, field, replace, asdict, astuple, fields
from typing import Optional, ClassVar
@dataclass
class Tree:
    v: int
    l: Optional["Tree"] = None
    r: Optional["Tree"] = None
    made: ClassVar[int] = 0
    def __post_init__(self): Tree.made += 1
    def insert(self, v):
        side = "l" if v < self.v else "r"
        if getattr(self, side): getattr(self, side).insert(v)
        else: setattr(self, side, Tree(v))
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
    @classmethod
    def of(cls, *vs):
        t = cls(vs[0])
        for v in vs[1:]: t.insert(v)
        return t
t = Tree.of(5, 2, 8, 1); print(t, list(t), Tree.made)
print(asdict(t)["l"], astuple(t)[1], replace(t, r=None), t == Tree.of(5, 2, 1, 8), t == Tree.of(5, 8))
t.l.l.l = t; print(repr(t)); t.l.l.l = None
@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = 0
    name: str = field(default="", compare=False)
    @property
    def text(self): return f"{self.major}.{self.minor}"
    def bump(self): return replace(self, minor=self.minor + 1)
vs = [V(1, 2), V(1), V(0, 9, "old"), V(1, 2, "dup")]
print([v.text for v in sorted(vs)], max(vs), V(1, 2) == V(1, 2, "x"), len({*vs}), {V(1): "k"}[V(1, 0, "z")], V(1).bump().bump())
for f in (lambda: setattr(vs[0], "major", 2), lambda: V(1) < (1, 0), lambda: replace(vs[0], nothing=1), lambda: V(), lambda: V(1, 2, 3, 4), lambda: asdict(5), lambda: fields(int), lambda: delattr(vs[0], "minor")):
    try: f()
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
