import json

data = {"a": [1, [2, {}], []], "b": {"c": None, "d": {}}, "e": ()}
for indent in (None, 0, 1, 4, "\t", "", "--"):
    print(json.dumps(data, indent=indent))
print(json.dumps(data, indent=2, separators=(" ,", " : ")))
print(json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=1), json.dumps(1, indent=3))
