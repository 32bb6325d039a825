# async with: what __aenter__ and __aexit__ get and give, several managers, missing methods, swallowed errors.
class M:
    def __init__(self, n, swallow=False): self.n, self.s = n, swallow
    async def __aenter__(self):
        print("enter", self.n)
        return self.n * 2
    async def __aexit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__, v, tb is not None)
        return self.s
class Plain:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
class NoExit:
    async def __aenter__(self): pass
class Sync:
    def __enter__(self): return self
    def __exit__(self, *a): pass
async def ok():
    async with M("a") as x, M("b") as (y, z):
        print(x, y, z)
    async with (M("c") as x, M("d", True)):
        raise ValueError("swallowed")
    for i in range(3):
        async with M(str(i)):
            if i == 0: continue
            break
    async with M("r"):
        return "returned"
async def bad(m):
    async with m: pass
async def wrong():
    with M("w"): pass
for c in (ok(), bad(Plain()), bad(NoExit()), bad(Sync()), bad(5), wrong()):
    try:
        c.send(None)
    except StopIteration as e:
        print("=", e.value)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
