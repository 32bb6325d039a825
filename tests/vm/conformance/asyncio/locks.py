import asyncio

order = []


async def use(lock, name):
    async with lock:
        order.append(name + "+")
        await asyncio.sleep(0)
        order.append(name + "-")


async def main():
    lock = asyncio.Lock()
    print(lock.locked(), repr(lock)[-11:])
    await asyncio.gather(*(use(lock, n) for n in "abc"))
    print(order)
    print(await lock.acquire(), lock.locked())
    t = asyncio.create_task(use(lock, "d"))
    u = asyncio.create_task(use(lock, "e"))
    await asyncio.sleep(0)
    print(repr(lock)[-21:])
    t.cancel()
    await asyncio.sleep(0)
    lock.release()
    await u
    print(order[6:], lock.locked())
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    s = asyncio.Semaphore(2)
    running = most = 0

    async def limited():
        nonlocal running, most
        async with s:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0)
            running -= 1

    await asyncio.gather(*(limited() for _ in range(7)))
    print(most, running, s.locked())
    await s.acquire()
    await s.acquire()
    print(s.locked())
    try:
        await asyncio.wait_for(s.acquire(), 0.001)
    except TimeoutError:
        print("busy")
    s.release()
    print(s.locked())
    b = asyncio.BoundedSemaphore(1)
    async with b:
        pass
    try:
        b.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)


asyncio.run(main())
