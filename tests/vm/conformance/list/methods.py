# append, extend, insert, pop, remove, index, count, reverse, copy, clear.
a = []
for i in range(20):
    a.append(i)
print(a)
a.extend([20, 21])
a.extend(range(3))
a.extend(a[:2])
print(len(a), a[-5:])
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before last")
a.insert(-100, "very first")
print(a[:3], a[-3:])
print(a.pop(), a.pop(0), a.pop(-2), a.pop(True))
print(a)
print(a.index(5), a.index(1, 4), a.index(0, -5), a.count(1), a.count("nope"))
for f in (lambda: a.index("nope"), lambda: a.index(0, 2, 4), lambda: a.remove("nope"), lambda: a.pop(1000), lambda: [].pop(), lambda: a.pop("x"), lambda: a.insert("x", 1), lambda: a.append(), lambda: a.append(1, 2)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
a.remove(1)
a.reverse()
print(a)
c = a.copy()
c.append(1)
print(len(c) - len(a))
a.clear()
print(a, a == [])
a.append(7)
print(a)
x = [1]
x.extend(x)
x.extend(x)
print(x)
e = [3]
e.reverse()
print(e)
