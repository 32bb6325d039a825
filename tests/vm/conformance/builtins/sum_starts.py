# sum: starts of other types, texts refused, mixed numbers, keyword, objects with __add__ and __radd__.
class Acc:
    def __init__(self, text=""):
        self.text = text

    def __add__(self, other):
        return Acc(self.text + f"+{getattr(other, 'text', other)}")

    def __radd__(self, other):
        return Acc(f"{other}r" + self.text)


print(sum([]), sum([], 5), sum([1, 2], start=10), sum([[1], [2]], []), sum(((1,), (2,)), ()), sum([True, True]), type(sum([True])).__name__)
print(sum([1, 2.5]), sum([2.5, 1]), sum([1, 2j]), sum([2**62, 2**62, 2**62]), sum([2**63, -2**63]), sum([1.5, 2**70]), sum([0.1, 0.2, 0.5, 8]), sum(range(1000)))
print(sum([Acc("a"), Acc("b")]).text, sum([1, 2], Acc("s")).text, sum([Acc("q"), 3]).text)
for args, kw in [((), {}), ((1,), {}), ((["a"],), {}), ((["a"], ""), {}), (([b"a"], b""), {}), (([bytearray(b"a")], bytearray()), {}), (([[1]],), {}), (([1], 2, 3), {}), (([], ""), {}), (([1, None],), {}), (([1],), {"strt": 2}),
                 (({1: 2, 3: 4},), {}), (([1], None), {}), (([], None), {}), (([1.0, "a"],), {}), (([1j, "a"],), {})]:
    try:
        print(sum(*args, **kw))
    except TypeError as e:
        print(e)
first = [1]
print(sum([[2]], first), first)
print(sum([float("inf"), -float("inf")]), sum([float("inf"), 1]), sum([-0.0]), sum([-0.0], -0.0))
