# The attributes of KeyError, UnicodeError, OSError, NameError, AttributeError, ImportError, SystemExit and StopIteration.
def caught(f):
    try: f()
    except BaseException as e: return e
e = caught(lambda: {}["k"]); print(e, str(e), e.args, repr(e), str(KeyError()), str(KeyError(1, 2)))
e = caught(lambda: b"\xffab".decode("utf-8")); print(e.encoding, e.object, e.start, e.end, e.reason, e)
e = caught(lambda: "aé€".encode("ascii")); print(e.encoding, e.object, e.start, e.end, e.reason, e)
e = caught(lambda: undefined_name); print(e.name, e)
e = caught(lambda: (5).nothing); print(e.name, e.obj, e)
e = caught(lambda: __import__("no_such_module")); print(type(e).__name__, e.name, e.path, e.msg, e)
def imp(): from os import no_such_thing
e = caught(imp); print(type(e).__name__, e.name)
import sys
for a in ((), (3,), ("text",), (1, 2), (None,)):
    e = caught(lambda: sys.exit(*a)) if len(a) < 2 else SystemExit(*a); print(e.code, e.args)
e = StopIteration(1, 2); print(e.value, e.args)
e = OSError(2, "msg", "file"); print(e.errno, e.strerror, e.filename, e.filename2, e.args, type(e).__name__, e)
e = OSError(2, "msg", "a", None, "b"); print(e.filename2, e, e.args)
for a in ((), ("x",), (1, 2), (99999, "odd")):
    e = OSError(*a); print(type(e).__name__, e.errno, e.strerror, e.args, str(e))
e = NameError("m", name="n"); print(e.name, e.args); print(AttributeError("m", name="n", obj=1).obj)
