# The exception being handled belongs to each generator: sys.exc_info and bare raise inside and outside.
import sys
def name():
    t = sys.exc_info()[0]
    return t and t.__name__
def g():
    print("start", name())
    try:
        raise KeyError("inner")
    except KeyError:
        print("in", name())
        yield 1
        print("still", name())
        yield 2
    print("left", name())
    yield 3
it = g()
print(next(it), name())
try:
    raise ValueError("outer")
except ValueError:
    print(name(), next(it), name())
    print(next(it), name())
print(name())
def again():
    yield "first"
    try:
        raise
    except RuntimeError as e:
        yield str(e)
    except ZeroDivisionError as e:
        yield "seen " + str(e)
print(list(again()))
it = again(); next(it)
try:
    1 / 0
except ZeroDivisionError:
    print(next(it))
def context():
    yield 0
    raise TypeError("made in the generator")
it = context(); next(it)
try:
    try:
        raise OSError("caller's")
    except OSError:
        next(it)
except TypeError as e:
    print(repr(e.__context__))
