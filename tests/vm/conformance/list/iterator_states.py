# A list's iterator while the list grows and shrinks, its length hint, its state, and iterators over emptied lists.
import operator

a = [1, 2, 3]
it = iter(a)
print(next(it), operator.length_hint(it))
a.append(4)
print(operator.length_hint(it), next(it), a.pop(), a.pop(), list(it), operator.length_hint(it))
a.append(9)
print(list(it), next(it, "stays ended"))
it = iter(a)
it.__setstate__(1)
print(next(it))
it.__setstate__(-5)
print(list(it))
f, args, state = iter([1, 2]).__reduce__()
print(f.__name__, args, state)
seen = []
b = [1, 2, 3, 4]
for x in b:
    seen.append(x)
    if x < 3:
        b.remove(x)
print(seen, b)
c = [0]
for x in c:
    if x < 5:
        c.append(x + 1)
print(c)
d = [1, 2, 3]
for x in d:
    d.clear()
print(d, [x for x in d])
e = [3, 1, 2]
i = iter(e)
next(i)
e.sort()
print(list(i), [*e, *e], sum(e))
e[:] = []
print(list(iter(e)), next(iter(e), None), type(iter(e)).__name__)
