from collections import OrderedDict


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


d = OrderedDict.fromkeys("abcde")
d.move_to_end("b"); print("".join(d))
d.move_to_end("b", last=False); print("".join(d))
print(d.popitem(), d.popitem(last=False), list(d), list(reversed(d)), list(reversed(d.items()))[:1], list(reversed(d.values())))
d["a"] = 1; d["c"] = 9; print(list(d.items()))
del d["c"]; d["c"] = 0; print(list(d), d.pop("c"), d.pop("zz", "default"), d.setdefault("n", 5), d)
shown(lambda: d.move_to_end("nope"))
shown(lambda: OrderedDict().popitem())
shown(lambda: d.pop("nope"))
print(d.pop(key="n"), d.setdefault(key="k", default=1), OrderedDict.fromkeys("ab", value=3))
