# sum, any and all: starts, types, what they refuse, where they stop.
print(sum([1, 2, 3]), sum([], 5), sum([1, 2], start=10), sum((0.1,) * 3), sum([1, 2.5, 3]), sum([True] * 4), sum([10 ** 20, -10 ** 20, 1]), sum([1j, 2]))
print(sum([[1], [2, 3]], []), sum([(1,), (2,)], ()), sum(x * x for x in range(10)), sum({1: "a", 5: "b"}), sum(range(1, 101)), sum([2 ** 62] * 4), sum([-2 ** 62] * 5), sum([0.5, 10 ** 25]))
print(sum([1e308, 1e308, -1e308]), sum([1, float("nan")]) != 0, sum([-0.0]), sum([-0.0], -0.0), sum([]), type(sum([], 0.0)).__name__, type(sum([True])).__name__)
start = [0]
result = sum([[1], [2]], start)
print(start, result)


class Money:
    def __init__(self, n): self.n = n
    def __add__(self, o): return Money(self.n + (o.n if isinstance(o, Money) else o))
    def __radd__(self, o): return Money(o + self.n)


print(sum([Money(1), Money(2)]).n, sum([Money(1), 5], Money(10)).n)
for f in (lambda: sum(["a", "b"]), lambda: sum(["a"], ""), lambda: sum([b"a"], b""), lambda: sum([b"a"], bytearray()), lambda: sum(5), lambda: sum(), lambda: sum([1], [2]), lambda: sum([[1]]), lambda: sum([1], 2, 3), lambda: sum([None]),
          lambda: sum([1, "a"]), lambda: sum([1.5, "a"]), lambda: sum([1], start=2, x=3), lambda: any(), lambda: all(5), lambda: any(1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def source():
    for x in (0, "", 3, 4):
        print("  gives", repr(x))
        yield x


print(any(source()))
print(all(source()))
print(any([]), all([]), any([[], {}, ()]), all([[0], {1: 1}, "x"]), any("a"), all(b"\0a"), all(iter([])), any({0: 1}), all({"": 1}))


class Bad:
    def __bool__(self): raise ZeroDivisionError("truth of Bad")


for f in (any, all):
    try:
        f([Bad()])
    except ZeroDivisionError as e:
        print(f.__name__, e)
print(any([1, Bad()]), all([0, Bad()]))
