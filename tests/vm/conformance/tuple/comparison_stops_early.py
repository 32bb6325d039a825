def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


log = []
class N:
    def __init__(self, v): self.v = v
    def __eq__(self, o): log.append(("eq", self.v, o.v)); return self.v == o.v
    def __lt__(self, o): log.append(("lt", self.v, o.v)); return self.v < o.v
    def __hash__(self): return self.v
a, b = (N(1), N(2), N(3)), (N(1), N(5), N(0))
print(a < b, log); log.clear()
print(a == b, log); log.clear()
print((a[0],) == (a[0],), log, (a[0], N(1)) == (a[0],), log)
print(max((1, "a"), (0, "b")), sorted([(2, "b"), (1, "z"), (2, "a")]), (1, 2) == [1, 2], (1, 2.0) == (True, 2))
shown(lambda: (1, "a") < (1, 2))
print((1, "a") < (2, 2), (1, [1]) == (1, [1]))
