# await in every kind of expression: operators, calls, displays, comparisons, conditionals, f-strings, lambdas' defaults.
async def v(x):
    order.append(x)
    return x
order = []
async def main():
    print(await v(1) + await v(2) * await v(3))
    print([await v(4), *(await v((5, 6)))], {await v("k"): await v("w")}, {await v(7)})
    print(1 < await v(2) < await v(3), await v(0) or await v(8), await v(9) if await v(True) else await v(10))
    print(f"{await v(11)!r:>{await v(5)}}|", (lambda x=await v(12): x)())
    print("%s-%s" % (await v(1), await v(2)), max(await v(3), await v(4), key=await v(abs)))
    a = [0, 0]
    a[await v(1)] = await v(20)
    a[await v(0)] += await v(30)
    print(a, a[await v(0):await v(1)], -await v(5), await v(2) ** 3, not await v(0))
    assert await v(1), await v("never")
    if (n := await v(99)) > 5: print(n)
    return await v("last")
def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value
print(run(main()))
print([x for x in order if not callable(x)])
