# Generators in for with break, else and continue; left and taken up again; swapped in the loop; several loops over one.
closed = []
def g(n):
    for i in range(n):
        try: yield i
        except GeneratorExit: closed.append(i); raise
it = g(6)
for x in it:
    if x == 1: break
else: print("never")
print(x, list(it))
it = g(4)
for x in it:
    for y in it: print(x, y)
    else: print("inner done")
it = g(5)
for x in it:
    if x == 0: next(it)
    if x == 3: it.close(); print(closed[-1:]); continue
    print("x", x)
else: print("else")
for i, x in enumerate(it := g(3)): it = None; print(i, x)
a = g(6); print(list(zip(a, a)), list(zip(*[g(4)] * 2)), dict(zip(g(2), g(2))))
def merge(*gs):
    gs = [iter(x) for x in gs]
    while gs:
        for x in gs[:]:
            try: yield next(x)
            except StopIteration: gs.remove(x)
print(list(merge(g(2), "abc", [9])))
first, *rest = g(4); print(first, rest)
(p, q), r = g(2), 5; print(p, q, r)
