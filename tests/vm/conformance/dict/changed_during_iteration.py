# RuntimeError when the size changes; values may change.
d = {i: i for i in range(5)}
for k in d:
    d[k] = k * 2
print(d)
for view in (dict.keys, dict.values, dict.items):
    d = {i: i for i in range(5)}
    try:
        for x in view(d):
            d[100] = 1
    except RuntimeError as e:
        print(e)
    try:
        for x in view(d):
            d.pop(100, None)
    except RuntimeError as e:
        print(e)
it = iter(d)
next(it)
d["new"] = 1
for _ in range(2):
    try:
        next(it)
    except RuntimeError as e:
        print(e)
it = iter({1: 1})
print(next(it), next(it, "end"), next(it, "end"))
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e)
for k in list(d):
    del d[k]
print(d)
d = {1: 1}
try:
    for k in d:
        d.clear()
except RuntimeError as e:
    print(e, d)
