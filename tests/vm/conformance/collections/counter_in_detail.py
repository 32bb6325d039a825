from collections import Counter


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


c = Counter("abracadabra")
print(c, c["z"], c.most_common(2), c.total(), sorted(c.elements())[:4], "z" in c, len(c))
c.update("aaz"); c.subtract({"a": 10, "q": 1}); print(c, +c, -c)
c["zero"] = 0
del c["nothing"]
print(c["zero"], Counter(a=1) + Counter(a=-1, b=2), Counter(a=3) - Counter(a=1, b=2), Counter(a=3, b=1) & Counter(a=1, b=5), Counter(a=3) | Counter(a=1, b=5))
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=2) >= Counter(a=1), Counter(a=1) != Counter(a=2))
d = Counter(a=2); d += Counter(a=1, b=1); print(d); d -= Counter(b=5); print(d); d |= Counter(x=1); d &= Counter(a=1, x=1); print(d)
print(Counter(), Counter({"a": 1.5}).most_common(), Counter([1, 1, (2,)]), c.most_common(0), Counter("ab").copy(), dict(Counter("aa")))
shown(lambda: Counter.fromkeys("ab"))
shown(lambda: Counter(5))
shown(lambda: Counter("a", "b"))
shown(lambda: Counter("a") + 1)
print(Counter(self=1, iterable=2), Counter({"a": 2}, b=1))
