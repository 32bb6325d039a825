# An array that grows or shrinks while it is walked; iterators that came to their end stay there.
from array import array

a = array("b", [1, 2, 3, 4])
out = []
for x in a:
    out.append(x)
    if x == 2:
        a.pop()
        a.pop()
print(out, a)
it = iter(a)
print(list(it), next(it, None))
a.append(9)
print(next(it, None), list(reversed(a)), list(enumerate(a)), dict(zip("abc", a)))
class Evil:
    def __index__(self):
        del a[:]
        return 1
try:
    a[0] = Evil()
except IndexError as e:
    print(e)
print(a)
