# Subscripts: tuples, slices, negative and missing parts, as the object sees them.
class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


s = Show()
print(s[1], s[1, 2], s[1:2], s[:], s[::], s[1::2], s[::-1], s[:, 1], s[..., None], s[(1, 2)], s[1:2, ::3], s[()], s["a":"b"])
print(s[1,], s[[1]], s[lambda: 0].__name__, s[s[1:2]])
s[1:2] = 3
s[..., 1] = 4
del s[::2], s[0]
l = list(range(10))
print(l[-3:], l[:-3], l[-1], l[2:8:3], l[8:2:-3], l[::-4], l[20:], l[:100], l[5:2], l[-100:2])
print("hello"[1:4], "hello"[::-1], (1, 2, 3)[1:], b"bytes"[-3:], range(10)[2:8:2])


class Idx:
    def __index__(self):
        return 2


print(l[Idx()], l[Idx():], "abc"[Idx()], (1, 2, 3)[Idx()])
for bad in (lambda: l[1.0], lambda: l["a"], lambda: l[1:"x"], lambda: "abc"[None], lambda: (1,)[1:2.0], lambda: l[::0], lambda: 5[0], lambda: l[10 ** 30], lambda: None["x"]):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
