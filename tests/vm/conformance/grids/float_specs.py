# Format specs of floats.
from _grid import grid

grid(lambda v, s: format(v, s), (0.0, -0.0, 1.5, -123456.789, 1e-7, 1e22, float("inf"), float("nan"), 0.1, 2.675), ("", "e", ".0e", "E", "f", ".0f", ".1f", "F", "g", ".3g", "G", "#g", "#.0f", "%", ".1%", "10.3f", "<10", "^12.2e", "+.2f", " f", "010.2f", ",.2f", "_.1f", "z.0f", "n", ".20f", "d", "=+12.1f", "*>9"))
