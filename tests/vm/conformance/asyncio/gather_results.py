import asyncio


async def give(x, delay=0):
    await asyncio.sleep(delay)
    return x


async def fail(e):
    await asyncio.sleep(0)
    raise e


async def main():
    print(await asyncio.gather())
    print(await asyncio.gather(give(1), give(2), give(3)))
    print(await asyncio.gather(give("slow", 0.01), give("fast")))
    print(await asyncio.gather(give(1), fail(ValueError("a")), fail(KeyError("b")), return_exceptions=True))
    try:
        await asyncio.gather(give(1), fail(ValueError("first")), fail(KeyError("second")))
    except ValueError as e:
        print("raised", e)
    c = give("same")
    print(await asyncio.gather(c, c))
    f = asyncio.get_running_loop().create_future()
    f.set_result("future")
    print(await asyncio.gather(f, give(2)))
    g = asyncio.gather(give(1, 10), give(2, 10))
    await asyncio.sleep(0)
    print(g.cancel(), g.done())
    try:
        await g
    except asyncio.CancelledError:
        print("cancelled", g.cancelled(), g.done())
    t = asyncio.create_task(give(1, 10))
    asyncio.get_running_loop().call_soon(t.cancel)
    print(await asyncio.gather(t, give(5), return_exceptions=True))
    g = asyncio.gather(give(1, 10))
    try:
        await asyncio.wait_for(g, 0.01)
    except asyncio.TimeoutError as e:
        print(repr(e), g.cancelled())


asyncio.run(main())
