# Endless recursion of every shape is a RecursionError that one can catch, and life goes on.
import sys


def plain(n):
    return plain(n + 1)


class C:
    def method(self):
        return self.method()

    @property
    def prop(self):
        return self.prop

    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __repr__(self):
        return repr(self)

    def __add__(self, other):
        return self + other

    def __eq__(self, other):
        return self == other

    def __iter__(self):
        return iter(list(self))

    def __call__(self):
        return self()


def generator():
    yield from generator()


c = C()
tests = [lambda: plain(0), c.method, lambda: c.prop, lambda: repr(c), lambda: c + 1, lambda: c == 1, lambda: list(c), c,
         lambda: list(generator()), lambda: sorted([1, 2], key=lambda x: plain(x)), lambda: c.missing, lambda: max(map(plain, [1]))]
for i, test in enumerate(tests):
    try:
        test()
        print(i, "no error")
    except RecursionError as e:
        print(i, "RecursionError", str(e)[:32])
count = 0


def counting():
    global count
    count += 1
    counting()


for i in range(3):
    try:
        counting()
    except RecursionError:
        pass
print(count > 150, "still alive", sum(range(10)))
old = sys.getrecursionlimit()
sys.setrecursionlimit(120)
count = 0
try:
    counting()
except RecursionError as e:
    print(count < 121, e)
sys.setrecursionlimit(old)
