# __slots__: no instance dict, only the named attributes, inheritance.
class P:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = P(1, 2)
p.x += 5
print(p.x, p.y, hasattr(p, "__dict__"))
try:
    p.z = 1
except AttributeError as e:
    print(e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)
p.x = 7
print(p.x, P.__slots__)


class Q(P):
    pass


q = Q(1, 2)
q.z = 3
print(q.x, q.z, q.__dict__)


class R(P):
    __slots__ = ["w"]


r = R(1, 2)
r.w = 4
print(r.w, r.x)
try:
    r.v = 1
except AttributeError as e:
    print(e)


class S:
    __slots__ = "only"


s = S()
s.only = 1
print(s.only)
