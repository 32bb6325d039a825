import asyncio
import threading
import time
from contextvars import ContextVar

v = ContextVar("v", default="default")


def work(x, *, y=0):
    time.sleep(0.005)
    return x + y, threading.current_thread() is threading.main_thread(), v.get()


async def main():
    v.set("main")
    print(await asyncio.to_thread(work, 1, y=2))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, lambda: 5))
    ticks = 0

    async def ticker():
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0)

    t = asyncio.create_task(ticker())
    await asyncio.gather(*(asyncio.to_thread(time.sleep, 0.01) for _ in range(3)))
    t.cancel()
    print(ticks > 3)
    try:
        await asyncio.to_thread(lambda: 1 / 0)
    except ZeroDivisionError as e:
        print(e)
    e = asyncio.Event()
    threading.Thread(target=lambda: (time.sleep(0.005), loop.call_soon_threadsafe(e.set))).start()
    print(await e.wait())

    async def coro(x):
        await asyncio.sleep(0)
        return x * 2

    results = []

    def from_thread():
        results.append(asyncio.run_coroutine_threadsafe(coro(21), loop).result(5))
        try:
            asyncio.get_running_loop()
        except RuntimeError as e:
            results.append(str(e))

    await asyncio.to_thread(from_thread)
    print(results)


asyncio.run(main())


def own_loop():
    async def inner():
        await asyncio.sleep(0.001)
        return threading.current_thread().name
    print(asyncio.run(inner()))


t = threading.Thread(target=own_loop, name="worker")
t.start()
t.join()
