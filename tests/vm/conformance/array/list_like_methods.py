# append, extend, insert, pop, remove, index, count, reverse: as a list, but typed.
from array import array

a = array("i")
a.append(3)
a.extend([1, 2])
a.extend(a)
a.insert(0, 9)
a.insert(-1, 8)
a.insert(100, 7)
a.insert(-100, 6)
print(a, a.pop(), a.pop(0), a.pop(-2), a)
a.remove(1)
a.reverse()
print(a, a.count(2), a.count(2.0), a.count("x"), a.index(3), a.index(3, 1), a.index(2, -3, 10), 3 in a, "x" in a, 2.0 in a)
for f in (lambda: a.pop(50), lambda: array("i").pop(), lambda: a.remove(99), lambda: a.index(99), lambda: a.index(3, 50), lambda: a.append("x"), lambda: a.append(2.5), lambda: a.extend([1, "x"]),
          lambda: a.extend(array("h", [1])), lambda: a.extend(5), lambda: a.insert("x", 1), lambda: a.insert(0, None)):
    try:
        print(f())
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(a, list(a), list(reversed(a)), sorted(a), sum(a), max(a), [*a], tuple(a))
