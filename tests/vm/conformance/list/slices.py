# Reading, assigning and deleting slices, with every sign of step.
a = list(range(10))
for s in (slice(2, 5), slice(None, None), slice(None, None, -1), slice(8, 2, -2), slice(-3, None), slice(None, -8), slice(5, 2), slice(-100, 100, 3), slice(None, None, 10**20), slice(None, None, -10**20)):
    print(s, a[s])
b = a[:]
b[2:5] = [20, 30]
print(b)
b[2:2] = "ab"
print(b)
b[:] = []
print(b)
b[5:] = range(3)
print(b)
b[1:-1] = b
print(b)
b[::2] = ["e"] * len(b[::2])
print(b)
b[::-1] = range(len(b))
print(b)
b[5:1] = [1, 2]
print(b)
for bad in (lambda v: b.__setitem__(slice(None, None, 2), v), lambda v: b.__setitem__(slice(0, 1), v)):
    for v in ([1], 5, None):
        try:
            bad(v)
            print("ok", b)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
c = list(range(20))
del c[3:6]
print(c)
del c[::3]
print(c)
del c[::-4]
print(c)
del c[10:2]
print(c)
del c[-2:]
print(c)
del c[:]
print(c)
try:
    a[::0]
except ValueError as e:
    print(e)
try:
    a["x":]
except TypeError as e:
    print(e)


class I:
    def __init__(self, i):
        self.i = i

    def __index__(self):
        return self.i


print(a[I(2):I(8):I(3)], a[I(-1)])
