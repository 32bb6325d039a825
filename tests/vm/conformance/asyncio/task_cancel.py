import asyncio


async def worker(name, stubborn=False):
    try:
        print(name, "starts")
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print(name, "is cancelled", e.args)
        if stubborn:
            return "went on"
        raise
    finally:
        print(name, "cleans up")


async def never():
    print("not reached")


async def main():
    t = asyncio.create_task(worker("a"))
    await asyncio.sleep(0)
    print(t.cancel(), t.cancelled(), t.done(), t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print("seen", e.args, t.cancelled(), t.done(), t.cancel())
    t = asyncio.create_task(worker("b"))
    await asyncio.sleep(0)
    t.cancel("because")
    try:
        await t
    except asyncio.CancelledError as e:
        print("seen", e.args)
    t = asyncio.create_task(worker("c", True))
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled(), t.cancelling(), t.uncancel(), t.uncancel())
    t = asyncio.create_task(never())
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("before the start")

    async def cancels_itself():
        asyncio.current_task().cancel()
        print("still here")
        await asyncio.sleep(0)
        print("not here")

    t = asyncio.create_task(cancels_itself())
    try:
        await t
    except asyncio.CancelledError:
        print("by itself")

    async def cancels_itself_at_the_end():
        asyncio.current_task().cancel()
        return "result"

    t = asyncio.create_task(cancels_itself_at_the_end())
    try:
        print(await t)
    except asyncio.CancelledError:
        print("at the end")

    async def inner():
        await asyncio.sleep(10)

    async def outer(t):
        try:
            await t
        except asyncio.CancelledError:
            print("outer", t.cancelled())
            raise

    i = asyncio.create_task(inner())
    o = asyncio.create_task(outer(i))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    o.cancel()
    await asyncio.wait([o, i])
    print(o.cancelled(), i.cancelled())


asyncio.run(main())
