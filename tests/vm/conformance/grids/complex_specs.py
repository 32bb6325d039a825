# Format specs of complex numbers.
from _grid import grid

grid(lambda v, s: format(v, s), (0j, 1 + 2j, -1.5 - 0j, complex("nan-infj"), 1e20 + 1e-5j), ("", "f", ".2f", "e", "g", "+.1f", "20", "<20.1f", "^20g", ",.1f", "05", "=20", "d", "%", "#.0f"))
