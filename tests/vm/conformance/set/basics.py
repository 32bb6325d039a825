# Making sets, adding, removing, membership.
s = {3, 1, 2, 1}
print(len(s), sorted(s), bool(set()), set(), frozenset(), {5}, frozenset([5]), frozenset({"a"}))
s.add(4)
s.add(4)
s.discard(1)
s.discard(100)
s.remove(2)
print(sorted(s), 3 in s, 1 in s, "3" in s, 3.0 in s)
for f in (lambda: s.remove(99), lambda: s.add([]), lambda: set().pop(), lambda: set(5), lambda: set(1, 2), lambda: hash(s), lambda: {} in s, lambda: set(x=1), lambda: s[0]):
    try:
        f()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
x = set("hello")
print(sorted(x), len(x))
popped = set()
while x:
    popped.add(x.pop())
print(sorted(popped), x)
c = s.copy()
c.clear()
print(len(s), len(c), sorted({*s, *[7]}), sorted({i % 3 for i in range(10)}))
print({1, 2} in {frozenset({1, 2})}, {1} in {frozenset({1, 2})})
n = {frozenset({1, 2}), 5}
n.discard({1, 2})
n.discard({9})
print(n)
try:
    n.remove({7})
except KeyError as e:
    print(e)
big = set(range(1000))
for i in range(0, 1000, 2):
    big.remove(i)
print(len(big), 1 in big, 2 in big, sum(big))
print(type(frozenset([1]).copy()).__name__, frozenset("a") is frozenset(frozenset("a")))
f = frozenset([1, 2])
print(frozenset(f) is f, f.copy() is f, hash(frozenset([1, 2, 3])) == hash(frozenset([3, 2, 1])), {f: 1}[frozenset((2, 1))])
