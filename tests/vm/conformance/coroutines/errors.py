# Where await, async for, async with and yield may not stand.
for source in (
    "await x",
    "def f():\n await x",
    "lambda: await x",
    "class C:\n await x",
    "def f():\n async for x in y: pass",
    "async for x in y: pass",
    "async with y: pass",
    "def f():\n async with y: pass",
    "[x async for x in y]",
    "def f():\n [x async for x in y]",
    "def f():\n {await x for x in y}",
    "def f():\n return (x async for x in y)",
    "async def f():\n yield from x",
    "async def f():\n yield 1\n return 2",
    "async def f():\n return 2\n yield 1",
    "async def f():\n def g():\n  await x",
    "async def f():\n [(yield) for x in y]",
    "async def f(): await",
    "async x",
    "async def f():\n await x = 1",
    "async def f():\n x = await = 1",
    "async def f():\n return [await x async for x in y if await x]",
    "async def f(a=await x): pass",
    "async = 1",
    "def await(): pass",
):
    try:
        compile(source, "t", "exec")
        print("fine:", repr(source))
    except SyntaxError as e:
        print(repr(source), e.msg, e.lineno, e.offset)
