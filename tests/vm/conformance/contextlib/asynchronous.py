import asyncio
from contextlib import asynccontextmanager, aclosing, AsyncExitStack, AbstractAsyncContextManager, nullcontext, AsyncContextDecorator

log = []
@asynccontextmanager
async def managed(x):
    log.append(("in", x))
    try:
        yield x + 1
    except ValueError as e:
        log.append(("caught", str(e)))
    finally:
        log.append("out")

async def agen():
    try:
        for i in range(5): yield i
    finally:
        log.append("agen closed")

class ACM:
    async def __aenter__(self): log.append("aenter"); return "acm"
    async def __aexit__(self, *exc): log.append(("aexit", exc[0] and exc[0].__name__)); return True

@managed(50)
async def decorated(): return "done"

async def main():
    async with managed(1) as v: log.append(v)
    async with managed(2): raise ValueError("v")
    async with aclosing(agen()) as g:
        async for i in g:
            if i == 2: break
    async with AsyncExitStack() as s:
        print(await s.enter_async_context(ACM()), s.enter_context(nullcontext(3)))
        async def cb(x): log.append(("cb", x))
        s.push_async_callback(cb, 9)
        s.callback(log.append, "sync")
        raise KeyError("k")
    async with nullcontext("n") as n: log.append(n)
    print(await decorated(), issubclass(ACM, AbstractAsyncContextManager))
    try:
        await AsyncExitStack().enter_async_context(5)
    except TypeError as e:
        print(e)

asyncio.run(main())
print(log)
