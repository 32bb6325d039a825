import asyncio


async def main():
    e = asyncio.Event()
    log = []

    async def waiter(n):
        log.append((n, await e.wait()))

    ts = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0)
    print(e.is_set(), log)
    e.set()
    e.set()
    await asyncio.gather(*ts)
    print(e.is_set(), log, await e.wait())
    e.clear()
    print(e.is_set())
    try:
        await asyncio.wait_for(e.wait(), 0.001)
    except TimeoutError:
        print("not set")
    c = asyncio.Condition()
    items = []

    async def consumer(n):
        async with c:
            await c.wait_for(lambda: items)
            log.append((n, items.pop(0)))

    log.clear()
    ts = [asyncio.create_task(consumer(n)) for n in range(3)]
    await asyncio.sleep(0)
    for i in range(3):
        async with c:
            items.append(i)
            c.notify()
        await asyncio.sleep(0.001)
    await asyncio.gather(*ts)
    print(log)
    for wrong in (c.notify, c.notify_all):
        try:
            wrong()
        except RuntimeError as err:
            print(err)
    try:
        await c.wait()
    except RuntimeError as err:
        print(err)

    async def plain(n):
        async with c:
            print(n, await c.wait())

    ts = [asyncio.create_task(plain(n)) for n in range(3)]
    await asyncio.sleep(0)
    ts[1].cancel()
    await asyncio.sleep(0)
    async with c:
        c.notify_all()
        print(c.locked())
    print(await asyncio.gather(*ts, return_exceptions=True))


asyncio.run(main())
