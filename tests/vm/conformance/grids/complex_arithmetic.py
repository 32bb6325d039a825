# Complex numbers with each other and with reals.
from _grid import grid

values = (0j, 1 + 2j, -1.5, 3, complex(0, -0.0), complex(float("inf"), 1), complex("nan"))
def safe(f):
    try:
        return f()
    except (ArithmeticError, TypeError) as e:
        return str(e)
grid(lambda a, b: [safe(lambda: a + b), safe(lambda: a - b), safe(lambda: a * b), safe(lambda: a / b), a == b, safe(lambda: a < b), safe(lambda: a // b)], values, values)
grid(complex, ("1", "1+2j", " -3j ", "j", "+j", "1e3-.5j", "(1+2j)", "1 + 2j", "", "inf-nanj", "1+", "jj", "1_0j"))
grid(complex, (1, 2.5, 1j, "1"), (0, -0.0, 2j, "1", None))
