# get, pop, setdefault, update, | of dicts.
from _grid import grid

def act(method, *arguments):
    d = {"a": 1, 2: None}
    return getattr(d, method)(*arguments), d
grid(lambda k: (act("get", k), act("get", k, 0), act("setdefault", k), act("setdefault", k, 5), act("pop", k, "none")), ("a", 2, 2.0, True, "zz", (1,), [1]))
grid(lambda v: act("update", v), ({}, {"b": 3}, [("a", 0)], [(1, 2, 3)], ["ab"], 5, [1], None))
grid(lambda a, b: (a | b, {**a, **b}), ({}, {1: 2}, {1: "x", 3: 4}), ({}, {1: 5}, {6: 7}))
grid(lambda a, b: a | b, ({1: 2},), ([(1, 2)], None, {3}))
grid(dict.fromkeys, ("aab", [1, 1.0, True], (), 5), (None, []))
