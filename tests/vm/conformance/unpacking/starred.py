# A starred target takes the rest as a list, wherever it stands.
first, *rest = range(5)
print(first, rest)
*init, last = "abcd"
print(init, last)
a, *b, c = 1, 2
print(a, b, c)
a, *b, c, d = (i * 2 for i in range(6))
print(a, b, c, d)
*a, = "xyz"
print(a)
(a, *b), *c = [(1, 2, 3), 4, 5]
print(a, b, c)
[*a, b] = {1: 2}
print(a, b)
*a, (b, *c) = 1, 2, "pqr"
print(a, b, c)
for a, *b in [(1,), (1, 2), (1, 2, 3)]:
    print(a, b)
l = [None] * 4
l[0], *l[1], l[2] = range(5)
print(l)
a = [1, 2, 3]
*a[1:2], b = 7, 8, 9
print(a, b)
big = list(range(1000))
x, y, *mid, z = big
print(len(mid), mid[0], mid[-1], z)
