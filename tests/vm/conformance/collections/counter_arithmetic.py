# Counter: counting, most_common and ties, arithmetic, missing keys, subtract and update.
from collections import Counter

c = Counter("abracadabra")
print(c, c["a"], c["zzz"], "zzz" in c, len(c), c.most_common(2), c.most_common(), sum(c.values()), c.total())
print(sorted(c.elements()), Counter(a=2, b=0, c=-1), list(Counter(a=2, b=0, c=-1).elements()), Counter({"x": 3}), Counter([1, 1, 2]), Counter())
a, b = Counter(x=3, y=1, z=0), Counter(x=1, y=2, w=4)
print(a + b, a - b, b - a, a & b, a | b, +Counter(p=1, n=-1), -Counter(p=1, n=-1))
a.update("xxq")
a.update({"y": 10})
a.update(k=3)
print(a)
a.subtract("xk", )
a.subtract({"y": 100})
print(a, a["y"], +a)
a += Counter(y=200)
print(a)
a -= Counter(y=50)
a |= Counter(new=1)
a &= Counter(x=2, y=1000, new=5)
print(a)
print(Counter("abc") == Counter("cab"), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=3) >= Counter(a=3, b=-1), Counter(a=1) != Counter(a=2))
del c["a"], c["not there"]
print(c, c.copy(), type(c.copy()).__name__, dict(c), c.get("b"), c.pop("b"), c.setdefault("n", 7))
words = "the cat and the dog and the bird".split()
for word, n in Counter(words).most_common(3):
    print(word, n)
print(Counter(words).most_common(0), Counter(words).most_common(100)[-1], max(Counter(words).items(), key=lambda p: p[1]), Counter(len(w) for w in words))
print(Counter([("a", 1), ("a", 1)]), Counter("aab") + Counter(), repr(Counter("ba")), str(Counter(b=1, a=1)), bool(Counter()), Counter(a=1.5) + Counter(a=0.25))
for f in (lambda: Counter(5), lambda: Counter("a", "b"), lambda: Counter.fromkeys("ab"), lambda: Counter("a") + {"a": 1}, lambda: Counter([[]]), lambda: hash(Counter())):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
