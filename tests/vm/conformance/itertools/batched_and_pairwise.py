from itertools import pairwise


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print(list(pairwise("abcd")), list(pairwise([1])), list(pairwise([])), list(pairwise(iter(range(3)))))
p = pairwise(x * x for x in range(4))
print(next(p), next(p), list(p), list(p))
shown(lambda: pairwise(5))
log = []
def source():
    for i in range(3):
        log.append(i)
        yield i
it = pairwise(source())
print(log, next(it), log, next(it), log)
