# == and != of dicts, and what has no order.
a = {"x": 1, "y": [2]}
b = {"y": [2], "x": 1.0}
print(a == b, a != b, a == {"x": 1}, a == {"x": 1, "z": [2]}, a == {"x": 1, "y": [3]}, {} == {}, a == 5, a != 5)
for f in (lambda: a < b, lambda: a <= {}, lambda: a > 1):
    try:
        f()
    except TypeError as e:
        print(e)
nan = float("nan")
print({"n": nan} == {"n": nan}, {nan: 1} == {nan: 1}, {nan: 1} == {0.5: 1})


class L:
    def __eq__(self, o):
        raise ValueError("compared")


try:
    {"k": L()} == {"k": 1}
except ValueError as e:
    print(e)
x = {}
x["self"] = x
y = {}
y["self"] = y
try:
    x == y
except RecursionError as e:
    print("RecursionError")
