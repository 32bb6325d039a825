# The methods of dict with arguments of every kind.
from _calls import table

table(lambda: {"a": 1, 1: "b"}, "clear copy fromkeys get items keys pop popitem setdefault update values")
