import asyncio


async def main():
    try:
        async with asyncio.timeout(0.001) as t:
            print(t.expired(), t.when() is not None)
            await asyncio.sleep(10)
    except TimeoutError as e:
        print("timeout", repr(e), type(e.__context__).__name__, t.expired())
    print(asyncio.current_task().cancelling())
    async with asyncio.timeout(None) as t:
        print(t.when(), repr(t))
        await asyncio.sleep(0)
    print(t.expired(), repr(t))
    async with asyncio.timeout(10) as t:
        pass
    print(t.expired())
    try:
        async with asyncio.timeout(-1):
            await asyncio.sleep(0)
            await asyncio.sleep(1)
    except TimeoutError:
        print("at once")
    try:
        async with asyncio.timeout(10) as outer:
            async with asyncio.timeout(0.001) as inner:
                await asyncio.sleep(5)
    except TimeoutError:
        print(outer.expired(), inner.expired())
    try:
        async with asyncio.timeout(None) as t:
            t.reschedule(asyncio.get_running_loop().time() + 0.001)
            await asyncio.sleep(5)
    except TimeoutError:
        print("rescheduled")
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() + 0.001):
            await asyncio.sleep(5)
    except TimeoutError:
        print("at a time")
    try:
        async with asyncio.timeout(5):
            raise KeyError("other")
    except KeyError as e:
        print(repr(e))
    t = asyncio.timeout(1)
    async with t:
        pass
    try:
        t.reschedule(3)
    except RuntimeError as e:
        print(e)

    async def cancelled_from_outside():
        async with asyncio.timeout(10):
            await asyncio.sleep(10)

    task = asyncio.create_task(cancelled_from_outside())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("outer cancellation")


asyncio.run(main())
