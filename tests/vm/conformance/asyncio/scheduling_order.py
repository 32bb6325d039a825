import asyncio

log = []


async def steps(name, n):
    for i in range(n):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)


async def nested(name):
    log.append(name + "<")
    await steps(name, 2)
    log.append(name + ">")


async def main():
    a = asyncio.create_task(steps("a", 3))
    b = asyncio.create_task(nested("b"))
    log.append("main")
    await asyncio.sleep(0)
    log.append("main again")
    await a
    await b
    print(log)
    log.clear()
    loop = asyncio.get_running_loop()
    f = loop.create_future()

    async def waits(n):
        await f
        log.append(n)

    ts = [asyncio.create_task(waits(i)) for i in range(3)]
    await asyncio.sleep(0)
    f.set_result(None)
    log.append("set")
    loop.call_soon(log.append, "soon")
    await asyncio.gather(*ts)
    print(log)
    log.clear()

    # Due at times that stand, however long it takes to get there.
    begin = loop.time()

    async def sleeper(t):
        due = loop.create_future()
        loop.call_at(begin + t, due.set_result, None)
        await due
        log.append(t)

    await asyncio.gather(*(sleeper(t) for t in (0.03, 0.01, 0.02, 0)))
    print(log, await asyncio.sleep(0, "result"), await asyncio.sleep(-1, "neg"))


asyncio.run(main())
