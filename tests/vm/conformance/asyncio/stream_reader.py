import asyncio


async def main():
    r = asyncio.StreamReader()
    r.feed_data(b"one\ntwo\nthree")
    print(await r.readline(), await r.read(2), await r.readexactly(2))
    t = asyncio.create_task(r.readline())
    await asyncio.sleep(0)
    r.feed_data(b" more\n")
    print(await t, r.at_eof())
    r.feed_data(b"rest")
    r.feed_eof()
    print(await r.read(), r.at_eof(), await r.read(3), await r.readline())
    r = asyncio.StreamReader()
    r.feed_data(b"abc")
    r.feed_eof()
    try:
        await r.readexactly(5)
    except asyncio.IncompleteReadError as e:
        print(e, e.partial, e.expected)
    r = asyncio.StreamReader()
    r.feed_data(b"no end")
    r.feed_eof()
    try:
        await r.readuntil(b"\r\n")
    except asyncio.IncompleteReadError as e:
        print(e, e.partial, e.expected)
    r = asyncio.StreamReader(limit=4)
    r.feed_data(b"too long\nx\n")
    try:
        await r.readline()
    except ValueError as e:
        print(e)
    r = asyncio.StreamReader(limit=4)
    r.feed_data(b"too long for it")
    try:
        await r.readuntil()
    except asyncio.LimitOverrunError as e:
        print(e, e.consumed)
    r = asyncio.StreamReader()
    r.feed_data(b"a\nb\nc")
    r.feed_eof()
    print([line async for line in r])
    for wrong in (lambda: r.readexactly(-1), lambda: r.readuntil(b"")):
        try:
            await wrong()
        except ValueError as e:
            print(e)
    r = asyncio.StreamReader()
    t = asyncio.create_task(r.read(1))
    await asyncio.sleep(0)
    r.set_exception(OSError("broken"))
    try:
        await t
    except OSError as e:
        print(e, r.exception())


asyncio.run(main())
