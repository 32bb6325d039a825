# First and last place of a value, by hand and by slices that shrink.
def bounds(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) >> 1
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    first = lo
    hi = len(a)
    while lo < hi:
        mid = (lo + hi) >> 1
        if a[mid] <= x:
            lo = mid + 1
        else:
            hi = mid
    return first, lo
a = sorted([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9])
for x in range(-1, 11):
    first, last = bounds(a, x)
    print(x, first, last, a[first:last] == [x] * a.count(x))
