# throw: an exception at the yield; what the generator may do with it.
def gen():
    while True:
        try:
            x = yield "waiting"
        except ValueError as e:
            print("caught", e)
            x = yield "recovered"
        finally:
            print("finally")


g = gen()
print(next(g), g.throw(ValueError("one")), next(g))
try:
    g.throw(KeyError("two"))
except KeyError as e:
    print("out", e)
try:
    next(g)
except StopIteration:
    print("finished")


def simple():
    yield 1


g = simple()
try:
    g.throw(TypeError("before start"))
except TypeError as e:
    print(e)
print(list(g))
g = simple()
next(g)
try:
    g.throw(ValueError)
except ValueError as e:
    print(repr(e))
g = simple()
list(g)
try:
    g.throw(KeyError("exhausted"))
except KeyError as e:
    print(e)
try:
    simple().throw(5)
except TypeError as e:
    print(e)


def returns():
    try:
        yield 1
    except KeyError:
        return "result"


g = returns()
next(g)
try:
    g.throw(KeyError())
except StopIteration as e:
    print(e.value)


def chain():
    try:
        yield 1
    except KeyError:
        raise ValueError("translated")


g = chain()
next(g)
try:
    g.throw(KeyError("k"))
except ValueError as e:
    print(e, repr(e.__context__))
