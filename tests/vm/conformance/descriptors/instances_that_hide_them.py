# Class attributes that are instances of other classes: whether the instance's own value goes before them depends on
# whether their class has __set__ or __delete__, which may change while it is used.
import functools


class Lazy:
    def __init__(self, f):
        self.f = f

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, object, owner=None):
        if object is None:
            return self
        value = object.__dict__[self.name] = self.f(object)
        return value


class Plain:
    pass


class User:
    calls = 0

    @Lazy
    def lazy(self):
        User.calls += 1
        return [1, 2]

    @functools.cached_property
    def cached(self):
        User.calls += 1
        return "cached"

    plain = Plain()


u = User()
for i in range(5):
    print(u.lazy, u.cached, User.calls, type(u.plain).__name__, type(User.lazy).__name__)
u.plain = 5
for i in range(5):
    u.plain += 1
    print(u.plain, u.__dict__["plain"])
del u.lazy
print(u.lazy, User.calls)

# It becomes a data descriptor.
log = []
Lazy.__set__ = lambda self, object, value: log.append(value)
for i in range(3):
    print(u.lazy, User.calls)
    u.lazy = i
print(log)
del Lazy.__set__
for i in range(3):
    u.lazy = i
    print(u.lazy, User.calls, log)
Plain.__set__ = lambda self, object, value: log.append(("plain", value))
u.plain = 7
print(u.plain, log)
Plain.__get__ = lambda self, object, owner=None: "got"
print(u.plain, u.__dict__["plain"])
del Plain.__set__
print(u.plain)
Plain.__delete__ = lambda self, object: log.append("deleted")
print(u.plain)
del u.plain
print(log, u.__dict__["plain"])


class Many:
    pass


# So many of them that what is remembered of one takes the place of another.
for n in range(300):
    setattr(Many, f"a{n}", Lazy(lambda self, n=n: n))
    getattr(Many, f"a{n}").name = f"a{n}"
m = Many()
for turn in range(3):
    print(sum(getattr(m, f"a{n}") for n in range(300)))
    for n in range(0, 300, 7):
        setattr(m, f"a{n}", -n)
