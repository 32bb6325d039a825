# asend, athrow, aclose of asynchronous generators, step by step without a loop.
def step(aw):
    try:
        return "yielded", aw.send(None)
    except StopIteration as e:
        return "value", e.value
    except BaseException as e:
        return type(e).__name__, str(e)
async def g():
    try:
        got = yield 1
        print("got", got)
        try:
            yield 2
        except KeyError as e:
            print("caught", e)
            yield 3
    finally:
        print("left")
a = g()
print(step(a.__anext__()), step(a.asend("hello")), step(a.athrow(KeyError("k"))), step(a.__anext__()), step(a.__anext__()))
a = g()
print(step(a.asend(5)))
a = g()
print(step(a.__anext__()), step(a.aclose()), step(a.aclose()), step(a.__anext__()))
a = g()
print(step(a.aclose()), step(a.asend(None)))
a = g()
print(step(a.athrow(ValueError("early"))), step(a.__anext__()))
a = g()
n = a.__anext__()
print(step(n), step(n))
print(a.__aiter__() is a, a.ag_running, a.ag_code.co_name, type(n).__name__, step(a.aclose()))
async def stubborn():
    try: yield 1
    finally: yield 2
a = stubborn()
print(step(a.__anext__()), step(a.aclose()))
async def stops():
    yield 1
    raise StopAsyncIteration("own")
a = stops()
print(step(a.__anext__()), step(a.__anext__()))
