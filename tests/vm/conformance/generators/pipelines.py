# Generators fed from generators: who runs when, early ends, and the first iterable taken at once.
log = []
def source(n):
    try:
        for i in range(n):
            log.append(f"s{i}")
            yield i
    finally:
        log.append("s-end") if len(log) > 5 else None
def double(it):
    for x in it:
        log.append(f"d{x}")
        yield 2 * x
def take(it, n):
    for _, x in zip(range(n), it):
        yield x
whole = source(10)
print(list(take(double(whole), 2)))
print(log)
log.clear()
print(list(double(x for x in source(3) if x % 2)))
print(log)
def fails(): raise LookupError("at once")
try:
    g = (x for x in fails())
except LookupError as e:
    print("made", e)
g = (y for x in [1] for y in fails())
try:
    next(g)
except LookupError as e:
    print("run", e)
try:
    g = (x for x in 5)
except TypeError as e:
    print(e)
n = 10
g = (n for _ in range(2))
n = 20
print(list(g))
g = (x for x in "abc")
print("b" in g, list(g), "a" in g)
