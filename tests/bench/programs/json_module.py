# The json module: loads and dumps of records, nested lists, numbers and escaped text.
import json

records = [{"id": i, "name": f"unit {i}", "on": i % 3 == 0, "level": i / 4, "tags": ["a", "b\n", "\u00e9" * (i % 5)],
            "place": {"x": i % 100, "y": [i, [i + 1, None]]}} for i in range(3000)]
total = 0
for turn in range(10):
    text = json.dumps(records)
    total += len(text)
    back = json.loads(text)
    assert back == records
pretty = json.dumps(records[:400], indent=2, sort_keys=True)
assert json.loads(pretty) == records[:400]
numbers = json.loads("[" + ",".join(str(i * 37) for i in range(100000)) + "]")
assert (total, len(pretty), sum(numbers), json.dumps(numbers, separators=(",", ":")).count(",")) == (4423230, 107550, 184998150000, 99999)
small = 0
for i in range(8000):
    small += len(json.dumps({"t": i, "v": [1.5, i]})) + json.loads('{"a": 1, "b": [true, null]}')["a"]
assert small == 237780
