# sys: what programs ask of it, without what differs between machines.
import sys

print(sys.version_info >= (3, 8), len(sys.version_info), sys.version_info[0], sys.version_info.major, isinstance(sys.version, str), sys.byteorder, sys.maxsize >= 2 ** 31 - 1, sys.maxunicode, isinstance(sys.platform, str), isinstance(sys.implementation.name, str))
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.min, sys.float_info.mant_dig, isinstance(sys.hexversion, int), isinstance(sys.path, list), isinstance(sys.argv, list), len(sys.argv), sys.argv[0].endswith("attributes.py"))
print("sys" in sys.modules, sys.modules["sys"] is sys, "__main__" in sys.modules, sys.modules["__main__"].sys is sys, "nothing" in sys.modules, sys.modules[__name__].__name__)
import math
print(sys.modules["math"] is math)
sys.modules["invented"] = math
import invented
print(invented is math)
sys.modules["forbidden"] = None
try:
    import forbidden
except ImportError as e:
    print(type(e).__name__, e)
del sys.modules["invented"]
try:
    import invented
except ImportError as e:
    print(type(e).__name__, e)
try:
    1 / 0
except ZeroDivisionError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb is not None, sys.exc_info()[1] is value)
print(sys.exc_info())


def outer():
    try:
        raise KeyError("k")
    except KeyError:
        inner()
        return sys.exc_info()[0].__name__


def inner():
    try:
        raise ValueError
    except ValueError:
        print("inner", sys.exc_info()[0].__name__)
    print("after", sys.exc_info()[0].__name__)


print(outer())
print(sys.getrecursionlimit() > 50, sys.intern("a" * 5) is sys.intern("aaaaa"), sys.getsizeof([]) > 0, sys.getsizeof("x" * 1000) > sys.getsizeof("x") + 900, callable(sys.exit), sys.stdout.write("w\n"), sys.stdin is sys.stdin, sys.stdout is not sys.stderr)
for code in (None, 0, 3, "text", (1, 2), True):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e.code), repr(e), e.args)
try:
    sys.exit()
except SystemExit as e:
    print(e.code, e.args, isinstance(e, Exception))
for f in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("a"), lambda: sys.intern(5), lambda: sys.nothing, lambda: sys.exit(1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
