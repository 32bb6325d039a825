# The tree of built-in exceptions.
names = """BaseException SystemExit KeyboardInterrupt GeneratorExit Exception StopIteration ArithmeticError FloatingPointError OverflowError
ZeroDivisionError AssertionError AttributeError EOFError ImportError ModuleNotFoundError LookupError IndexError KeyError MemoryError NameError
UnboundLocalError OSError BlockingIOError ConnectionError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError
PermissionError TimeoutError RuntimeError NotImplementedError RecursionError SyntaxError IndentationError TabError TypeError ValueError UnicodeError
UnicodeDecodeError UnicodeEncodeError Warning DeprecationWarning RuntimeWarning UserWarning""".split()
import builtins
for n in names:
    c = getattr(builtins, n)
    print(n, [b.__name__ for b in c.__mro__[1:-1]])
print(IOError is OSError, EnvironmentError is OSError, issubclass(KeyError, LookupError), issubclass(GeneratorExit, Exception))
