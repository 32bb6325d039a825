import json

a = []
a.append(a)
d = {}
d["d"] = {"x": d}
for v in (a, d):
    try:
        json.dumps(v)
    except ValueError as e:
        print(e)
x = [1]
print(json.dumps([x, x, {"k": x}]), json.dumps([object()], default=lambda o: "obj"), json.dumps({1j}, default=list) if False else json.dumps([1j], default=repr))
class A:
    pass
for default in (lambda o: o, None):
    try:
        json.dumps([A()], default=default)
    except (ValueError, TypeError, RecursionError) as e:
        print(type(e).__name__)
try:
    json.dumps([b"x", 1])
except TypeError as e:
    print(e)
