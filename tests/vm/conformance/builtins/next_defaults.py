# next: the default, values of StopIteration, objects that only have __next__, what is no iterator.
class Only:
    def __next__(self):
        return "one"


class Stops:
    def __next__(self):
        raise StopIteration("value", 2)


def gen():
    yield 1
    return "result"


print(next(Only()), next(Only(), None), next(Stops(), "default"))
try:
    next(Stops())
except StopIteration as e:
    print(e.args, e.value)
g = gen()
print(next(g))
try:
    next(g)
except StopIteration as e:
    print(e.args, e.value)
try:
    next(g)
except StopIteration as e:
    print(e.args, e.value)
print(next(g, None), next(iter([]), ...), next(iter([None]), 1))
for args in [(), ([],), (1,), ("a",), (range(3),), (iter([]), 1, 2), (Only,), (None, 1), ({},), (object(), 1)]:
    try:
        print(next(*args))
    except TypeError as e:
        print(e)
try:
    next(iter([]), default=1)
except TypeError as e:
    print(e)
