# The message of every wrong call.
def no(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def default(a, b=1): pass
def defaults(a=1, b=2): pass
def rest(a, *b): pass
def kw(a, **k): pass


class C:
    def m(self): pass
    def n(self, a, b): pass
    def __init__(self, x): pass
    @classmethod
    def k(cls): pass
    @staticmethod
    def s(): pass


class D: pass


c = C(1)
calls = """no(1)
no(x=1)
no(1, 2)
one()
one(1, 2)
one(b=1)
one(1, a=2)
one(1, b=2)
two()
two(1)
two(b=1)
two(1, 2, 3)
three()
three(1)
three(b=1)
three(1, 2, 3, 4, 5)
default()
default(1, 2, 3)
default(b=1)
defaults(1, 2, 3)
defaults(c=1)
rest()
rest(b=1)
kw()
kw(1, 2)
kw(b=1)
c.m(1)
c.n()
c.n(1)
c.n(1, 2, 3)
C()
C(1, 2)
C(y=1)
C.m()
C.k(1)
c.s(1)
D(1)
D(x=1)
(lambda x: x)()
(lambda: 0)(1)
(lambda x, y: x)(z=1)
(lambda *, k: k)()""".split("\n")
for call in calls:
    try:
        eval(call)
        print(call, "worked")
    except TypeError as e:
        print(call, "|", e)
