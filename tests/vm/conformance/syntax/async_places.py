# await, async for and async with outside of what they need.
def show(source):
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    else:
        print(repr(source), "is fine")


for source in ["await x", "async for i in x: pass", "async with x: pass", "def f(): await x", "def f():\n async for i in x:\n  pass\n",
               "def f():\n async with x:\n  pass\n", "def f(): [i async for i in x]", "[i async for i in x]", "(i async for i in x)",
               "def f(): return (i async for i in x)", "[await i for i in x]", "(await i for i in x)", "def f(): [[i async for i in a] for a in b]",
               "async def f(): return [[i async for i in a] for a in b]", "async def f():\n def g(): await x",
               "async def f(): lambda: await x", "class C:\n await x", "async def f(): yield from x", "async def f():\n yield 1\n return 2",
               "async def f():\n yield 1\n return", "async lambda: 1", "async x", "async def f(): await", "async def f(x=await y): pass",
               "def f(x=await y): pass", "async def f(): x = await = 1", "async def f(): await = 1", "async = 1", "await = 1",
               "async def f(): [x for x in await y]", "async def f(): await await x", "async def f(): not await x"]:
    show(source)
