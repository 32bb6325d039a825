# json.dumps
import json
def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

values = [None, True, False, 0, -5, 10**30, 1.0, 1e20, 1e-7, -0.0, 0.1, "", "abc", "é日\U0001F600", "\"\\/\b\f\n\r\t\x00\x1f\x7f", [], {}, (), [1], [1, [2, [3, []]]], {"a": 1},
          {"a": {"b": [1, {"c": None}]}}, (1, (2,)), {1: 2, None: 3, True: 4, 1.5: 5, "s": 6}, float("inf"), float("-inf"), float("nan"), [True, None, "x"], {"é": "é"}]
for v in values:
    print(json.dumps(v))
    print(json.dumps(v, indent=2))
    print(ascii(json.dumps(v, ensure_ascii=False)), json.dumps(v, separators=(",", ":")))
print(json.dumps({"b": 1, "a": [1, {"z": 0, "y": 1}]}, sort_keys=True), json.dumps({"b": 1, "a": {"d": 1, "c": 2}}, sort_keys=True, indent=1))
print(json.dumps([1, {"x": []}], indent="--"), json.dumps([1, 2], indent=0), json.dumps({"a": 1}, indent=3, separators=(";", "=")))
print(attempt(json.dumps, {(1,): 2}), json.dumps({(1,): 2, "k": 1, b"x": 3}, skipkeys=True), attempt(json.dumps, object()), attempt(json.dumps, {1, 2}), attempt(json.dumps, b"a"))
print(attempt(json.dumps, float("nan"), allow_nan=False), attempt(json.dumps, {"b": 1, 2: 3}, sort_keys=True))
loop = []
loop.append(loop)
print(attempt(json.dumps, loop))
d = {}
d["d"] = d
print(attempt(json.dumps, d), attempt(json.dumps, [[1], [1]]))
class P:
    def __init__(self, x):
        self.x = x
print(json.dumps([P(1), {"p": P(2)}], default=lambda o: o.__dict__), json.dumps({3, }, default=list), attempt(json.dumps, P(1), default=lambda o: o))
class I(int):
    def __repr__(self):
        return "I!"
class S(str):
    pass
class L(list):
    pass
class D(dict):
    pass
print(json.dumps([I(5), S("s"), L([1]), D(a=1)]))
class W:
    def __init__(self):
        self.parts = []
    def write(self, s):
        self.parts.append(s)
w = W()
json.dump({"a": [1, 2]}, w, indent=1)
print("".join(w.parts))
deep = []
for i in range(100):
    deep = [deep]
print(len(json.dumps(deep)), json.loads(json.dumps(deep)) == deep)
