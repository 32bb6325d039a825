# Float arithmetic in a tight loop.
def inside(cr, ci, limit):
    zr = zi = 0.0
    for _ in range(limit):
        zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
        if zr * zr + zi * zi > 4.0:
            return False
    return True


def area(size, limit):
    return sum(inside(-2.0 + 2.5 * x / size, -1.25 + 2.5 * y / size, limit) for y in range(size) for x in range(size))


assert area(300, 100) == 22351
