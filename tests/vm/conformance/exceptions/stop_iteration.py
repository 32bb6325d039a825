# StopIteration: its value, in generators (RuntimeError), through next and for.
def gen():
    yield 1
    return "value"


g = gen()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)


def leak():
    yield 1
    next(iter([]))
    yield 2


try:
    list(leak())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def raises():
    yield 1
    raise StopIteration("explicit")


try:
    for x in raises():
        print(x)
except RuntimeError as e:
    print(e)
try:
    print([next(iter([])) for _ in range(2)])
except StopIteration as e:
    print("list comprehension", e.args)
try:
    print(list(next(iter([])) for _ in range(2)))
except RuntimeError as e:
    print(e)


class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(42)


print(list(It()), sum(It()), next(It(), "default"))


def delegating():
    result = yield from It()
    print("result", result)
    result = yield from gen()
    print("result", result)
    return 7


print(list(delegating()))
