# repr: recursive containers of each type, __repr__ that raises within containers, __repr__ that returns no text.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, deque
from types import MappingProxyType, SimpleNamespace

a = [1]
a.append(a)
t = ([],)
t[0].append(t)
d = {}
d["self"] = d
q = deque([1], 5)
q.append(q)
o = OrderedDict(a=1)
o["o"] = o
n = SimpleNamespace(x=1)
n.n = n
for thing in (a, t, d, q, o, n, {"v": d}.values(), d.items(), [d, a], MappingProxyType({"a": a})):
    print(repr(thing))


class Raises:
    def __repr__(self):
        raise KeyError("no repr")


class Wrong:
    def __repr__(self):
        return None


for make in (list, tuple, deque, lambda x: {1: x[0]}, lambda x: {(1, x[0])}, lambda x: Counter({1: x[0]}), lambda x: SimpleNamespace(a=x[0]), UserList, lambda x: UserDict(a=x[0]), lambda x: ChainMap({1: x[0]}), lambda x: slice(x[0])):
    for cls in (Raises, Wrong):
        try:
            print(repr(make([cls()])))
        except Exception as e:
            print(type(e).__name__, e)
print(repr(a), repr(d))
