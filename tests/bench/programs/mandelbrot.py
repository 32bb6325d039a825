# Float arithmetic in a tight loop, and the same picture once more with complex numbers.
def inside(cr, ci, limit):
    zr = zi = 0.0
    for _ in range(limit):
        zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
        if zr * zr + zi * zi > 4.0:
            return False
    return True


def escapes(c, limit):
    z = 0j
    for i in range(limit):
        if abs(z) > 2.0:
            return i
        z = z * z + c
    return limit


def area(size, limit):
    return sum(inside(-2.0 + 2.5 * x / size, -1.25 + 2.5 * y / size, limit) for y in range(size) for x in range(size))


assert area(300, 100) == 22351
assert sum(escapes(complex(-2.0 + x / 48, -1.25 + y / 48), 60) for y in range(120) for x in range(128)) == 281101
