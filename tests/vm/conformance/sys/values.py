import sys

print(sys.maxsize == 2**63 - 1, sys.byteorder, sys.maxunicode, sys.version_info[:2], sys.version_info >= (3, 11))
print(sys.version_info.major, sys.version_info.minor, sys.version_info.releaselevel, len(sys.version_info))
print(sys.float_info.max, sys.float_info.dig, sys.float_info.epsilon, sys.float_info.mant_dig, sys.float_info.radix)
print(isinstance(sys.argv, list), isinstance(sys.path, list), isinstance(sys.modules, dict), sys.modules["sys"] is sys)
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), isinstance(sys.platform, str), sys.hexversion >= 0x030B0000)
print(sys.getrecursionlimit() > 100, sys.getsizeof([]) > 0, sys.intern("abc") is sys.intern("abc"))
print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is e, sys.exception() is e, sys.exc_info()[2] is e.__traceback__)
print(sys.exc_info())
for arg in (None, 0, 3, "text", (1, 2)):
    try:
        sys.exit(arg) if arg is not None else sys.exit()
    except SystemExit as e:
        print(repr(e.code), e.args)
print(callable(sys.displayhook), callable(sys.excepthook), sys.implementation.name != "", sys.flags.debug)
sys.displayhook(None)
sys.displayhook([1, "a"])
import builtins
print(builtins._)
print(isinstance(sys.builtin_module_names, tuple), "sys" in sys.builtin_module_names, sys.copyright != "")
for f, v in ((sys.setrecursionlimit, 0), (sys.intern, 3), (sys.setrecursionlimit, "x")):
    try:
        f(v)
    except (ValueError, TypeError) as e:
        print(e)
