def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Clears:
    def __init__(self, l): self.l = l
    def __eq__(self, other): self.l.clear(); return False
l = []
l.extend([Clears(l), 1, 2])
print(l.count(5), l)
l.extend([Clears(l), 1])
shown(lambda: l.index(7))
print(l)
l.extend([Clears(l), 1])
print(7 in l, l)
l.extend([Clears(l), 1])
shown(lambda: l.remove(7))
class Grows:
    def __iter__(self):
        for i in range(3):
            m.append("g")
            yield i
m = [0]
m.extend(Grows()); print(m)
m[1:2] = Grows(); print(m)
class Rep:
    def __repr__(self): r.clear(); return "R"
r = [Rep(), 1, 2]
print(r, len(r))
n = [1, 2, 3]
print([n.append(4) or x for x in n if len(n) < 8], n)
