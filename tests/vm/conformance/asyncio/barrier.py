import asyncio


async def main():
    b = asyncio.Barrier(3)
    print(b.parties, b.n_waiting, b.broken)
    got = []

    async def party(n):
        got.append(await b.wait())

    await asyncio.gather(*(party(n) for n in range(3)))
    print(sorted(got), b.n_waiting)
    got.clear()
    await asyncio.gather(*(party(n) for n in range(6)))
    print(sorted(got))
    t = asyncio.create_task(b.wait())
    await asyncio.sleep(0)
    print(b.n_waiting)
    await b.abort()
    try:
        await t
    except asyncio.BrokenBarrierError as e:
        print("broken", e)
    print(b.broken)
    try:
        await b.wait()
    except asyncio.BrokenBarrierError as e:
        print("still", e)
    await b.reset()
    print(b.broken)
    async with asyncio.timeout(1):
        async def enter():
            async with b as position:
                return position
        print(sorted(await asyncio.gather(enter(), enter(), enter())))
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)


asyncio.run(main())
