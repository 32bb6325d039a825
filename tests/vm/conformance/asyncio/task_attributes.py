import asyncio


async def work(n):
    await asyncio.sleep(0)
    return n * 2


async def main():
    me = asyncio.current_task()
    print(me.get_name(), me.done())
    t = asyncio.create_task(work(2), name="worker")
    print(t.get_name(), t.get_coro().__name__, t in asyncio.all_tasks(), len(asyncio.all_tasks()))
    t.set_name(42)
    print(repr(t.get_name()))
    seen = []
    t.add_done_callback(lambda t: seen.append(t.result()))
    print(await t, seen, t.done(), t.exception(), t in asyncio.all_tasks())
    await asyncio.sleep(0)
    print(seen)
    for wrong in (lambda: t.set_result(1), lambda: t.set_exception(ValueError())):
        try:
            wrong()
        except RuntimeError as e:
            print(e)
    for wrong in (3, work, None):
        try:
            asyncio.create_task(wrong)
        except TypeError as e:
            print(str(e).split(" at 0x")[0])
    print(asyncio.iscoroutine(c := work(1)), asyncio.iscoroutinefunction(work), asyncio.iscoroutine(work),
          asyncio.iscoroutinefunction(main), asyncio.iscoroutinefunction(print))
    t = asyncio.ensure_future(c)
    print(asyncio.ensure_future(t) is t, await t)

    class Awaitable:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            return "awaitable"

    print(await asyncio.ensure_future(Awaitable()), await Awaitable())
    try:
        asyncio.ensure_future(3)
    except TypeError as e:
        print(e)

    async def bad_yield():
        class Bad:
            def __await__(self):
                yield 5
        await Bad()

    try:
        await asyncio.create_task(bad_yield())
    except RuntimeError as e:
        print(e)

    async def itself():
        await asyncio.current_task()

    try:
        await asyncio.create_task(itself())
    except RuntimeError as e:
        print(str(e)[:26])


asyncio.run(main())
