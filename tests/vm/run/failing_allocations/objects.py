# Classes, attributes, descriptors, closures, containers that grow, sorting: what a program makes of objects.
import collections


class Base:
    slots = 0

    def __init__(self, n):
        self.n = n

    @property
    def double(self):
        return self.n * 2

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return hash(self.n)

    def __lt__(self, other):
        return self.n < other.n

    def __getattr__(self, name):
        if name == "absent":
            raise AttributeError(name)
        return name


class Derived(Base):
    def __init__(self, n, *rest, key=None, **more):
        super().__init__(n)
        self.rest, self.key, self.more = rest, key, more
        for i in range(6):
            setattr(self, "a%d" % i, i)


class Strange(list):
    pass


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


things = [Derived(i, 1, 2, key="k", x=i) for i in (5, 3, 9, 1)]
assert sorted(things)[0].n == 1 and max(things).double == 18
assert len({*things, Derived(5)}) == 4 and things[0].other == "other" and not hasattr(things[0], "absent")
table = {t: t.n for t in things}
table.update({("k", i): [i] * i for i in range(12)})
assert table[Base(9)] == 9 and table.pop(("k", 3)) == [3, 3, 3]
step = counter()
assert [step(), step(2), step(by=3)] == [1, 3, 6]
strange = Strange([3, 1, 2])
strange.sort(key=lambda v: -v, reverse=True)
strange.extra = strange[1:] + [4.5, 2 ** 70]
assert strange == [1, 2, 3] and strange.extra[-1] == 1180591620717411303424
queue = collections.deque(range(5), 4)
queue.append(collections.OrderedDict(a=1))
assert {1, 2, 3} & {2, 3, 4} | {9} == {2, 3, 9} and queue[3] == {"a": 1}
first, *middle, last = (*range(4), *"ab")
assert middle == [1, 2, 3, "a"] and {**{"a": 1}, "b": 2} == dict(a=1, b=2)
del table, things[1:3], strange.extra
assert 7 ** 77 % 1000 == 207 and divmod(-10 ** 25, 7 ** 20)[0] < 0
