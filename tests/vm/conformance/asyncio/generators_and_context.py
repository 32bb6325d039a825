import asyncio


async def numbers(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        print("closed")


class Resource:
    async def __aenter__(self):
        await asyncio.sleep(0)
        print("enter")
        return self

    async def __aexit__(self, kind, value, tb):
        await asyncio.sleep(0)
        print("exit", kind and kind.__name__)
        return kind is ValueError


async def main():
    print([i async for i in numbers(4) if i % 2])
    g = numbers(10)
    print(await anext(g), await g.asend(None))
    await g.aclose()
    async with Resource() as r:
        raise ValueError
    try:
        async with Resource():
            raise KeyError
    except KeyError:
        print("passed on")
    t = asyncio.create_task(hold())
    await asyncio.sleep(0.001)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())
    print({i: j async for i, j in pairs()}, [await asyncio.sleep(0, x) for x in "ab"])


async def pairs():
    for i in range(2):
        yield i, await asyncio.sleep(0, i * i)


async def hold():
    async with Resource():
        await asyncio.sleep(10)


asyncio.run(main())
