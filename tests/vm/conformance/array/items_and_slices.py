# Getting, setting and deleting items and slices, extended ones too.
from array import array

a = array("h", range(10))
print(a[0], a[-1], a[2:5], a[::3], a[::-1], a[5:2], a[-3:], a[8:100], a[5:1:-2])
a[0] = 100
a[-1] = -5
a[2:4] = array("h", [7, 7, 7, 7])
print(a)
a[::4] = array("h", [0, 0, 0])
print(a)
del a[1]
del a[-3:]
del a[::2]
print(a)
a[1:1] = array("h", [9, 9])
a[:0] = a
a[len(a):] = array("h", [1])
print(a)
a[::2] = array("h", range(len(a[::2])))
print(a)
a[::3] = array("h")
print(a)
for f in (lambda: a[100], lambda: a["x"], lambda: a.__setitem__(100, 1), lambda: a.__delitem__(100), lambda: a.__setitem__(0, "x"), lambda: a.__setitem__(slice(0, 1), [1]),
          lambda: a.__setitem__(slice(0, 1), array("i", [1])), lambda: a.__setitem__(slice(0, 4, 2), array("h", [1])), lambda: a.__setitem__(1.0, 1)):
    try:
        print(f())
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
