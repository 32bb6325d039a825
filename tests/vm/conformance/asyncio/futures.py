import asyncio


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f.done(), f.cancelled(), f.get_loop() is loop, asyncio.isfuture(f), asyncio.isfuture(3))
    for get in (f.result, f.exception):
        try:
            get()
        except asyncio.InvalidStateError as e:
            print(e)
    seen = []
    f.add_done_callback(lambda f: seen.append(("one", f.result())))
    second = lambda f: seen.append("two")
    f.add_done_callback(second)
    f.add_done_callback(second)
    print(f.remove_done_callback(second))
    f.set_result(42)
    print(f.result(), f.exception(), seen, repr(f))
    await asyncio.sleep(0)
    print(seen, await f, await f)
    for again in (lambda: f.set_result(1), lambda: f.set_exception(ValueError())):
        try:
            again()
        except asyncio.InvalidStateError as e:
            print("again:", str(e)[:8])
    print(f.cancel())
    f = loop.create_future()
    f.set_exception(ValueError("bad"))
    print(repr(f.exception()), repr(f))
    try:
        await f
    except ValueError as e:
        print("awaited", e)
    f = loop.create_future()
    f.set_exception(KeyError)
    print(repr(f.exception()))
    f = loop.create_future()
    try:
        f.set_exception(StopIteration())
    except TypeError as e:
        print(e)
    print(repr(f), f.cancel("why"), f.cancelled(), f.done(), repr(f))
    try:
        f.result()
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    f = asyncio.Future()
    loop.call_later(0.001, f.set_result, "later")
    print(await f)
    f.add_done_callback(lambda f: print("added after", f.result()))
    await asyncio.sleep(0)


asyncio.run(main())
