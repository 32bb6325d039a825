# What a for loop sees of a list that changes.
a = [1, 2, 3]
for x in a:
    if len(a) < 6:
        a.append(x * 10)
print(a)
for x in a:
    a.remove(x)
print(a)
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), next(it, "end"))
b = [1]
it = iter(b)
next(it)
print(next(it, "done"))
b.append(2)
print(next(it, "still done"))
r = reversed([1, 2, 3])
print(list(r), list(r))
c = [1, 2, 3, 4]
r = reversed(c)
print(next(r))
del c[1:]
print(next(r, "end"))


class Evil:
    def __eq__(self, other):
        c.clear()
        return False


c = [1, Evil(), 3, 4]
print(c.count(9), c)
c = [1, Evil(), 3, 4]
print(9 in c, c)
c = [1, Evil(), 3, 4]
try:
    c.remove(9)
except ValueError as e:
    print(e)
c = [1, Evil(), 3, 4]
print(c == [1, 2, 3, 4])
