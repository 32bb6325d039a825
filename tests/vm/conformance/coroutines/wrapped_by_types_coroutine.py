# types.coroutine over generators and functions; awaitable tests of inspect and collections.abc.
import types, inspect, collections.abc
@types.coroutine
def ticks(n):
    for i in range(n):
        print("sent", (yield i))
    return "ticked"
async def main():
    return await ticks(2)
c = main()
print(c.send(None), c.send("a"))
try: c.send("b")
except StopIteration as e: print(e.value)
g = ticks(1)
print(type(g).__name__, inspect.isawaitable(g), inspect.isgenerator(g), inspect.iscoroutine(g), isinstance(g, collections.abc.Coroutine))
def plain(): yield
print(inspect.isawaitable(plain()))
@types.coroutine
def returns_coro(): return main()
x = returns_coro()
print(type(x).__name__, inspect.iscoroutine(x)); x.close()
@types.coroutine
def returns_list(): return [1]
print(returns_list())
for bad in (5, "x", None):
    try: types.coroutine(bad)
    except TypeError as e: print(e)
async def agen(): yield
for f in (main, agen, plain, ticks, len):
    print(getattr(f, "__name__"), inspect.iscoroutinefunction(f), inspect.isasyncgenfunction(f), inspect.isgeneratorfunction(f))
print(types.coroutine(main) is main)
