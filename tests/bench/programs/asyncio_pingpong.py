# asyncio: two tasks that hand a ball to each other, 100,000 switches; then queues and gather.
import asyncio


async def player(name, ball, turns, log):
    for _ in range(turns):
        while ball["turn"] != name:
            await asyncio.sleep(0)
        ball["hits"] += 1
        ball["turn"] = "ping" if name == "pong" else "pong"
        await asyncio.sleep(0)
    log.append(name)


async def producer(queue, n):
    for i in range(n):
        await queue.put(i)
    await queue.put(None)


async def consumer(queue):
    total = 0
    while (item := await queue.get()) is not None:
        total += item
    return total


async def main():
    ball, log = {"turn": "ping", "hits": 0}, []
    await asyncio.gather(player("ping", ball, 25000, log), player("pong", ball, 25000, log))
    queue = asyncio.Queue(4)
    task = asyncio.create_task(consumer(queue))
    await producer(queue, 10000)
    return ball["hits"], sorted(log), await task


assert asyncio.run(main()) == (50000, ['ping', 'pong'], 49995000)
