def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


a = [3, 1, 2]
print(a.pop(-3), a, a.insert(-50, "f"), a.insert(50, "l"), a, a.index("l", -1), a.extend(a), a)
print(a.count("f"), a.copy() is a, a.reverse(), a, a.remove("f"), a, [] * 5, [[]] * 2, a.__contains__(1))
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].index(2), lambda: [1].remove(2), lambda: [1, 2].index(1, 1), lambda: [1].extend(5), lambda: [1] + (2,),
          lambda: [1] * "a", lambda: list(5), lambda: [].insert("x", 1), lambda: [1].pop("a"), lambda: [].append(), lambda: [1] < (1,), lambda: hash([])):
    shown(f)
l = [1, 2]; m = l
l += (3,); l *= 2; print(m, m is l)
l.__init__([9]); print(m, l.__sizeof__() > 0, list.__class_getitem__(int), l.__reversed__().__next__())
class E:
    def __eq__(self, other): raise ZeroDivisionError("eq")
shown(lambda: [E()].index(1))
x = E(); print([x].index(x), x in [x], [x].count(x))
