# json.dumps with its options over values.
import json
from _grid import grid

values = (None, True, 1, -1.5, 1e100, float("inf"), "é\"\\\n\x01\U0001F600", [], [1, [2]], {}, {"b": 1, "a": [None]}, {1: 2, None: 3, True: 4, 1.5: 5}, (1, 2), {"k": {"n": {}}}, {1, 2}, {(1,): 2}, b"x", 1j)
for options in ({}, {"indent": 2}, {"separators": (",", ":")}, {"sort_keys": True, "indent": "\t"}, {"ensure_ascii": False}, {"skipkeys": True}, {"allow_nan": False}, {"default": str}, {"indent": 0}):
    print(options)
    for v in values:
        if options.get("default") and isinstance(v, set):
            continue
        try:
            print(repr(v), json.dumps(v, **options))
        except (TypeError, ValueError) as e:
            print(repr(v), type(e).__name__, e)
