# update in all its forms, | and |=, copy, unpacking.
d = {"a": 1}
d.update({"b": 2})
d.update([("c", 3)], d=4)
d.update(e=5)
d.update()
d.update((k, ord(k)) for k in "fg")


class Mapping:
    def keys(self):
        return ["m1", "m2"]

    def __getitem__(self, k):
        return k.upper()


d.update(Mapping())
print(d)
a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a | b, b | a, a, b)
c = a
c |= b
print(c is a, a)
a |= [("q", 9)]
print(a, {**a, "q": 10, **b})
for f in (lambda: a | [("q", 9)], lambda: a | 5, lambda: 5 | a):
    try:
        print(f())
    except TypeError as e:
        print(e)
e = a.copy()
e["new"] = 1
print("new" in a, e == a, e == dict(e))
class D(dict):
    pass
x = D(a=1)
print(type(x | {"b": 2}).__name__, type({"b": 2} | x).__name__, x | {"b": 2}, type(x.copy()).__name__)
big = {i: str(i) for i in range(1000)}
big2 = dict(big)
big2.update({i: i for i in range(500, 1500)})
print(len(big2), big2[499], big2[500], big2[1499], sum(v if isinstance(v, int) else 0 for v in big2.values()))
