# sorted and list.sort with keys, reversal and errors; stability.
from _grid import grid

data = ["banana", "Apple", "cherry", "apple", "date", "fig", "Egg"]
grid(lambda k, r: sorted(data, key=k, reverse=r), (None, len, str.lower), (False, True, 1))
grid(lambda d: sorted(d), ([3, 1, 2], (), "hello", {3: 1, 1: 2}, [1, "a"], [1, 2.5, True], [None, None], [[2], [1, 5], []], 5, [1j, 2j]))
grid(lambda d: (min(d), max(d), min(d, key=str), max(d, default=0)), ([3, 10, 2], "bca", [(1, "b"), (1, "a")], [], [1, "x"]))
grid(lambda *a: (min(*a), max(*a)), (1, "a"), (2, "b"))
