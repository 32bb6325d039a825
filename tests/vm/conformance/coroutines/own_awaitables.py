# Objects with __await__: generators, iterators, wrong results of it, and values sent in.
class A:
    def __init__(self, n): self.n = n
    def __await__(self):
        total = 0
        for i in range(self.n): total += yield i
        return total
class It:
    def __await__(self): return iter("ab")
class Bad:
    def __init__(self, r): self.r = r
    def __await__(self): return self.r
async def coro(x): return await x
def drive(c, values):
    out = []
    try:
        out.append(c.send(None))
        for v in values: out.append(c.send(v))
    except StopIteration as e:
        return out, e.value
    except Exception as e:
        return out, type(e).__name__, str(e)
print(drive(coro(A(3)), [10, 20, 30]), drive(coro(A(0)), []))
print(drive(coro(It()), [None, None]))
print(drive(coro(It()), [1])[:2])
for r in (None, 5, "text", [1]):
    print(drive(coro(Bad(r)), []))
for x in (5, None, "s", [], print, A):
    print(drive(coro(x), []))
async def inner(): return 1
c = inner()
print(drive(coro(Bad(c)), []))
c.close()
w = inner().__await__()
print(type(w).__name__, iter(w) is w)
try: next(w)
except StopIteration as e: print(e.value)
