# Class patterns: isinstance, positional by __match_args__, keywords, built-in types that take themselves.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Bare:
    pass


def show(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Point(0, y=y):
            return f"on the y axis at {y}"
        case Point3(x, y, z):
            return f"three {x} {y} {z}"
        case Point(x=0 | 1 as x, y=y) if y > 5:
            return f"high {x} {y}"
        case Point():
            return "a point"
        case Bare(name=n):
            return f"bare with {n}"
        case Bare():
            return "bare"
        case bool(b):
            return f"bool {b}"
        case int(n) | float(n):
            return f"number {n}"
        case str() as s:
            return f"str {s}"
        case list([first, *_]):
            return f"list from {first}"
        case dict(d):
            return f"dict {d}"
        case tuple() | set():
            return "tuple or set"
        case BaseException(args=(a,)):
            return f"exception {a}"
    return "?"


named = Bare()
named.name = "n"
for p in (Point(0, 0), Point(0, 2), Point3(1, 2, 3), Point(1, 6), Point(1, 5), Bare(), named, True, 3, 2.5, "s", [1, 2], [], {1: 2}, (),
          {1}, ValueError("v"), ValueError(), None):
    print(show(p))


def trial(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def too_many():
    match Point(1, 2):
        case Point(1, 2, 3):
            pass


def none_taken():
    match Bare():
        case Bare(1):
            pass


def twice():
    match Point(1, 2):
        case Point(1, x=1):
            pass


def no_class():
    f = len
    match 3:
        case f(1):
            pass


def bad_args():
    class A:
        __match_args__ = ["x"]

    match A():
        case A(1):
            pass


def bad_name():
    class A:
        __match_args__ = (1,)

    match A():
        case A(1):
            pass


def two_ints():
    match 3:
        case int(3, 4):
            pass


for f in (too_many, none_taken, twice, no_class, bad_args, bad_name, two_ints):
    trial(f)


class Guarded:
    __match_args__ = ("p",)

    @property
    def p(self):
        print("p asked")
        return 3


match Guarded():
    case Guarded(4):
        pass
    case Guarded(p=3):
        print("by keyword")
