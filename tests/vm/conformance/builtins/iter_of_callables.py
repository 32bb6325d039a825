# iter with a sentinel: comparison with ==, the end stays, an exception of the function, callables of each kind; iter of objects.
class Always:
    def __eq__(self, other):
        print("compared with", other)
        return other == 2


state = [0]


def counter():
    state[0] += 1
    return state[0]


print(list(iter(counter, Always())))
it = iter(counter, 5)
print(next(it), next(it), next(it, "end"), state)
state[0] = 0
print(next(it, "stays ended"), state, type(it).__name__, iter(it) is it)
print(list(iter([3, 2, 1].pop, 2)), "".join(iter(iter("hello world").__next__, " ")))


def stops():
    raise StopIteration("x")


print(list(iter(stops, 1)))
it = iter([1].pop, 9)
print(next(it))
try:
    next(it)
except IndexError as e:
    print(e)


class Old:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


class Bad:
    def __iter__(self):
        return 5


class None_(Old):
    __iter__ = None


for args in [(), (1,), (1, 2), (None,), (Bad(),), (None_(),), (len, 1, 2), (Old(),), (Old(), 1)]:
    try:
        print(list(iter(*args)))
    except TypeError as e:
        print(e)
