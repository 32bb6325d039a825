import asyncio
from contextvars import ContextVar, copy_context

v = ContextVar("v", default="default")


async def child(n):
    before = v.get()
    v.set(n)
    await asyncio.sleep(0)
    return before, v.get()


async def main():
    v.set("main")
    print(await asyncio.gather(child(1), child(2)), v.get())
    print(await child(3), v.get())
    ctx = copy_context()
    ctx.run(v.set, "in ctx")
    print(await asyncio.create_task(child(4), context=ctx), ctx[v], v.get())
    loop = asyncio.get_running_loop()
    seen = []
    loop.call_soon(lambda: seen.append(v.get()))
    v.set("after")
    loop.call_soon(lambda: seen.append(v.get()), context=ctx)
    loop.call_soon(lambda: v.set("lost"))
    await asyncio.sleep(0)
    print(seen, v.get())
    f = loop.create_future()
    f.add_done_callback(lambda f: seen.append(v.get()))
    v.set("changed")
    f.set_result(1)
    await asyncio.sleep(0)
    print(seen[2:])

    async def gen():
        for i in range(2):
            v.set(f"gen {i}")
            yield v.get()

    print([x async for x in gen()], v.get())


asyncio.run(main())
print(v.get())
