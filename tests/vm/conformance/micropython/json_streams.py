import json

# json writes to and reads from anything that has write() or read().
class Out:
    def __init__(self):
        self.parts = []
    def write(self, text):
        self.parts.append(text)
        return len(text)

class In:
    def __init__(self, text):
        self.text = text
    def read(self, n=-1):
        text, self.text = self.text, ""
        return text

o = Out()
json.dump({"a": [1, 2.5, None, True, "x"]}, o)
print("".join(o.parts))
print(json.load(In("".join(o.parts))), json.load(In(b'{"b": "bytes too"}')))
o = Out()
json.dump([1, {"k": 2}], o, separators=(",", ":"))
print("".join(o.parts))
