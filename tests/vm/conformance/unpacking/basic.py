# Unpacking from every kind of iterable, nested, and into every kind of target.
a, b, c = [1, 2, 3]
print(a, b, c)
a, b = "xy"
(a, b), c = (1, 2), 3
print(a, b, c)
[a, [b, [c, d]]] = 1, (2, "xy")
print(a, b, c, d)
a, b = {1: "one", 2: "two"}
print(a, b)
a, b = range(2)
print(a, b)
a, b = (x * x for x in (3, 4))
print(a, b)
a, b = map(str, (1, 2))
print(a, b)
a, = [5]
print(a)
() = []
[] = ()


class Pair:
    def __iter__(self):
        yield "first"
        yield "second"


o = Pair()
o.x, (o.y, o.z) = o, (1, 2)
l = [0] * 3
l[0], l[1:] = "a", "bc"
print(o.x is o, o.y, o.z, l)
a, b = b"ab"
print(a, b)
