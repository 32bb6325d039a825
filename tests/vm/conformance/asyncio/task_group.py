import asyncio


async def give(x, delay=0):
    await asyncio.sleep(delay)
    return x


async def fail(e, delay=0):
    await asyncio.sleep(delay)
    raise e


async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("slow is cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as g:
        a = g.create_task(give(1))
        b = g.create_task(give(2, 0.001), name="b")
        print(b.get_name())
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(slow())
            g.create_task(fail(ValueError("one")))
            await asyncio.sleep(10)
            print("not reached")
    except* ValueError as eg:
        print(repr(eg))
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(fail(ValueError("one")))
            g.create_task(fail(KeyError("two")))
    except ExceptionGroup as eg:
        print(eg, sorted(repr(e) for e in eg.exceptions))
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(slow())
            await asyncio.sleep(0)
            raise TypeError("the body")
    except* TypeError as eg:
        print(eg.exceptions)
    try:
        g.create_task(c := give(1))
    except RuntimeError as e:
        print("finished" in str(e))
    c.close()
    g = asyncio.TaskGroup()
    try:
        g.create_task(c := give(1))
    except RuntimeError as e:
        print("entered" in str(e))
    c.close()

    async def outer():
        async with asyncio.TaskGroup() as g:
            g.create_task(slow())
            await asyncio.sleep(10)

    t = asyncio.create_task(outer())
    await asyncio.sleep(0.001)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("outer", t.cancelled())
    async with asyncio.TaskGroup() as g:
        async def nested():
            g.create_task(give(1, 0.001)).add_done_callback(lambda t: print("grandchild", t.result()))
        g.create_task(nested())
    try:
        async with asyncio.TaskGroup() as outer_group:
            async with asyncio.TaskGroup() as inner_group:
                inner_group.create_task(fail(OSError("deep")))
    except* OSError as eg:
        print(repr(eg))


asyncio.run(main())
