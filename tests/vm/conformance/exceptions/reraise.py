# Bare raise: in handlers, nested handlers, functions called from handlers; outside it is an error.
def reraise():
    raise


try:
    try:
        1 / 0
    except ZeroDivisionError:
        reraise()
except ZeroDivisionError as e:
    print("caught", e)
try:
    reraise()
except RuntimeError as e:
    print(e)
try:
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            raise ValueError("inner")
        except ValueError:
            pass
        raise
except KeyError as e:
    print("outer again", e)
try:
    try:
        raise KeyError("a")
    except KeyError:
        try:
            raise ValueError("b")
        finally:
            print("finally")
except ValueError as e:
    print(e, repr(e.__context__))


def loop():
    for i in range(3):
        try:
            try:
                if i == 1:
                    raise ValueError(i)
            except ValueError:
                raise
            else:
                print("ok", i)
        except ValueError as e:
            print("again", e)


loop()
import sys


def info():
    return sys.exc_info()[0] and sys.exc_info()[0].__name__


print(info())
try:
    1 / 0
except ZeroDivisionError:
    print(info())
    try:
        {}[1]
    except KeyError:
        print(info())
    print(info())
print(info())
try:
    raise ValueError("x")
except ValueError as err:
    saved = err
try:
    err
except NameError as e:
    print(e)
print(saved)
for bad in ("raise 5", "raise 'text'", "raise int", "raise None", "raise object()"):
    try:
        exec(bad)
    except TypeError as e:
        print(e)
