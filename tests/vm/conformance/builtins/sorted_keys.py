# sorted: stability, key called once per item, reverse keeps equal items in order, errors.
words = ["pear", "Fig", "apple", "fig", "kiwi", "Date", "date", "plum"]
print(sorted(words))
print(sorted(words, key=str.lower))
print(sorted(words, key=len))
print(sorted(words, key=len, reverse=True))
print(sorted(words, key=lambda w: (len(w), w)))
calls = []
print(sorted([3, 1, 2], key=lambda x: calls.append(x) or -x), calls)
pairs = [(i % 3, i) for i in range(12)]
print(sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted({"b": 1, "a": 2}), sorted("hello"), sorted(b"cab"), sorted((x for x in (2, 1))), sorted(range(5, 0, -1)))
print(sorted([]), sorted([1]), sorted([[2], [1, 9], [1]]), sorted([(1, "b"), (1, "a")]), sorted([True, 0, 2, False]))
print(sorted([3, 1, 2], key=None, reverse=0), sorted([3, 1, 2], reverse=7), sorted([1.5, 1, 10 ** 30, -10 ** 30, 0.5]))
original = [2, 1]
print(sorted(original) is original, original)


class Version:
    def __init__(self, text): self.parts = tuple(map(int, text.split(".")))
    def __lt__(self, other): return self.parts < other.parts
    def __repr__(self): return ".".join(map(str, self.parts))


print(sorted(map(Version, ["1.10", "1.2", "0.9", "1.2.1"])), max(map(Version, ["1.10", "1.2"])) if 0 else "")


def boom(x):
    if x == 2:
        raise ValueError("key of 2")
    return x


for f in (lambda: sorted([1, "a"]), lambda: sorted([1, None]), lambda: sorted([{}, {}]), lambda: sorted([1j, 2j]), lambda: sorted(5),
          lambda: sorted([1, 2, 3], key=boom), lambda: sorted([1], key=5), lambda: sorted(), lambda: sorted([1], None), lambda: sorted([1], reverse="yes"), lambda: [1].sort(reverse=None), lambda: sorted([object(), object()])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
