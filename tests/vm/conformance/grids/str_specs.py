# Format specs of texts, bools, None, lists.
from _grid import grid

grid(lambda v, s: format(v, s), ("", "héllo", True, None, [1], b"x", 1 + 2j), ("", "s", "10", "<10", ">10", "^11", ".2", "8.3", "*^9.4s", "=5", "+", ",", "d", "05", "é<7", "{"))
