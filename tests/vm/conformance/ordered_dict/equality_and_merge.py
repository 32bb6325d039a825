from collections import OrderedDict
import copy


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


a, b = OrderedDict(x=1, y=2), OrderedDict(y=2, x=1)
print(a == b, a == dict(b), dict(a) == b, a != b, a == OrderedDict(x=1, y=2), a == 5)
print(a | {"z": 3}, {"z": 3} | a, type({"z": 3} | a).__name__, repr(OrderedDict()), OrderedDict(a))
a |= {"x": 9, "w": 0}
print(a, a.copy(), type(a.copy()).__name__, copy.copy(a) == a, copy.deepcopy(a) is a)
a["me"] = a
print(a)
class S(OrderedDict): pass
s = S([("k", 1)])
s.tag = "t"
print(s, repr(s.copy()), copy.copy(s).tag, isinstance(s, dict), s == OrderedDict(k=1))
d = OrderedDict(a=1, b=2)
print(list(zip(d, d.keys(), d.values(), d.items()))[:2])
