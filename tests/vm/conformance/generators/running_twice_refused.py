# A generator that is running refuses next, send, throw and close; afterwards it goes on.
def g():
    for f in (lambda: next(it), lambda: it.send(1), lambda: it.throw(KeyError), it.close, lambda: list(it)):
        try:
            f()
        except ValueError as e:
            print(e)
    yield it.gi_running
    try:
        yield from it2
    except ValueError as e:
        print("delegated", e)
def second():
    yield next(it)
it = g()
it2 = second()
print(it.gi_running, next(it), it.gi_running)
print(next(it, "end"))
for v in (1, "x"):
    fresh = second()
    try:
        fresh.send(v)
    except TypeError as e:
        print(e)
print(fresh.send.__name__, fresh.__name__, fresh.__qualname__)
fresh.__name__ = "renamed"
print(fresh.__name__, fresh.gi_code.co_name)
try:
    fresh.__name__ = 5
except TypeError as e:
    print(e)
