# Keys with their own __hash__ and __eq__, colliding, and changing the dict while it looks.
class K:
    def __init__(self, n, h=1):
        self.n, self.h = n, h

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        return isinstance(other, K) and self.n == other.n

    def __repr__(self):
        return "K%d" % self.n


d = {}
for i in range(50):
    d[K(i)] = i
print(len(d), d[K(17)], d[K(49)], K(50) in d)
for i in range(0, 50, 3):
    del d[K(i)]
print(d)
m = {"a": 1, 1: "one", K(3): 3}
print(m["a"], m[1], m[K(3)], m.get(K(4)), m)


class Same:
    def __hash__(self):
        return hash("name")

    def __eq__(self, other):
        return other == "name"


names = {"name": 1, "other": 2}
print(names[Same()], Same() in names, {Same(): 5}["name"])


class Int:
    def __hash__(self):
        return 5

    def __eq__(self, other):
        return other == 5


print({5: "five"}[Int()], {5.0: "five"}[Int()], Int() in {1, 5}, {Int(): 1}[5])


class Hostile:
    def __init__(self, d):
        self.d = d

    def __hash__(self):
        return 7

    def __eq__(self, other):
        for i in range(20):
            self.d[i + 1000] = i
        return False


h = {}
h[7] = "seven"
h[Hostile(h)] = 1
print(len(h), h[7], h[1019])
h2 = {}
x = Hostile(h2)
h2[x] = 1
print(h2.get(7), len(h2), h2[x])


class Clears:
    def __init__(self, d):
        self.d = d

    def __hash__(self):
        return 7

    def __eq__(self, other):
        self.d.clear()
        return False


c = {7: 1, 8: 2}
print(Clears(c) in c, c)
c = {7: 1}
c[Clears(c)] = 3
print(len(c))


class BadHash:
    def __hash__(self):
        raise ValueError("no hash")


class BadEq:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("no eq")


for f in (lambda: {BadHash(): 1}, lambda: {}[BadHash()], lambda: {1: 1}[BadEq()], lambda: {BadEq(): 1, BadEq(): 2}):
    try:
        f()
    except ValueError as e:
        print(e)


class NoHash:
    __hash__ = None


class EqOnly:
    def __eq__(self, other):
        return True


for v in (NoHash(), EqOnly()):
    try:
        {v: 1}
    except TypeError as e:
        print(e)
print(hash(K(1, -1)), hash(K(1, 2**100)) == hash(2**100), {K(1, 2**80): 1}[K(1, 2**80)])
