# A chain of __context__ that a program has bent into a ring neither hangs what is raised next nor the traceback.
import traceback


def names(e, n=6):
    out = []
    while e is not None and n:
        out.append(repr(e))
        e = e.__context__
        n -= 1
    return out


def to_itself():
    try:
        raise ValueError(1)
    except ValueError as e:
        e.__context__ = e
        raise TypeError(2)


try:
    to_itself()
except TypeError as e:
    print(names(e))
    print(traceback.format_exception(e)[-1].strip())


def ring(length, tail):
    made = [KeyError(i) for i in range(length)]
    for i, e in enumerate(made):
        e.__context__ = made[(i + 1) % length]
    try:
        raise made[0]
    except KeyError:
        error = None
        for i in range(tail):
            try:
                raise OSError(i)
            except OSError as e:
                error = e
        raise ValueError(length, tail)


for length in (2, 3, 4, 5):
    for tail in (0, 1, 2, 3):
        try:
            ring(length, tail)
        except ValueError as e:
            print(names(e))
            print(len(traceback.format_exception(e)) > 0)

try:
    try:
        raise KeyError("a")
    except KeyError as a:
        first = a
        try:
            raise KeyError("b")
        except KeyError as b:
            raise first
except KeyError as e:
    print(names(e))
