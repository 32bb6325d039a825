# return, break and continue through finally, and finally that overrides them.
def returns():
    try:
        return "try"
    finally:
        print("cleanup")


def overrides():
    try:
        return "try"
    finally:
        return "finally"


def swallows():
    try:
        raise ValueError
    finally:
        return "swallowed"


def loop_break():
    log = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(i)
        finally:
            log.append("f%d" % i)
    else:
        log.append("else")
    return log


def finally_break():
    for i in range(3):
        try:
            raise KeyError(i)
        finally:
            break
    return i


def finally_continue():
    log = []
    for i in range(3):
        try:
            log.append(i)
            1 / 0
        finally:
            continue
    return log


def nested():
    try:
        try:
            return "inner"
        finally:
            print("first")
    finally:
        print("second")


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def list_changed():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def in_except():
    for i in range(2):
        try:
            1 / 0
        except ZeroDivisionError:
            try:
                continue
            finally:
                print("inner finally", i)
        finally:
            print("outer finally", i)
    return "done"


def while_return():
    while True:
        try:
            try:
                return 1
            finally:
                print("a")
                try:
                    pass
                finally:
                    print("b")
        finally:
            print("c")


def raise_in_finally():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as e:
        return e, repr(e.__context__)


def generator():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")


for f in (returns, overrides, swallows, loop_break, finally_break, finally_continue, nested, value_kept, list_changed, in_except, while_return, raise_in_finally):
    print(f.__name__, f())
g = generator()  # closed by hand: when an abandoned generator ends is the collector's business
for x in g:
    print(x)
    break
g.close()
g = generator()
next(g)
g.close()
del g
