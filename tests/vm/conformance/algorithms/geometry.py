# Convex hull, area, point in polygon, crossing of segments, all in ints and fractions.
from fractions import Fraction
def cross(o, a, b):
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])
def hull(points):
    points = sorted(set(points))
    def half(ps):
        out = []
        for p in ps:
            while len(out) > 1 and cross(out[-2], out[-1], p) <= 0:
                out.pop()
            out.append(p)
        return out[:-1]
    return half(points) + half(points[::-1])
def area2(ps):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ps, ps[1:] + ps[:1])))
def inside(p, ps):
    hit = False
    for (x1, y1), (x2, y2) in zip(ps, ps[1:] + ps[:1]):
        if (y1 > p[1]) != (y2 > p[1]) and p[0] < Fraction((x2 - x1) * (p[1] - y1), y2 - y1) + x1:
            hit = not hit
    return hit
def meet(a, b, c, d):
    den = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
    if not den:
        return None
    t = Fraction((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0]), den)
    return str(a[0] + t * (b[0] - a[0])), str(a[1] + t * (b[1] - a[1]))
points = [(x * 7 % 13, x * 5 % 11) for x in range(40)]
h = hull(points)
print(h, area2(h), [inside(p, h) for p in ((6, 5), (0, 0), (20, 1), (12, 10))], meet((0, 0), (4, 4), (0, 3), (3, 0)), meet((0, 0), (1, 1), (1, 0), (2, 1)), meet((0, 0), (1, 2), (3, 1), (0, 1)))
