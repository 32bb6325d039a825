# Attributes of classes that change all the time, while they are read through classes, subclasses and instances: what is
# remembered of them must be forgotten.
class Base:
    count = 0
    limit = 10

    def __init__(self):
        Base.count += 1

    def speak(self):
        return "base"

    @property
    def size(self):
        return self.limit * 2


class Derived(Base):
    pass


class Own(Base):
    count = 100


def everything(*objects):
    return [(o.count, o.limit, o.speak(), o.size) for o in objects] + [
        (c.count, c.limit) for c in (Base, Derived, Own)
    ]


b, d, o = Base(), Derived(), Own()
for i in range(12):
    Base.count += 1
    Base.limit = i if i % 3 else str(i)
    print(everything(b, d, o))
    Own.count -= 1
    print(everything(b, d, o))
    if i == 5:
        Derived.count = "own"
        print(everything(b, d, o))
    if i == 8:
        del Derived.count
        print(everything(b, d, o))

# Methods that take each other's place, and properties, and what is not data at all.
for i in range(10):
    Base.speak = (lambda self, i=i: f"speak {i}") if i % 2 else staticmethod(lambda i=i: f"static {i}")
    Base.size = property(lambda self, i=i: i) if i % 3 else i * 100
    print(everything(b, d, o))
    Base.current = d if i % 4 else len
    print(d.current is d, Derived.current is d, Base.current is len)

# A data descriptor that comes later goes before what the instance has; without it, that is seen again.
class Point:
    pass


p = Point()
p.x = 1
for i in range(8):
    print(p.x, end=" ")
    Point.x = property(lambda self: "property")
    print(p.x, Point.__dict__["x"].fget(p), end=" ")
    Point.x = "class"
    print(p.x, Point.x, end=" ")
    del Point.x
    print(p.x, hasattr(Point, "x"))


# More names than are counted.
class Many:
    pass


for turn in range(7):
    for n in range(60):
        setattr(Many, f"n{n}", turn * n)
    m = Many()
    print(sum(getattr(m, f"n{n}") for n in range(60)), sum(getattr(Many, f"n{n}") for n in range(60)))
    Many.n7 += 1
    print(m.n7, Many.n7)
for n in range(60):
    delattr(Many, f"n{n}")
print([n for n in range(60) if hasattr(m, f"n{n}") or hasattr(Many, f"n{n}")])


# Operators and special names change more than look-ups of their own name.
class Number:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return self.value + other.value


a, c = Number(1), Number(2)
for i in range(6):
    print(a + c, end=" ")
    Number.__add__ = lambda self, other, i=i: (self.value, other.value, i)
    print(a + c, end=" ")
    Number.__getattr__ = lambda self, name, i=i: (name, i)
    print(a.missing, end=" ")
    del Number.__getattr__
    print(hasattr(a, "missing"))
    Number.__add__ = lambda self, other: self.value - other.value
