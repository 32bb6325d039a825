import gc, weakref

class C:
    def __init__(self, n): self.n = n

def ns(s): return sorted(x.n for x in s)

def f():
    items = [C(i) for i in range(5)]
    s = weakref.WeakSet(items[:3])
    t = weakref.WeakSet(items[2:])
    print(ns(s), len(s), items[0] in s, items[4] in s, 5 in s)
    print(ns(s | t), ns(s & t), ns(s - t), ns(s ^ t))
    print(s <= (s | t), s < s, s.issuperset([items[0]]), s.isdisjoint(t), s == weakref.WeakSet(items[:3]))
    s.add(items[4])
    s.discard(items[0])
    s.remove(items[1])
    try:
        s.remove(items[1])
    except KeyError:
        print("KeyError")
    print(ns(s))
    s |= t
    print(ns(s))
    del items[3:]
    gc.collect()
    print(ns(s), ns(t))
    print(s.pop().n in (2,), len(s))
    try:
        s.pop()
    except KeyError as e:
        print(e)
f()
