import asyncio


async def main():
    q = asyncio.Queue(2)
    print(q.maxsize, q.qsize(), q.empty(), q.full())
    got = []

    async def producer():
        for i in range(6):
            await q.put(i)

    async def consumer():
        for i in range(6):
            got.append(await q.get())
            q.task_done()

    await asyncio.gather(producer(), consumer())
    print(got, q.empty())
    await q.join()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    q.put_nowait("a")
    q.put_nowait("b")
    print(q.full(), q.qsize(), str(q))
    try:
        q.put_nowait("c")
    except asyncio.QueueFull as e:
        print("full", repr(e))
    print(q.get_nowait(), q.get_nowait())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print("empty", repr(e))
    p = asyncio.PriorityQueue()
    for x in (5, 1, 4, 2):
        p.put_nowait(x)
    print([await p.get() for _ in range(4)])
    l = asyncio.LifoQueue()
    for x in (5, 1, 4):
        await l.put(x)
    print([await l.get() for _ in range(3)])
    t = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    q.put_nowait("kept")
    print(q.qsize(), await q.get())
    u = asyncio.Queue()
    getters = [asyncio.create_task(u.get()) for _ in range(3)]
    await asyncio.sleep(0)
    getters[0].cancel()
    for x in "xy":
        u.put_nowait(x)
    print(await asyncio.gather(*getters[1:]))
    joined = []

    async def join():
        await u.join()
        joined.append(True)

    t = asyncio.create_task(join())
    await asyncio.sleep(0)
    u.task_done()
    await asyncio.sleep(0)
    print(joined)
    u.task_done()
    await t
    print(joined)


asyncio.run(main())
