# What __getitem__, __setitem__, __delitem__ are given: slices, tuples, ellipsis, nested, with star; __class_getitem__.
class R:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
r = R()
print(r[1], r[1:2], r[1:2, ::3], r[...], r[()], r[1,], r[:, None], r["a":"b":"c"], r[r[1]])
x = (1, 2); print(r[*x], r[0, *x, 9], r[*x, 1:2])
r[1] = 2; r[1:2] = 3, 4; r[...], r[1, 2] = "ab"
del r[1], r[::2], r[()]
for r["loop"] in range(2): pass
[r[i] for i in range(2)]
r["k"] += "s"
with open("/dev/null") as f: pass
class L(list):
    def __getitem__(self, k): return ("got", k) if isinstance(k, slice) else super().__getitem__(k)
print(L("abc")[0], L("abc")[1:], L("abc")[:2:1])
class C:
    def __class_getitem__(cls, k): return cls.__name__, k
class D(C): pass
print(C[1], D["x", 2], C[1:2], C[()])
for f in (lambda: C()[1], lambda: int[0], lambda: object()[1], lambda: setattr, lambda: None[0]):
    try: print(f() is setattr)
    except TypeError as e: print(e)
for s in ("(5)[0] = 1", "del (5)[0]", "(1, 2)[0] = 3", "del 'ab'[0]", "None[0] = 1", "object()[0] += 1"):
    try: exec(s)
    except TypeError as e: print(e)
