# What % formatting refuses.
from _grid import grid

grid(lambda f, v: f % v, ("%d %d", "%(a)s", "%(a)s %(b)d", "%", "%z", "%*d", "%.*f", "%(a", "no", "%5", "%s"), ((), (1,), (1, 2), (1, 2, 3), {"a": 1}, {"a": 1, "b": 2}, "x", 5, [1], (5, 2.5)))
