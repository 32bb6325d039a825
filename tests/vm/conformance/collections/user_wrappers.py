# UserDict, UserList, UserString, ChainMap: what they are, and what their methods give back.
from collections import ChainMap, UserDict, UserList, UserString
from collections.abc import Hashable, Mapping, MutableMapping, MutableSequence, Sequence

d = UserDict({"a": 1}, b=2)
print(isinstance(d, MutableMapping), isinstance(ChainMap(), Mapping), isinstance(UserList(), MutableSequence), isinstance(UserString(""), Sequence))
print(isinstance(d, dict), isinstance(UserList(), list), isinstance(UserList(), Hashable), hash(UserString("x")) == hash("x"))
print(d, len(d), "a" in d, d.get("z", 0), sorted(d.items()), d | {"c": 3}, {"z": 0} | d, type(d | {}).__name__)
d |= {"a": 10}
e = d.copy()
e["new"] = 1
print(d, e, d == {"a": 10, "b": 2}, d != e, d.pop("a"), d.setdefault("q", 5), d.popitem(), d)
d.update([("x", 1)], y=2)
print(d, list(d.keys()), list(d.values()), UserDict.fromkeys("ab", 0))
d.clear()
print(d, bool(d))


class Defaulting(UserDict):
    def __missing__(self, key):
        return key * 2


m = Defaulting(a="1")
print(m["a"], m["b"], m.get("b"), "b" in m)
try:
    UserDict()["k"]
except KeyError as error:
    print(repr(error))

match UserDict(kind="point", x=1):
    case {"kind": "point", "x": x}:
        print("matched", x)
match UserList([1, 2]):
    case [a, b]:
        print("matched", a, b)

xs = UserList([3, 1, 2])
xs.append(0)
xs += [9]
print(xs, xs[0], xs[1:3], type(xs[1:3]).__name__, xs + [4], [4] + xs, xs * 2, xs.index(9), xs.count(3), sorted(xs))
xs.sort(reverse=True)
xs.reverse()
xs.insert(1, 7)
xs.extend(UserList([5]))
del xs[0]
xs[0] = 8
xs.remove(5)
print(xs, xs.pop(), xs.copy() == xs, xs < [9], list(reversed(xs)), xs == UserList(xs))

s = UserString("Hello")
print(s, repr(s), s.upper(), type(s.upper()).__name__, s + "!", "oh " + s, s * 2, s[1], type(s[1]).__name__, s[1:3], len(s))
print(s.count("l"), s.count("ll"), s.index("lo"), s.find("z"), s.startswith("He"), "ell" in s, UserString("ell") in s, s == "Hello", s < "Jello")
print(s.join(["a", "b"]), s.split("l"), s.replace("l", "L"), s.center(9, "-"), f"{s!s:>8}|", int(UserString("42")), s.encode())
