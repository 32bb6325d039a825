# A vector class: reflected operators, iteration, hashing, abs, indexing by name.
import math
class V:
    __slots__ = ("x", "y", "z")
    def __init__(self, x=0, y=0, z=0):
        object.__setattr__(self, "x", x)
        object.__setattr__(self, "y", y)
        object.__setattr__(self, "z", z)
    def __setattr__(self, *a):
        raise AttributeError("immutable")
    def __iter__(self):
        yield from (self.x, self.y, self.z)
    def __add__(self, o):
        return V(*map(sum, zip(self, o)))
    __radd__ = __add__
    def __mul__(self, k):
        if isinstance(k, V):
            return sum(a * b for a, b in zip(self, k))
        return V(*(a * k for a in self))
    __rmul__ = __mul__
    def __xor__(self, o):
        (a, b, c), (d, e, f) = self, o
        return V(b * f - c * e, c * d - a * f, a * e - b * d)
    def __neg__(self):
        return self * -1
    def __abs__(self):
        return math.sqrt(self * self)
    def __eq__(self, o):
        return tuple(self) == tuple(o)
    def __hash__(self):
        return hash(tuple(self))
    def __getitem__(self, k):
        return getattr(self, k) if isinstance(k, str) else tuple(self)[k]
    def __repr__(self):
        return "V({:g}, {:g}, {:g})".format(*self)
    def __bool__(self):
        return any(self)
a, b = V(1, 2, 3), V(z=1)
print(a + b, a * b, 2 * a, a * 0.5, a ^ b, -a, abs(V(3, 4)), a == V(1, 2, 3), len({a, V(1, 2, 3), b}), a[0], a["z"], a[::2], bool(V()), bool(b), (1, 1, 1) + a, sum([a, b], V()))
try:
    a.x = 5
except AttributeError as e:
    print(e)
