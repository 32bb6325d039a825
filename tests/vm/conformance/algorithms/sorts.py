# Five sorting algorithms on the same data agree with sorted().
def quick(a):
    if len(a) < 2:
        return a
    p, *rest = a
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])
def merge(a):
    if len(a) < 2:
        return a[:]
    m = len(a) // 2
    l, r, out = merge(a[:m]), merge(a[m:]), []
    while l and r:
        out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
def insertion(a):
    a = a[:]
    for i in range(1, len(a)):
        x, j = a[i], i
        while j and a[j - 1] > x:
            a[j] = a[j - 1]
            j -= 1
        a[j] = x
    return a
def shell(a):
    a, gap = a[:], len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            j = i
            while j >= gap and a[j - gap] > a[j]:
                a[j - gap], a[j] = a[j], a[j - gap]
                j -= gap
        gap //= 2
    return a
def counting(a):
    counts = {}
    for x in a:
        counts[x] = counts.get(x, 0) + 1
    return [x for x in range(min(a), max(a) + 1) for _ in range(counts.get(x, 0))]
seed = 12345
data = []
for _ in range(60):
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    data.append(seed % 100 - 50)
for f in (quick, merge, insertion, shell, counting):
    print(f.__name__, f(data) == sorted(data), f(data)[:5])
