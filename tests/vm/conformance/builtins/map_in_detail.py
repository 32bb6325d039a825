# map: several iterables, its arguments' errors, errors of the function, a StopIteration of the function, exhaustion.
def tell(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


tell(lambda: list(map(lambda a, b: a + b, "abc", "xy")))
tell(lambda: list(map(None, [1])))
tell(lambda: map(int))
tell(lambda: map())
tell(lambda: map(int, 3))
tell(lambda: map(int, [1], None))
tell(lambda: map(int, key=1))
tell(lambda: list(map(int, ["1", "x", "3"])))


def stops(x):
    if x == 3:
        raise StopIteration("early")
    return x


tell(lambda: list(map(stops, range(10))))
tell(lambda: [*map(stops, range(10))])
m = map(stops, range(6))
print(next(m), next(m), next(m), next(m, "end"), next(m), list(m), next(m, "done"))
source = iter(range(5))
print(list(map(lambda a, b: (a, b), [1, 2], source)), list(source))
source = iter(range(5))
print(list(map(lambda a, b: (a, b), source, [1, 2])), list(source))
tell(lambda: len(map(str, [1])))
print(iter(m) is m, type(m).__name__, issubclass(map, object), map.__name__)
