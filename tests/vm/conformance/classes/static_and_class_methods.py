# staticmethod and classmethod: binding, inheritance, alternative constructors, through instances.
class Date:
    def __init__(self, y, m, d):
        self.t = y, m, d

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))

    @staticmethod
    def leap(y):
        return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)

    def __repr__(self):
        return "%s%r" % (type(self).__name__, self.t)


class Stamp(Date):
    def __init__(self, *a):
        super().__init__(*a)
        self.t += ("s",)


print(Date.parse("2020-2-29"), Stamp.parse("1999-12-31"), Date.leap(2000), Stamp.leap(1900), Date(1, 2, 3).leap(2024), Date(1, 2, 3).parse("4-5-6"))
print(Stamp.parse.__self__.__name__, Stamp.parse.__func__ is Date.parse.__func__, Date.leap is Date.leap, type(Date.__dict__["leap"]).__name__, type(Date.__dict__["parse"]).__name__)
try:
    Date.leap()
except TypeError as e:
    print(e)
try:
    Date.parse()
except TypeError as e:
    print(e)


def f(*a):
    return a


class K:
    s = staticmethod(f)
    c = classmethod(f)
    m = f
    b = staticmethod(len)


k = K()
print(k.s(1), K.s(1), [x is K for x in k.c()], [x is k for x in k.m()], K.m(1), k.b("abc"))
print(staticmethod(f)(1), staticmethod(f).__func__ is f)
