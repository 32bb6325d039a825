# __cause__, __context__ and __suppress_context__.
def show(e, depth=0):
    while e is not None:
        print("  " * depth + repr(e), "cause", repr(e.__cause__), "context", repr(e.__context__), e.__suppress_context__)
        e = e.__cause__ or e.__context__
        depth += 1


try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("explicit") from z
except ValueError as e:
    show(e)
try:
    try:
        {}["k"]
    except KeyError:
        int("x")
except ValueError as e:
    show(e)
try:
    try:
        raise KeyError(1)
    except KeyError:
        raise RuntimeError("hidden") from None
except RuntimeError as e:
    show(e)
try:
    raise ValueError from TypeError
except ValueError as e:
    show(e)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
e = KeyError("a")
try:
    raise e
except KeyError as again:
    try:
        raise again
    except KeyError as third:
        print(third is e, third.__context__)
try:
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise TypeError(2)
    except TypeError:
        raise KeyError(3)
except KeyError as e:
    show(e)


def f():
    try:
        raise ValueError("in f")
    except ValueError:
        pass
    raise KeyError("after")


try:
    f()
except KeyError as e:
    print(e.__context__)
try:
    try:
        raise ValueError("handled")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError as k:
            print(repr(k.__context__))
        raise
except ValueError as e:
    print("re-raised", e, e.__context__)
x = ValueError()
x.__cause__ = KeyError("set")
print(x.__suppress_context__, repr(x.__cause__))
try:
    x.__cause__ = 5
except TypeError as e:
    print(e)
