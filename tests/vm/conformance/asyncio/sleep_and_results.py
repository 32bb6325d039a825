# asyncio: values of sleep, order of tasks of no delay, gather with errors returned, results asked too early, nested run.
import asyncio


async def work(n):
    await asyncio.sleep(0)
    if n == 2:
        raise ValueError(n)
    return n * 10


async def main():
    print(await asyncio.sleep(0, "value"), await asyncio.gather(*map(work, range(4)), return_exceptions=True))
    t = asyncio.create_task(work(5), name="five")
    for f in (t.result, t.exception):
        try:
            f()
        except asyncio.InvalidStateError as e:
            print(e)
    print(t.get_name(), t.done(), await t, t.done(), t.result(), t.exception(), t.cancelled(), t.cancel())
    c = asyncio.create_task(asyncio.sleep(30))
    await asyncio.sleep(0)
    print(c.cancel())
    try:
        await c
    except asyncio.CancelledError:
        print("cancelled", c.cancelled())
    try:
        await asyncio.wait_for(asyncio.sleep(30), 0.001)
    except asyncio.TimeoutError:
        print("too long")
    coro = work(1)
    try:
        asyncio.run(coro)
    except RuntimeError as e:
        print(e)
    coro.close()
    return "end"


print(asyncio.run(main()))
for bad in (5, None, work):
    try:
        asyncio.run(bad)
    except ValueError as e:
        print(type(e).__name__)
