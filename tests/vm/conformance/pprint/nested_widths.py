# Nested data at several widths and indents.
from pprint import pformat

data = {"name": "sensor", "values": list(range(30)), "nested": {"a": (1, 2, 3), "b": {"deep": ["x" * 10] * 5}}, "empty": [{}, [], (), set()], 5: None}
for width in (20, 40, 80, 200):
    for indent in (1, 4):
        print(width, indent)
        print(pformat(data, width=width, indent=indent, sort_dicts=False))
print(pformat(data["values"], width=40, compact=True))
