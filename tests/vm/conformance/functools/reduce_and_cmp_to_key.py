from functools import reduce, cmp_to_key


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], 5), reduce(max, iter([3, 1, 4])), reduce(None, [7]))
shown(lambda: reduce(max, []))
shown(lambda: reduce(max, 5))
shown(lambda: reduce(max))
shown(lambda: reduce(lambda a, b: 1 / 0, [1, 2]))

k = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(k(1) < k(2), k(2) == k(2), k(3) >= k(4), k(5).obj, sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
print(sorted(["bb", "a", "cc"], key=cmp_to_key(lambda a, b: len(a) - len(b))), max([1, 5, 2], key=k))
shown(lambda: k(1) < 2)
shown(lambda: hash(k(1)))
shown(lambda: cmp_to_key())
shown(lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: "x")))
