# Generator expressions: laziness, the first iterable evaluated at once, scoping, several loops.
def v(x):
    print("eval", x)
    return x


g = (v(x) for x in v([1, 2]))
print("made")
print(next(g))
print(list(g))
try:
    g = (x for x in 5)
except TypeError as e:
    print(e)
g = (undefined_name for x in [1])
try:
    next(g)
except NameError as e:
    print(e)
print(sum(i * j for i in range(3) for j in range(i) if i + j > 1), list((i, j) for i in "ab" for j in range(2)))
x = "outer"
print(list(x for x in range(2)), x)
fs = list((lambda: i) for i in range(3))
print([f() for f in fs])
print(dict((k, k * 2) for k in "ab"), set(c for c in "aab") == {"a", "b"}, any(c == "b" for c in "abc"), all(c for c in ""), ",".join(str(n) for n in range(3)), max((len(w), w) for w in ("a", "bbb", "cc")))
nested = ((y for y in range(n)) for n in range(3))
print([list(z) for z in nested])
n = 3
g = (i * n for i in range(3))
n = 10
print(list(g))


class C:
    items = [1, 2]
    total = sum(i for i in items)


print(C.total)
