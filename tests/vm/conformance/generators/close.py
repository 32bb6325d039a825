# close: GeneratorExit inside, what may follow it.
def gen(log):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("finally")


log = []
g = gen(log)
g.close()
print(log, list(g))
g = gen(log)
next(g)
g.close()
g.close()
print(log, next(g, "over"))


ignored = []


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            ignored.append(1)  # again whenever the collector ends it: so not printed here


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e, ignored)


def returns():
    try:
        yield 1
    except GeneratorExit:
        return 5


g = returns()
next(g)
print(g.close())


def raises():
    try:
        yield 1
    finally:
        raise KeyError("in finally")


g = raises()
next(g)
try:
    g.close()
except KeyError as e:
    print(e, repr(e.__context__))
with_log = []


def outer():
    try:
        yield from inner()
    finally:
        with_log.append("outer")


def inner():
    try:
        yield 1
    finally:
        with_log.append("inner")


g = outer()
next(g)
g.close()
print(with_log)
