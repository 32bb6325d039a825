# async for and async with: order of the calls, exceptions, else, break, return through them.
class Step:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        yield self.what
        return self.what


def run(coro):
    seen = []
    try:
        while True:
            seen.append(coro.send(None))
    except StopIteration as e:
        return e.value, seen


class Numbers:
    def __init__(self, n):
        self.n = n
        self.i = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        await Step(f"n{self.i}")
        return self.i


class Manager:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    async def __aenter__(self):
        await Step(f"enter {self.name}")
        return self.name

    async def __aexit__(self, kind, value, traceback):
        await Step(f"exit {self.name} {kind and kind.__name__} {value}")
        return self.swallow


async def loops():
    out = []
    async for x in Numbers(3):
        out.append(x)
    else:
        out.append("else")
    async for x in Numbers(5):
        if x == 2:
            continue
        if x == 4:
            break
        out.append(x)
    else:
        out.append("never")
    async for a in Numbers(2):
        async for b in Numbers(2):
            out.append((a, b))
    return out


print(run(loops()))


async def nested(what):
    async with Manager("a") as a, Manager("b", swallow=True) as b:
        if what == "raise":
            raise ValueError("v")
        if what == "return":
            return a + b
    return "end"


for what in ("raise", "return", "fall"):
    print(run(nested(what)))


async def through():
    async for x in Numbers(3):
        async with Manager(str(x)):
            if x == 1:
                continue
            return x


print(run(through()))


async def unswallowed():
    try:
        async with Manager("m"):
            raise KeyError("k")
    except KeyError as e:
        return repr(e), type(e.__context__)


print(run(unswallowed()))


async def body_raises_stop():
    async for x in Numbers(1):
        raise StopAsyncIteration("mine")


try:
    run(body_raises_stop())
except StopAsyncIteration as e:
    print("out:", e)


class NoAnext:
    def __aiter__(self):
        return 5


class BadAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 3


class OnlyEnter:
    async def __aenter__(self):
        pass


class PlainEnter:
    def __aenter__(self):
        return 7

    def __aexit__(self, *args):
        return 8


class PlainExit(Manager):
    def __init__(self):
        super().__init__("p")

    def __aexit__(self, *args):
        return 8


async def iterate(x):
    async for _ in x:
        pass


async def enter(x):
    async with x:
        pass


for f, x in ((iterate, [1]), (iterate, NoAnext()), (iterate, BadAnext()), (enter, 1), (enter, OnlyEnter()), (enter, PlainEnter()),
             (enter, PlainExit())):
    try:
        run(f(x))
    except TypeError as e:
        print(e, "|", type(e.__cause__).__name__)


async def comprehensions():
    a = [x async for x in Numbers(3)]
    b = {x: y async for x in Numbers(2) for y in "ab" if x != 1}
    c = {x % 2 async for x in Numbers(4) if x > 1}
    d = [await one(x) for x in (1, 2)]
    e = [(x, y) for x in (1, 2) async for y in Numbers(x)]
    f = [[z async for z in Numbers(x)] for x in (1, 2)]
    return a, b, c, d, e, f


async def one(x):
    await Step("one")
    return x * 10


print(run(comprehensions()))
