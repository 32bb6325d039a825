# return inside finally of a generator: it swallows exceptions, GeneratorExit and other returns.
def swallow():
    try:
        yield 1
        raise ValueError("lost")
    finally:
        return "kept"
it = swallow()
print(next(it))
try:
    next(it)
except StopIteration as e:
    print(e.value, e.__context__)
it = swallow(); next(it)
print(it.close())
it = swallow(); next(it)
try:
    it.throw(KeyError("k"))
except StopIteration as e:
    print("thrown", e.value)
def yields_in_finally():
    try:
        yield "a"
    finally:
        yield "b"
        print("after b")
it = yields_in_finally()
print(next(it), next(it), list(it))
it = yields_in_finally(); next(it)
try:
    it.close()
except RuntimeError as e:
    print(e)
try:
    next(it)
except GeneratorExit as e:
    print("the exit it was in goes on", e.args)
print(next(it, "ended"))
def loop():
    for i in range(5):
        try:
            yield i
        finally:
            continue
print(list(loop()))
