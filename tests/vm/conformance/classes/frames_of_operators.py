# Operators, items, calls and properties of Python classes, which the loop enters without a call of native code.
log = []


class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, o):
        log.append(("add", self.x))
        if not isinstance(o, V):
            return NotImplemented
        return V(self.x + o.x)

    def __radd__(self, o):
        log.append(("radd", self.x))
        return V(o + self.x) if isinstance(o, int) else NotImplemented

    def __mul__(self, o):
        return NotImplemented

    def __pow__(self, o):
        raise ValueError("no powers")

    def __getitem__(self, k):
        return self.x, k

    def __setitem__(self, k, v):
        log.append((k, v))
        return "dropped"

    def __call__(self, a, b=2, *rest, c=3):
        return self.x, a, b, rest, c

    @property
    def twice(self):
        return self.x * 2

    @twice.setter
    def twice(self, v):
        self.x = v // 2


class W(V):
    def __radd__(self, o):
        log.append(("W.radd", self.x))
        return "W first"


class I(V):
    def __iadd__(self, o):
        log.append(("iadd", self.x))
        return self


class Other:
    def __radd__(self, o):
        return "other", o.x

    def __rmul__(self, o):
        return "rmul", o.x


class Gen:
    def __add__(self, o):
        yield 1
        yield o


def main():
    a, b = V(1), V(2)
    c = a + b
    a = a + b
    print(a.x, b.x, c.x)
    print((a + Other()), (b * Other()))
    b += a
    print(b.x, (5 + b).x)
    for bad in (lambda: a + "s", lambda: a * 2, lambda: a * a):
        try:
            bad()
        except TypeError as e:
            print(e)
    try:
        a += []
    except TypeError as e:
        print(e)
    try:
        a *= a
    except TypeError as e:
        print(e)
    try:
        a ** 2
    except ValueError as e:
        print(e)
    print(a + W(7))
    i = I(3)
    i += 4
    print(i.x, list(Gen() + 9))
    print(a["k"], a[1:2], a[0])
    a[1] = 2
    a["n"] = None
    print(a(1), a(1, 5, 6, c=7), a(*[1], **{"b": 4}))
    try:
        a()
    except TypeError as e:
        print(e)
    a.twice = 21
    print(a.twice, a.x)
    try:
        del a.twice
    except AttributeError as e:
        print(e)
    print(log)


main()


class Base:
    kind = "base"

    def __init__(self, n):
        self.n = n

    def name(self, *a, **k):
        return ["Base", self.n, a, k]

    @classmethod
    def made(cls):
        return cls.__name__

    @staticmethod
    def plain(x):
        return x


class Derived(Base):
    def __init__(self, n):
        super().__init__(n)
        self.kind = "own"

    def name(self, *a, **k):
        return super().name(*a, **k) + ["Derived"]

    @classmethod
    def made(cls):
        return super().made() + "!"

    def plain(self, x):
        return super().plain(x), super().kind


for n in range(3):
    d = Derived(n)
    print(d.kind, d.name(1, k=2), d.made(), d.plain(3), Base.kind, Derived.kind)
try:
    super(Derived, d).missing()
except AttributeError as e:
    print(e)


# A class changes while its instances' attributes are remembered.
class Late:
    def __init__(self):
        self.a = 1
        self.b = 2


def touch(o):
    o.a = o.a + 1
    o.b += o.a
    return o.a, o.b


objects = [Late() for _ in range(4)]
print([touch(o) for o in objects])
Late.c = 5
print([o.c for o in objects])
Late.a = property(lambda self: 10, lambda self, v: log.append(v))
print([touch(o) for o in objects])
Late.__setattr__ = lambda self, n, v: object.__setattr__(self, n, v * 100)
print([(setattr(o, "z", 1), o.z) for o in objects[:1]])
for o in objects:
    o.b = 1
print([o.b for o in objects])
Late.__getattr__ = lambda self, n: n.upper()
print(objects[0].nothing, objects[0].b)
