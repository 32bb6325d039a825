import atexit
import sys


def hook(kind, value, traceback):
    print("hook:", kind.__name__, value, traceback is not None)


sys.excepthook(ValueError, ValueError("x"), None) if False else None
hook(ValueError, ValueError("direct"), None)
atexit.register(print, "last", end="!\n")
atexit.register(lambda *a, **k: print(a, k), 1, x=2)


@atexit.register
def first():
    print("first out")


def gone():
    print("not called")


atexit.register(gone)
atexit.unregister(gone)
print("end of the program")
