from collections import UserDict, UserList, UserString
import copy


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Upper(UserDict):
    def __setitem__(self, key, value): super().__setitem__(key.upper(), value)
    def __missing__(self, key): return f"no {key}"
u = Upper({"a": 1}, b=2)
u.update(c=3)
print(u, u["q"], u.data, "A" in u, len(u), u | {"z": 1}, {"z": 1} | u, u.copy(), type(u.copy()).__name__, u == {"A": 1, "B": 2, "C": 3})
l = UserList([3, 1, 2])
l.sort(); l += [9]; l[0:1] = [7, 8]
print(l, l + [1], [0] + l, l * 2, l[1:], type(l[1:]).__name__, l.index(9), l.count(7), l < [9], list(reversed(l)), l.pop(), copy.copy(l) == l)
s = UserString("abc")
print(s, s + "d", "x" + s, s * 2, s.upper(), type(s.upper()).__name__, s[1], s[::-1], s == "abc", hash(s) == hash("abc"), "b" in s, s.center(7, "-"), s % (), int(UserString("5")))
print(sorted([UserString("b"), UserString("a")]), s.split("b"), s.encode(), s.isalpha(), len(s), s.find("c"), s.replace("a", "z"))
shown(lambda: l.index("x"))
shown(lambda: Upper()["k"].nope)
