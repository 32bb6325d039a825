# List comprehensions: conditions, several loops, nesting, unpacking.
print([x * 2 for x in range(5)], [x for x in "abc" if x != "b"], [x for x in range(20) if x % 2 if x % 3])
print([(x, y) for x in range(3) for y in range(x)], [[y for y in range(x)] for x in range(4)], [a + b for a, b in [(1, 2), (3, 4)]], [b for a, *b in ["xyz", [1]]])
print([x if x > 1 else -x for x in range(4)], [f(2) for f in [lambda x: x, lambda x: x * x]], [i for i, c in enumerate("hello") if c == "l"])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [cell for row in matrix for cell in row], [sum(r) for r in matrix], [*zip(*matrix)])
print([x for x in [y for y in [z for z in range(3)]]], [[] for _ in range(2)], [None for _ in ()], [x for x, in [(1,), (2,)]])
l = [1, 2, 3]
print([l.pop() for _ in range(2)], l, [x for x in l for l in [[9]]], l)
print([(i, j, k) for i in range(2) for j in range(i, 2) if j for k in "ab"])
print([x for x in range(3) if [y for y in range(x) if y]], [(lambda: x)() for x in range(3)])
d = {}
print([d.setdefault(k, len(d)) for k in "abcab"], d)
print(len([None] * 10))
try:
    [1 / x for x in (1, 0)]
except ZeroDivisionError as e:
    print(e)
try:
    [a for a, b in [(1, 2, 3)]]
except ValueError as e:
    print(e)
