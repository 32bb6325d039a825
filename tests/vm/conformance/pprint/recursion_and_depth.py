# Recursive containers and a limited depth.
import pprint

a = [1]
a.append(a)
print(pprint.pformat(a).replace(str(id(a)), "ID"), pprint.isrecursive(a), pprint.isreadable(a))
d = {"x": {"y": {"z": [1, [2, [3]]]}}}
for depth in (1, 2, 3, 4, 9):
    print(pprint.pformat(d, depth=depth))
d["self"] = d
print(pprint.saferepr(d).replace(str(id(d)), "ID"), pprint.isrecursive(d["x"]))
print(pprint.isreadable([1, "x", (2.5, None)]), pprint.isreadable([object]), pprint.isreadable(5))
for arguments in (dict(indent=-1), dict(depth=0), dict(width=0)):
    try:
        pprint.PrettyPrinter(**arguments)
    except ValueError as e:
        print(e)
