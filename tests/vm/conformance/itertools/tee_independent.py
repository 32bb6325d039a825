from itertools import tee


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


a, b, c = tee(iter(range(5)), 3)
print(next(a), next(a), next(b), list(c), list(a), list(b))
x, = tee("ab", 1)
print(list(x), tee([1], 0))
p, q = tee(tee("xyz")[0])
print(next(p), list(q), list(p))
def failing():
    yield 1
    raise ValueError("source")
m, n = tee(failing())
print(next(m), next(n))
shown(lambda: next(m))
import copy
d, e = tee([1, 2, 3])
next(d)
f = copy.copy(d)
print(list(f), list(d), list(e))
