# Coroutines driven by hand: send, throw, close, results, and what can be awaited.
class Suspend:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return f"got {got}"


async def inner(n):
    r = await Suspend(n)
    return f"{r}, n {n}"


async def outer():
    a = await inner(1)
    b = await inner(2)
    return [a, b]


c = outer()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_await)
print(c.send(None), c.send("x"))
print(type(c.cr_await).__name__)
try:
    c.send("y")
except StopIteration as e:
    print(e.value)
for f in (lambda: c.send(None), lambda: c.throw(ValueError)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
c.close()


def run(coro):
    """Runs to the end, answering each suspension with its own value."""
    value = None
    try:
        while True:
            value = coro.send(value)
    except StopIteration as e:
        return e.value


print(run(outer()))


async def catches():
    try:
        await Suspend("waiting")
    except KeyError as e:
        return f"caught {e!r}"
    finally:
        print("finally")


c = catches()
print(c.send(None))
try:
    c.throw(KeyError("k"))
except StopIteration as e:
    print(e.value)
c = catches()
c.send(None)
c.close()
c = catches()
try:
    c.send(1)
except TypeError as e:
    print(e)
c.close()


async def stubborn():
    try:
        await Suspend(1)
    except GeneratorExit:
        await Suspend(2)


c = stubborn()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)


async def wrong(x):
    await x


class NotIterator:
    def __await__(self):
        return 5


class GivesCoroutine:
    def __await__(self):
        return inner(1)


def generator():
    yield 1


unused = inner(1)
for x in (1, "s", None, generator(), NotIterator()):
    try:
        run(wrong(x))
    except TypeError as e:
        print(e)
unused.close()


async def stops():
    raise StopIteration(3)


try:
    run(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))

shared = inner(7)


async def waits():
    return await shared


a, b = waits(), waits()
print(a.send(None))
try:
    b.send(None)
except RuntimeError as e:
    print(e)
a.close()

it = inner(3).__await__()
print(type(it).__name__, next(it), iter(it) is it)
try:
    it.send("z")
except StopIteration as e:
    print(e.value)


def delegates():
    yield from inner(1)


try:
    next(delegates())
except TypeError as e:
    print(e)
try:
    for x in unused:
        pass
except TypeError as e:
    print(e)


class Methods:
    async def method(self, x, *, y=2):
        return x + y

    @classmethod
    async def of_class(cls):
        return cls.__name__

    @staticmethod
    async def static(*args):
        return args


m = Methods()
print(run(m.method(1)), run(m.method(1, y=5)), run(Methods.of_class()), run(m.static(1, 2)))
print(inner.__code__.co_flags & 0x80, generator.__code__.co_flags & 0x20)
print((lambda: run(inner(4)))())


async def expression():
    return [await inner(1), (await inner(2)).upper(), -len(await inner(3)), await inner(4) if await inner(5) else None]


print(run(expression()))
