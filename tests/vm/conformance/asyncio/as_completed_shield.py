import asyncio


async def give(x, delay):
    await asyncio.sleep(delay)
    return x


async def main():
    order = []
    for f in asyncio.as_completed([give("c", 0.4), give("a", 0), give("b", 0.15)]):
        order.append(await f)
    print(order)
    try:
        for f in asyncio.as_completed([give("x", 10), give("y", 0)], timeout=0.2):
            print(await f)
    except TimeoutError as e:
        print("timeout", repr(e))
    try:
        list(asyncio.as_completed(give))
    except TypeError as e:
        print(e)
    inner = asyncio.create_task(give("kept", 0.005))
    outer = asyncio.ensure_future(asyncio.shield(inner))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer", outer.cancelled(), inner.cancelled(), inner.done())
    print(await inner)
    try:
        await asyncio.wait_for(asyncio.shield(t := asyncio.create_task(give("late", 0.08))), 0.001)
    except TimeoutError:
        print("waited enough", t.done())
    print(await t, await asyncio.shield(t))
    inner = asyncio.create_task(give(1, 10))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("inner cancelled", outer.cancelled())


asyncio.run(main())
