# Inheriting from set and frozenset.
class S(set):
    pass


class F(frozenset):
    def __new__(cls, items, extra=None):
        self = super().__new__(cls, items)
        self.extra = extra
        return self


s = S([1])
s.add(1)
s.name = "n"
print(s, S(), s.name, type(s | {2}).__name__, type(s.copy()).__name__, s == {1})
f = F([2], extra="e")
print(f, f.extra, hash(f) == hash(frozenset([2])), f == frozenset([2]), {f: 1}[frozenset([2])], type(f | s).__name__)


class Init(set):
    def __init__(self, n):
        super().__init__(range(n))


print(sorted(Init(3)))
r = set()
class Item:
    def __repr__(self):
        return "item:" + str(len(r))
r.add(Item())
print(r)
