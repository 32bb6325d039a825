# The Mandelbrot set in characters, with complex numbers and with pairs of floats.
def depth(c, limit=30):
    z = 0j
    for i in range(limit):
        if abs(z) > 2:
            return i
        z = z * z + c
    return limit
rows = ["".join(" .:-=+*#%@"[min(depth(complex(x / 20, y / 10)), 29) // 3] for x in range(-42, 14)) for y in range(-12, 13)]
print("\n".join(r.rstrip() for r in rows))
print(rows == rows[::-1], sum(r.count("@") for r in rows))
