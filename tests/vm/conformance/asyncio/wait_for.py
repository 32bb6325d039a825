import asyncio


async def give(x, delay):
    try:
        await asyncio.sleep(delay)
        return x
    except asyncio.CancelledError:
        print("give", x, "is cancelled")
        raise


async def main():
    print(await asyncio.wait_for(give(1, 0), 1))
    print(await asyncio.wait_for(give(2, 0), None))
    for timeout in (0.001, 0, -1):
        try:
            await asyncio.wait_for(give(3, 10), timeout)
        except asyncio.TimeoutError as e:
            print("timeout", type(e) is TimeoutError, e.args)

    async def fails():
        raise KeyError("inside")

    try:
        await asyncio.wait_for(fails(), 1)
    except KeyError as e:
        print(repr(e))

    async def refuses():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            return "late result"

    print(await asyncio.wait_for(refuses(), 0.001))
    t = asyncio.create_task(asyncio.wait_for(give(4, 10), 5))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("outer cancelled")
    f = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(f, 0.001)
    except TimeoutError:
        print("future", f.cancelled())
    f = asyncio.get_running_loop().create_future()
    f.set_result("done")
    print(await asyncio.wait_for(f, 0))


asyncio.run(main())
