# Tuples made, returned, unpacked, swapped, starred, and unpacked by for and enumerate and zip.
def bounds(points):
    (left, top), *rest = points
    right, bottom = left, top
    for x, y in rest:
        if x < left:
            left = x
        elif x > right:
            right = x
        if y < top:
            top = y
        elif y > bottom:
            bottom = y
    return left, top, right, bottom


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def run(n):
    points = [(i * 37 % 1009, i * 91 % 997) for i in range(n)]
    area = 0
    for start in range(0, n - 10, 3):
        left, top, right, bottom = bounds(points[start:start + 10])
        area += (right - left) * (bottom - top)
    for i, ((x1, y1), (x2, y2)) in enumerate(zip(points, points[1:])):
        area += gcd(x1 + 1, y2 + 1) - (i & 1)
    head, *middle, tail = points
    return area, head, len(middle), tail


assert run(200000) == (32286846015, (0, 0), 199998, (966, 671))
