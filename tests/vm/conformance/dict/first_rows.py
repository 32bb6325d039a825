# Dicts from which the first key is taken again and again, with keys added and taken elsewhere meanwhile; the order and
# every look-up stay right, and it takes no longer the more have gone.
import random
from collections import OrderedDict

r = random.Random(5)
for kind in (dict, OrderedDict):
    d, model = kind(), []
    for step in range(6000):
        what = r.random()
        if what < 0.45 or not model:
            key = r.choice([step, str(step), (step, 1), step + 0.5])
            d[key] = step
            if key not in model:
                model.append(key)
        elif what < 0.8:
            first = next(iter(d))
            assert first == model[0], (first, model[:3])
            del d[first]
            model.pop(0)
        elif what < 0.9:
            key = r.choice(model)
            assert d.pop(key) is not None
            model.remove(key)
        elif kind is OrderedDict:
            d.popitem(last=False)
            model.pop(0)
        else:
            d.popitem()
            model.pop()
        if step % 500 == 0:
            assert list(d) == model and list(reversed(d)) == model[::-1] and len(d) == len(model)
            assert [k for k, v in d.items()] == model and all(k in d for k in model)
            other = d.copy()
            assert list(other) == model and other == d
            other.clear()
            other["a"] = 1
            assert list(other) == ["a"]
    print(kind.__name__, len(d), list(d)[:3])

d = OrderedDict.fromkeys(range(60000))
for i in range(59990):
    assert d.popitem(last=False) == (i, None)
print(list(d))
d = dict.fromkeys(range(60000))
while len(d) > 3:
    del d[next(iter(d))]
d["new"] = 1
print(d)
