import framebuf

def points(xr, yr, *more):
    f = framebuf.FrameBuffer(bytearray(25 * 25), 25, 25, framebuf.GS8)
    f.ellipse(12, 12, xr, yr, 1, *more)
    return {(x - 12, y - 12) for x in range(25) for y in range(25) if f.pixel(x, y)}

for xr, yr in ((0, 0), (1, 1), (5, 5), (10, 4), (3, 11), (6, 0), (0, 6)):
    p = points(xr, yr)
    full = points(xr, yr, True)
    mirrored = p == {(-x, y) for x, y in p} == {(x, -y) for x, y in p}
    print(mirrored, max(x for x, y in p) == xr, max(y for x, y in p) == yr, p <= full, (0, 0) in full)
    # The outline is within a pixel of the ellipse.
    if xr > 1 and yr > 1:
        print(all(abs(abs(x) - xr * (1 - (y / yr) ** 2) ** 0.5) <= 1 or abs(abs(y) - yr * (1 - (x / xr) ** 2) ** 0.5) <= 1
                  for x, y in p))
# Quadrants, counterclockwise from the top right.
signs = {1: (1, -1), 2: (-1, -1), 4: (-1, 1), 8: (1, 1)}
for m, (sx, sy) in signs.items():
    p = points(6, 6, False, m)
    print(m, all(x * sx >= 0 and y * sy >= 0 for x, y in p), points(6, 6, True, m) >= p, len(p) > 5)
print(points(6, 6, False, 15) == points(6, 6), points(6, 6, False, 0) == set(), points(4, 4, False, 3) == points(4, 4, 0, 1) | points(4, 4, 0, 2))
