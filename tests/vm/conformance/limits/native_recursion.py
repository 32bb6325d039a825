# Recursion through native code: as deep as CPython goes, and then RecursionError.
import json


def through_sorted(n):
    return 0 if n == 0 else sorted([n], key=lambda x: through_sorted(n - 1))[0]


def through_map(n):
    return n if n == 0 else list(map(through_map, [n - 1]))[0] + 1


class Link:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return self.n if self.n == 0 else (Link(self.n - 1) + other) + 1

    def __getattr__(self, name):
        return name if self.n == 0 else getattr(Link(self.n - 1), name)

    def __repr__(self):
        return "." if self.n == 0 else repr(Link(self.n - 1))

    def __len__(self):
        return 0 if self.n == 0 else len(Link(self.n - 1))

    def __call__(self):
        return self.n if self.n == 0 else Link(self.n - 1)() + 1

    def __eq__(self, other):
        return True if self.n == 0 else Link(self.n - 1) == other

    def __getitem__(self, key):
        return key if self.n == 0 else Link(self.n - 1)[key]


def nested(n):
    made = []
    for _ in range(n):
        made = [made]
    return made


print(through_sorted(200), through_map(200), Link(250) + 1, Link(200).name, Link(200), len(Link(250)), Link(200)())
print(Link(200) == 1, Link(250)["key"])
print(len(repr(nested(300))), nested(300) == nested(300), len(json.dumps(nested(250))))


def endless(x):
    return sorted([x], key=endless)


class Endless:
    def __repr__(self):
        return repr([self])

    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __add__(self, other):
        return other + self


for what in (lambda: endless(1), lambda: repr(Endless()), lambda: Endless().a, lambda: Endless() + Endless(),
             lambda: repr(nested(5000)), lambda: nested(5000) == nested(5000)):
    try:
        what()
    except RecursionError as e:
        print(type(e).__name__)
