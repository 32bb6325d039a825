# What infinity does in arithmetic.
from _grid import grid

inf = float("inf")
def safe(f):
    try:
        return f()
    except (ArithmeticError, ValueError) as e:
        return str(e)
grid(lambda a, b: [safe(lambda: a + b), safe(lambda: a - b), safe(lambda: a * b), safe(lambda: a / b), safe(lambda: a // b), safe(lambda: a % b), safe(lambda: a**b), a < b], (inf, -inf, 0.0, -2.5, 3), (inf, -inf, 0.0, 2, -1.5))
