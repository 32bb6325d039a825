import asyncio
import gc


def handler(loop, context):
    print("handler:", context["message"].split(" at 0x")[0], repr(context["exception"]), sorted(context))


async def fail(n):
    raise ValueError(n)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    asyncio.create_task(fail(1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    gc.collect()
    t = asyncio.create_task(fail(2))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    try:
        await t
    except ValueError as e:
        print("awaited", e)
    t = asyncio.create_task(fail(3))
    await asyncio.sleep(0)
    print(repr(t.exception()))
    loop.call_exception_handler({"message": "by hand", "exception": None})
    loop.set_exception_handler(None)
    try:
        loop.set_exception_handler(3)
    except TypeError as e:
        print(e)


asyncio.run(main())
