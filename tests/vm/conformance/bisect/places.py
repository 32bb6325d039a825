from bisect import bisect, bisect_left, bisect_right, insort, insort_left, insort_right


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


a = [1, 2, 2, 2, 5, 8]
for x in 0, 1, 2, 3, 8, 9:
    print(x, bisect_left(a, x), bisect_right(a, x), bisect(a, x), bisect_left(a, x, 2, 4), bisect_right(a, x, lo=3))
b = [1.0, 3.0]
insort(b, 2); insort_left(b, 2.0); insort_right(b, 1); insort(b, 9, 0, 1)
print(b, bisect is bisect_right, insort is insort_right)
shown(lambda: bisect_left(a, 1, -1))
shown(lambda: bisect(a, "x"))
shown(lambda: bisect(5, 1))
shown(lambda: bisect([1], 1, 0, 7))
shown(lambda: bisect())
