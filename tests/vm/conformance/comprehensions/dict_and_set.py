# Dict and set comprehensions: order, duplicates, evaluation order, unhashable keys.
print({k: v for k, v in [("a", 1), ("b", 2), ("a", 3)]}, {x: x * x for x in range(4) if x % 2}, {v: k for k, v in {"x": 1, "y": 2}.items()})
print(sorted({x % 3 for x in range(10)}), {c for c in "aaa"}, len({(x, y) for x in range(3) for y in range(3)}), type({x for x in ()}).__name__, type({x: 1 for x in ()}).__name__)


def v(x):
    print(x, end=" ")
    return x


print({v("k%d" % i): v(i) for i in range(2)})
print({i: {j: i * j for j in range(i)} for i in range(3)}, {k: [x for x in range(k)] for k in range(3)})
for f in (lambda: {[]: 1 for _ in range(1)}, lambda: {[] for _ in range(1)}, lambda: {x: y for x in [1]}):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
words = "the cat the dog the end".split()
print({w: words.count(w) for w in words}, {len(w) for w in words} == {3})
print({**{k: 1 for k in "ab"}, **{k: 2 for k in "bc"}}, {*(x for x in range(2))} | {x for x in (5,)} == {0, 1, 5})
