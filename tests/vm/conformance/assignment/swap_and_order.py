# The right side is complete before any target is assigned; targets go from left to right.
a, b = 1, 2
a, b = b, a
print(a, b)
a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
l = [0, 1, 2]
i = 0
i, l[i] = 2, 9
print(i, l)
l = [1, 2]
l[0], l[1] = l[1], l[0]
print(l)
x = [0, 1]
i = 0
i, x[i] = 1, 5
print(x)


def swap(p, q):
    p, q = q, p
    return p, q


def rotate(p, q, r):
    p, q, r = q, r, p
    q, p = p + 1, q + 1
    return p, q, r


print(swap(1, 2), rotate(1, 2, 3))
(a) = 5
(b), [c] = 6, [7]
print(a, b, c)
