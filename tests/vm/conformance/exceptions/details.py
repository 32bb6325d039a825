# What the exceptions of the interpreter tell besides their text.
SNIPPETS = r'''
e = OSError(2, 'x', 'f'); r = e.errno, e.strerror, e.filename, e.args, type(e).__name__
---
r = type(OSError(17, 'x')).__name__, type(OSError(13, 'x')).__name__, type(OSError(9999, 'x')).__name__
---
e = StopIteration(5, 6); r = e.value, e.args
---
e = SystemExit(5); r = e.code, SystemExit().code, SystemExit(1, 2).code
---
e = ImportError('m', name='n', path='p'); r = e.name, e.path, e.msg
---
e = NameError('m', name='n'); r = e.name
---
e = AttributeError('m', name='n', obj=5); r = e.name, e.obj
---
try: undefined_x
except NameError as e: r = e.name
---
try: (5).foo
except AttributeError as e: r = e.name, e.obj
---
try: import nothing.x
except ImportError as e: r = e.name, e.path
---
try: from sys import zz
except ImportError as e: r = e.name, e.path, str(e)
---
try: {}['k']
except KeyError as e: r = e.args
---
try: b'\xff'.decode()
except UnicodeDecodeError as e: r = e.encoding, e.object, e.start, e.end, e.reason
---
try: compile('x =', 'f', 'exec')
except SyntaxError as e: r = e.msg, e.filename, e.lineno, e.offset, e.args[0]
---
r = [c.__name__ for c in FileNotFoundError.__mro__], [c.__name__ for c in UnicodeDecodeError.__mro__], [c.__name__ for c in ModuleNotFoundError.__mro__]
---
import sys
try: 1/0
except: r = sys.exc_info()[0], sys.exc_info()[1], sys.exc_info()[2] is not None
print(sys.exc_info())
---
def f():
 1/0
try: f()
except Exception as e: t = e.__traceback__; r = t.tb_lineno, t.tb_next.tb_lineno, t.tb_next.tb_next, t.tb_next.tb_frame.f_code.co_name
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
