# bisect: lo and hi, keys, wrong arguments, objects that only have __lt__, insort into sequences of one's own.
import bisect

a = [1, 2, 2, 2, 5]
print([bisect.bisect_left(a, x) for x in (0, 1, 2, 3, 5, 9)], [bisect.bisect(a, x) for x in (0, 1, 2, 3, 5, 9)], bisect.bisect_left(a, 2, 2), bisect.bisect_right(a, 2, 0, 2), bisect.bisect(a, 9, hi=2), bisect.bisect_left(a, 2, lo=4), bisect.bisect([], 1), bisect.bisect_left(a, 2, 1, None))
d = [("a", 3), ("b", 2), ("c", 1)]
print(bisect.bisect_left(d, -2, key=lambda p: -p[1]), bisect.bisect_right("aceg", "d"), bisect.bisect(range(0, 100, 10), 35), bisect.bisect((1, 2), 1.5))
bisect.insort(d, ("x", 2), key=lambda p: -p[1])
bisect.insort_left(d, ("y", 2), key=lambda p: -p[1])
print(d, bisect.insort(a, 2.0), a, bisect.insort_left(a, True), a)


class Told:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        print("get", i, end="; ")
        return self.items[i]

    def insert(self, i, x):
        print("insert", i, x)
        self.items.insert(i, x)


t = Told([1, 3, 5, 7, 9, 11])
print(bisect.bisect(t, 6))
bisect.insort(t, 8)
for f in [lambda: bisect.bisect(a, "x"), lambda: bisect.bisect(5, 1), lambda: bisect.bisect(a), lambda: bisect.bisect(a, 1, -1), lambda: bisect.bisect(a, 2, 0, 99), lambda: bisect.bisect(a, 1, "a"), lambda: bisect.insort((1, 2), 1), lambda: bisect.bisect(a, 1, key=5), lambda: bisect.bisect(None, 1), lambda: bisect.insort([1], None), lambda: bisect.bisect(a, 1, wrong=2), lambda: bisect.bisect([nan := float("nan")], 1)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
