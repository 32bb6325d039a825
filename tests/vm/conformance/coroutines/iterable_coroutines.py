import types
@types.coroutine
def sleep(n):
    got = yield n
    return got
async def f():
    a = await sleep(1)
    b = await sleep(2)
    return a, b
c = f()
print(c.send(None), c.send("x"))
try:
    c.send("y")
except StopIteration as e:
    print(e.value)
@types.coroutine
def over(c):
    return (yield from c)
async def g(): return 5
async def h(): return await over(g())
try:
    h().send(None)
except StopIteration as e:
    print(e.value)
def plain(): yield 1
async def bad(): await plain()
for k in (bad,):
    try:
        k().send(None)
    except TypeError as e:
        print(e)
print(sleep.__code__.co_flags & 0x100 != 0, plain.__code__.co_flags & 0x100)
@types.coroutine
def wrapped(): return iter([1])
print(type(wrapped()).__name__)
try:
    types.coroutine(5)
except TypeError as e:
    print(e)
