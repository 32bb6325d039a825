import io
import json

f = io.StringIO()
json.dump({"a": [1, 2]}, f)
json.dump("é", f, ensure_ascii=False)
print(f.getvalue(), json.load(io.StringIO('[1, {"b": null}]')), json.load(io.BytesIO(b'{"x": 1}'), object_hook=lambda d: list(d)))
chunks = []
class W:
    write = chunks.append
json.dump({"k": [1, {"z": None}]}, W, indent=1)
print("".join(chunks), list(json.JSONEncoder().iterencode({"a": [1, {}], "b": "c"})) and "".join(json.JSONEncoder().iterencode({"a": [1, {}], "b": "c"})))
