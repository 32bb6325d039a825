import asyncio


async def give(x, delay):
    await asyncio.sleep(delay)
    if x < 0:
        raise ValueError(x)
    return x


def names(tasks):
    return sorted(t.get_name() for t in tasks)


def make(*pairs):
    return [asyncio.create_task(give(x, d), name=f"t{x}") for x, d in pairs]


async def main():
    ts = make((1, 0.001), (2, 0.002), (3, 0))
    done, pending = await asyncio.wait(ts)
    print(names(done), names(pending), sorted(t.result() for t in done))
    ts = make((1, 5), (2, 0), (3, 5))
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending))
    for t in pending:
        t.cancel()
    ts = make((1, 0), (-2, 0.002), (3, 5))
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending), [repr(t.exception()) for t in done if t.exception()])
    done, pending = await asyncio.wait(pending, timeout=0.001)
    print(names(done), names(pending))
    for t in pending:
        t.cancel()
    done, pending = await asyncio.wait(pending)
    print([t.cancelled() for t in done], pending)
    for wrong in ([], give, {1: 2}):
        try:
            await asyncio.wait(wrong)
        except (ValueError, TypeError, AttributeError) as e:
            print(type(e).__name__, e if type(e) is ValueError else "")
    c = give(1, 0)
    try:
        await asyncio.wait([c])
    except TypeError as e:
        print(e)
    c.close()
    try:
        await asyncio.wait(make((1, 0)), return_when="SOME")
    except ValueError as e:
        print(e)


asyncio.run(main())
