# Classes: attributes of class and instance, methods, __init__, identity of bound methods.
class Point:
    """A point."""
    count = 0

    def __init__(self, x=0, y=0):
        self.x = x
        self.y = y
        Point.count += 1

    def moved(self, dx, dy=0):
        return Point(self.x + dx, self.y + dy)

    def __repr__(self):
        return "Point(%r, %r)" % (self.x, self.y)


p = Point(1, 2)
q = p.moved(5).moved(0, dy=3)
print(p, q, Point.count, p.count, Point.__doc__, Point.__name__, p.__class__ is Point, type(p) is Point)
p.count = 99
print(p.count, Point.count, q.count, p.__dict__, vars(q))
del p.count
print(p.count)
m = q.moved
print(m(1), Point.moved(q, 1))
Point.norm = lambda self: abs(self.x) + abs(self.y)
print(q.norm())
q.norm = lambda: "instance function gets no self"
print(q.norm(), p.norm())
try:
    p.z
except AttributeError as e:
    print(e)
try:
    Point.z
except AttributeError as e:
    print(e)
try:
    del p.z
except AttributeError as e:
    print(e)
print(isinstance(p, Point), isinstance(5, Point), isinstance(p, (int, Point)), issubclass(Point, object), isinstance(Point, type))
print(hasattr(p, "x"), getattr(p, "w", None), setattr(p, "w", 1), p.w, delattr(p, "w"), hasattr(p, "w"))


class Empty: pass


e = Empty()
e.a, e.b = 1, 2
print(e.__dict__, Empty.__module__, sorted(k for k in Empty.__dict__ if k in ("__module__", "a")))
