from heapq import merge


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print(list(merge([1, 4, 7], [2, 5], [], [3, 6, 8])), list(merge()), list(merge([1, 2])))
print(list(merge([7, 4, 1], [8, 5], reverse=True)), list(merge(["a", "ccc"], ["bb", "dddd"], key=len)))
print(list(merge([(1, "l1"), (2, "l2")], [(1, "r1"), (2, "r2")], key=lambda p: p[0])))
print(list(merge(["ccc", "a"], ["dd"], key=len, reverse=True)))
def forever():
    n = 0
    while True:
        yield n
        n += 2
m = merge(forever(), iter([1, 3, 5]))
print([next(m) for _ in range(8)])
def failing():
    yield 1
    raise KeyError("inside")
shown(lambda: list(merge(failing(), [0, 2])))
