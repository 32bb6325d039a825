# Classes that inherit from list.
class L(list):
    def __init__(self, *args, tag=None):
        super().__init__(*args)
        self.tag = tag

    def total(self):
        return sum(self)


x = L([1, 2, 3], tag="t")
print(x, x.tag, x.total(), len(x), isinstance(x, list), type(x).__name__)
x.append(4)
x[0] = 10
print(x, x[1:], type(x[1:]).__name__, type(x + [1]).__name__, type(x * 2).__name__, type(x.copy()).__name__)
print(x == [10, 2, 3, 4], [10, 2, 3, 4] == x)


class M(list):
    def append(self, v):
        super().append(v * 2)

    def __getitem__(self, i):
        return "item %r" % (i,)

    def __len__(self):
        return 99


m = M("ab")
m.append("c")
print(m[0], len(m), list(m), repr(m), [i for i in m], bool(M()))


class N(list):
    pass


n = N((1, 2))
n.attr = 5
print(n, n.attr, n.__dict__)
n.__init__([7])
print(n, list.__len__(n), N([3]) + N([4]))
try:
    N(1, 2)
except TypeError as e:
    print(type(e).__name__)


class Meta(list):
    def __new__(cls, *args):
        self = super().__new__(cls)
        self.made = args
        return self


print(Meta([1, 2]), Meta([1, 2]).made)
