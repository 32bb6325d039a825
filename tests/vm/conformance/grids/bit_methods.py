# bit_length, bit_count, as_integer_ratio, is_integer and the attributes of numbers.
from _grid import grid

grid(lambda n: (n.bit_length(), n.bit_count(), n.as_integer_ratio(), n.numerator, n.denominator, n.real, n.imag, n.conjugate()), (0, 1, -1, 255, 256, -1000, 2**64, True))
grid(lambda f: (f.as_integer_ratio(), f.is_integer(), f.real, f.imag, f.conjugate()), (0.0, 0.5, -2.0, 0.1, 1e300, float("inf"), float("nan")))
