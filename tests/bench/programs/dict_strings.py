# A dict with str keys: filled, looked up, counted, deleted.
def run(n):
    keys = ["key%d" % i for i in range(n)]
    d = {}
    for k in keys:
        d[k] = len(k)
    total = 0
    for _ in range(10):
        for k in keys:
            if k in d:
                total += d[k]
                d[k] += 1
    for k in keys[::2]:
        del d[k]
    return total, len(d), sum(d.values())


assert run(200000) == (25888900, 100000, 1844445)
