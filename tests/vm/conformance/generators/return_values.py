# What a generator returns: in StopIteration's value, through yield from, in tuples and exceptions.
def g(v):
    yield 0
    return v
for v in (None, 1, (1, 2), (), [], ValueError("x"), StopIteration(5)):
    it = g(v)
    next(it)
    try:
        next(it)
    except StopIteration as e:
        print(repr(v), repr(e.value), e.args, len(e.args))
    try:
        next(it)
    except StopIteration as e:
        print("again", e.value, e.args)
def outer(v):
    got = yield from g(v)
    yield got
for v in ((3, 4), None, StopIteration(9)):
    print([repr(x) for x in outer(v)])
def no_yield_reached():
    return "early"
    yield
try:
    next(no_yield_reached())
except StopIteration as e:
    print(e.value)
print(next(no_yield_reached(), "default"), list(no_yield_reached()))
