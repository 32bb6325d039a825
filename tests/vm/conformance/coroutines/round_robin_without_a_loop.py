# A small scheduler over coroutines with an awaitable that yields: order of running, results, errors, cancelling by close.
class Pause:
    def __await__(self): yield
log = []
async def worker(name, n):
    try:
        for i in range(n):
            log.append(f"{name}{i}")
            await Pause()
        if n == 2: raise ValueError(name)
        return name.upper()
    finally: log.append(name + "-end")
def run(*cs):
    out, cs = [], list(cs)
    while cs:
        for c in cs[:]:
            try: c.send(None)
            except StopIteration as e: out.append(e.value); cs.remove(c)
            except ValueError as e: out.append(repr(e)); cs.remove(c)
    return out
print(run(worker("a", 1), worker("b", 3), worker("c", 2)), log)
log.clear(); w = worker("z", 9); w.send(None); w.close(); print(log)
