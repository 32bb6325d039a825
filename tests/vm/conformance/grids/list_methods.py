# insert, pop, remove, index, extend and multiplication at every place.
from _grid import grid

def act(method, *arguments):
    items = [1, 2, 3, 2]
    return getattr(items, method)(*arguments), items
grid(lambda i: act("insert", i, "x"), (-9, -4, -1, 0, 2, 4, 9, 1.0, None))
grid(lambda i: act("pop", i), (-5, -4, -1, 0, 3, 4, "a"))
grid(lambda v: act("remove", v), (1, 2, 9, None, 2.0))
grid(lambda v, a, b: act("index", v, a, b), (2, 9), (0, 2, -1, 9), (4, 1, -1, 9))
grid(lambda v: act("extend", v), ([], (1,), "ab", range(2), {5: 6}, 7, None))
grid(lambda n: [1, [2]] * n, (-1, 0, 1, 3, 1.0, True))
