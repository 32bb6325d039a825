# Dicts are sorted, also by keys that cannot be compared; sets too.
from pprint import pformat, pp, pprint

print(pformat({"b": 1, "a": 2, "c": {"z": 1, "y": 2}}), pformat({"b": 1, "a": 2}, sort_dicts=False))
pp({"b": 1, "a": 2})
pprint({(1, 2): "t", (0, 5): "u"})
pprint({i: "x" * i for i in range(12, 0, -1)}, width=40)
pprint(frozenset(range(40)), width=30, compact=True)
