import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def step(value=None):
    before = var.get()
    if value:
        var.set(value)
    return before


with asyncio.Runner() as runner:
    print(runner.run(step("one")))
    print(runner.run(step("two")))
    print(runner.get_loop().is_closed(), runner.run(step()))
    loop = runner.get_loop()
    try:
        runner.run(3)
    except ValueError as e:
        print(e)
print(loop.is_closed(), var.get())
try:
    runner.run(c := step())
except RuntimeError as e:
    print(e)
c.close()


async def left_over():
    try:
        await asyncio.sleep(100)
    finally:
        print("left over is cancelled")


async def main():
    asyncio.create_task(left_over())
    await asyncio.sleep(0)
    return "main"


print(asyncio.run(main()))


async def fails():
    raise KeyError("out")


try:
    asyncio.run(fails())
except KeyError as e:
    print(repr(e))


async def exits():
    raise SystemExit(3)


try:
    asyncio.run(exits())
except SystemExit as e:
    print("exit", e.code)
