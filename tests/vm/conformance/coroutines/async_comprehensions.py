# Asynchronous comprehensions of all kinds, with conditions, nested, and with await in them.
async def agen(n):
    for i in range(n): yield i
async def sq(x): return x * x
async def main():
    print([i async for i in agen(4)], {i % 2 async for i in agen(4)}, {i: -i async for i in agen(3)})
    print([i async for i in agen(6) if i % 2 if i > 1], [await sq(i) for i in range(4)])
    print([await sq(i) async for i in agen(4) if await sq(i) > 1])
    print([(i, j) async for i in agen(2) for j in "ab"], [(i, j) for i in "xy" async for j in agen(2)])
    print([[j async for j in agen(i)] async for i in agen(3)])
    print([[j async for j in agen(i)] for i in range(3)])
    g = (i async for i in agen(3))
    print(type(g).__name__, [x async for x in g], [x async for x in g])
    g = (await sq(i) for i in range(3))
    print(type(g).__name__, [x async for x in g])
    print(sum([await sq(i) for i in range(5)]), *[i async for i in agen(3)])
    try:
        [i async for i in {1: 2}]
    except TypeError as e:
        print(e)
    try:
        [i for i in agen(2)]
    except TypeError as e:
        print(e)
try:
    main().send(None)
except StopIteration:
    print("done")
for text in ("[i async for i in x]", "def f(): return [i async for i in x]", "def f(): return (i async for i in x)", "def f(): return [await i for i in x]"):
    try:
        compile(text, "t", "exec")
        print("compiles")
    except SyntaxError as e:
        print(e.msg)
