# Asynchronous generators: iteration, asend, athrow, aclose, expressions, aiter and anext.
class Step:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        yield self.what
        return self.what


def run(coro):
    seen = []
    try:
        it = coro.__await__() if hasattr(coro, "__await__") else coro
        while True:
            seen.append(it.send(None))
    except StopIteration as e:
        return e.value, seen


async def count(n):
    try:
        for i in range(n):
            await Step(f"s{i}")
            got = yield i
            if got is not None:
                print("got", got)
    except ValueError as e:
        print("inside", repr(e))
        yield "after"
    finally:
        print("finally")


async def collect(it):
    return [x async for x in it]


g = count(3)
print(type(g).__name__, g.__name__, type(g.asend(None)).__name__, type(g.aclose()).__name__)
print(run(collect(g)), run(collect(g)))


async def by_hand():
    g = count(5)
    out = [await g.__anext__(), await g.asend("hello"), await g.athrow(ValueError("v"))]
    try:
        await g.__anext__()
    except StopAsyncIteration as e:
        out.append(repr(e))
    return out


print(run(by_hand()))


async def closing():
    g = count(5)
    await g.__anext__()
    await g.aclose()
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("ended")
    fresh = count(1)
    print(await fresh.aclose())
    try:
        await fresh.__anext__()
    except StopAsyncIteration:
        print("ended too")


print(run(closing()))


async def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def awaits_in_finally():
    try:
        yield 1
    finally:
        await Step("cleaning")


async def two_ends():
    g = ignores()
    await g.__anext__()
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)
    g = awaits_in_finally()
    await g.__anext__()
    await g.aclose()


print(run(two_ends()))


async def raises(what):
    yield 1
    raise what


for what in (StopIteration, StopAsyncIteration, KeyError):
    try:
        run(collect(raises(what)))
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__))


async def plain(n):
    for i in range(n):
        await Step(f"s{i}")
        got = yield i
        if got is not None:
            print("got", got)


async def misuse():
    g = plain(2)
    step = g.__anext__()
    await step
    try:
        await step
    except RuntimeError as e:
        print(e)
    try:
        g.asend(None).send(5)
    except RuntimeError as e:
        print(e)
    a = plain(2)
    first = a.__anext__().__await__()
    print(first.send(None))
    try:
        a.__anext__().__await__().send(None)
    except RuntimeError as e:
        print(e)
    first.close()


print(run(misuse()))


async def expressions():
    e = (x * 2 async for x in count(3) if x != 1)
    print(type(e).__name__)
    f = (await identity(x) for x in (1, 2))
    print(type(f).__name__)
    return [x async for x in e], [x async for x in f]


async def identity(x):
    await Step("i")
    return x


print(run(expressions()))
outside = (x async for x in count(2))
print(type(outside).__name__, run(collect(outside)))


async def with_anext():
    it = aiter(count(2))
    return [await anext(it), await anext(it, "d"), await anext(it, "d"), await anext(it, "d")]


print(run(with_anext()))
for f in (lambda: aiter(1), lambda: anext(1), lambda: anext(1, 2)):
    try:
        f()
    except TypeError as e:
        print(e)


async def delegates_loop(n):
    async for x in count(n):
        yield x
        yield -x


print(run(collect(delegates_loop(2))))


async def never():
    return
    yield


print(run(collect(never())))
try:
    for x in count(1):
        pass
except TypeError as e:
    print(e)
