from collections import namedtuple


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


P = namedtuple("P", "x, y")
Q = namedtuple("Q", ["a", "b", "c"], defaults=[2, 3])
R = namedtuple("R", "class x x _y 1z", rename=True)
print(P(1, 2), P(x=1, y=2), Q(1), Q(1, c=9), R._fields, Q._field_defaults, P.__doc__, P.x.__doc__, P._fields, P.__match_args__)
print(P.__module__, namedtuple("M", "a", module="elsewhere").__module__, P.__slots__, namedtuple("E", "")(), P.__new__.__defaults__, Q.__new__.__defaults__)
for args in (("A", "class"), ("A", "_x"), ("A", "x x"), ("1A", "x"), ("A", "x!"), ("def", "x")):
    shown(lambda: namedtuple(*args))
shown(lambda: namedtuple("A", "x", defaults=(1, 2)))
shown(lambda: P(1))
shown(lambda: P(1, 2, 3))
shown(lambda: P(1, z=2))
