# min and max: the first of equals wins, key and default, comparisons that are made, what is refused.
class Told:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(f"{self.n} < {other.n}")
        return self.n < other.n

    def __gt__(self, other):
        print(f"{self.n} > {other.n}")
        return self.n > other.n


print(min(Told(3), Told(1), Told(2)).n, max(Told(3), Told(1), Told(4)).n)
print(max("aB", key=str.lower), min("bab", "aba", "zz", key=len), max([(1, "a"), (1, "b")], key=lambda p: p[0]), min([1, 1.0, True]), max([1.0, 1, True]))
nan = float("nan")
print(min(nan, 1), min(1, nan), max(nan, 1), max(1, nan), min(0.0, -0.0), max(-0.0, 0.0))
for f in (min, max):
    for args, kw in [((), {}), ((1,), {}), (([],), {}), (([],), {"default": None}), (([3],), {"default": 1}), ((1, 2), {"default": 3}), ((1, 2), {"key": None}), ((1, 2), {"key": 5}), (([1, "a"],), {}), ((1, 2), {"kee": 1}),
                     (([1j, 2j],), {}), ((None, None), {}), (("",), {"default": "d", "key": len}), (({"b": 1, "a": 2},), {}), ((1, 2, -3), {"key": abs}), ((iter("hello"),), {}), (([1, 2],), {"key": lambda: 0})]:
        try:
            print(f.__name__, f(*args, **kw))
        except (TypeError, ValueError) as e:
            print(f.__name__, type(e).__name__, e)
