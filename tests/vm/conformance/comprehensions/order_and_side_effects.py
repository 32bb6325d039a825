# The order in which parts of comprehensions are evaluated; key before value; conditions; assignment targets of all kinds.
def t(x): print(x, end=" "); return x
print([t(x) for x in (t(1), t(2)) if t(True)])
print({t(k): t(v) for k, v in [("a", 1), ("b", 2)]})
print([t((i, j)) for i in (t(1), t(2)) for j in (t(i * 10),) if t(j) > 10 if t("last")])
a = [0, 0, 0]
print([x for a[0], *x in [(1, 2, 3), (4,)]], a)
class O: pass
o = O()
print([o.n * 2 for o.n in range(3)], o.n)
d = {}
print([len(d) for d["k"] in "ab"], d)
print([(x, y) for x, (y, *z) in [(1, (2, 3)), (4, (5,))]], [[i for i in range(n)] for n in range(3)])
print([x for x in [1, 2, 3] if x % 2 or x > 2], [x if x > 1 else -x for x in [1, 2]], [x for x in [] for y in 1 / 0 if 0])
try: [x for x, y in [(1, 2), (3,)]]
except ValueError as e: print(e)
try: [1 / x for x in (1, 0)]
except ZeroDivisionError as e: print(e)
try: {[]: 1 for _ in "a"}
except TypeError as e: print(e)
try: {[x] for x in "a"}
except TypeError as e: print(e)
print([lambda: x for x in range(2)][0](), {x: x for x in "aba"}, len({0 for _ in range(9)}), sorted({x % 3 for x in range(9)}))
total = 0
print([total := total + x for x in range(5)], total)
print([y for x in range(5) if (y := x * x) > 3], y, any((w := c) == "b" for c in "abc"), w)
print([*(x for x in "ab"), *[y for y in "cd"]], {**{k: 1 for k in "x"}}, (*[i for i in range(2)],))
print([[[k for k in range(j)] for j in range(i)] for i in range(3)])
