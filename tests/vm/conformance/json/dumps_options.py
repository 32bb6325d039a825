# json.dumps: indent, separators, sort_keys, ensure_ascii, default, skipkeys, keys of other types, round trips.
import json

data = {"b": [1, 2.5, None, True], "a": {"x": "é€😀\n\"\\/\t\x00", "empty": [], "e": {}}, "c": ()}
print(json.dumps(data))
print(json.dumps(data, ensure_ascii=False))
print(json.dumps(data, indent=2))
print(json.dumps(data, indent="--", sort_keys=True))
print(json.dumps(data, separators=(",", ":")), json.dumps([1, [2]], indent=0), json.dumps([1, 2], indent=1, separators=("; ", " = ")))
print(json.dumps({1: "int", 1.5: "float", True: "bool", None: "none", "s": "str"}), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps({(1, 2): "skipped", "kept": 1}, skipkeys=True))
print(json.dumps([float("inf"), float("-inf"), float("nan")]), json.dumps([1e16, 1e-7, -0.0, 0.1, 10 ** 30, 5e-324, 1.0, 123456789.123]), json.dumps("\u2028\x7f\ud800"), json.dumps([[], {}, "", 0, False]))


class Point:
    def __init__(self, x): self.x = x


def encode(o):
    if isinstance(o, Point):
        return {"point": o.x}
    if isinstance(o, (set, frozenset)):
        return sorted(o)
    raise TypeError("cannot encode " + type(o).__name__)


print(json.dumps([Point(1), {2, 1}], default=encode), json.dumps(Point(Point(5)), default=encode), json.dumps(Point([1]), default=lambda o: None))


class Int(int): pass
class Str(str): pass
class Dict(dict): pass
class List(list): pass


print(json.dumps([Int(5), Str("s"), Dict(a=1), List([1]), (1, (2,))]), json.dumps(Str("key")), json.dumps({Str("k"): Int(1)}))
for value in (data["b"], "é\u1234😀", {"k": [1, {"n": None}]}, [[[[]]]], -12.5e-10, ""):
    assert json.loads(json.dumps(value)) == value, value
loop = []
loop.append(loop)
for f in (lambda: json.dumps(loop), lambda: json.dumps({"s": {1, 2}}), lambda: json.dumps(b"bytes"), lambda: json.dumps({(1,): 1}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps(Point(1), default=encode and (lambda o: o)), lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True), lambda: json.dumps(1j), lambda: json.dumps(object, default=encode), lambda: json.dumps([1, Point]), lambda: json.dumps(range(3))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
