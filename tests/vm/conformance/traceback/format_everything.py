import traceback, sys
class Weird:
    def __getitem__(self, k): raise KeyError(k)
w = Weird()
def rec(n):
    if n == 0: raise ValueError("deep\nsecond line")
    rec(n-1)
def chain():
    try:
        try: {}["a"]
        except KeyError as e: raise TypeError("x") from e
    except TypeError:
        int("zz")
def notes():
    e = ValueError("noted"); e.add_note("n1\nn2"); e.add_note("n3"); raise e
def group():
    try: raise ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError("t"), KeyError("k")]), OSError(2,"no")])
    except ExceptionGroup as g:
        raise RuntimeError("after") from g
def many(): raise ExceptionGroup("many", [ValueError(i) for i in range(20)])
def deep():
    e = ValueError("bottom")
    for i in range(14): e = ExceptionGroup(f"g{i}", [e, TypeError(i)])
    raise e
def syn(): compile("a = = b", "<s>", "exec")
def syn2(): compile("  x = (1,\n y", "<s>", "exec")
def sup():
    try: 1/0
    except ZeroDivisionError: raise ValueError("clean") from None
class Bad(Exception):
    def __str__(self): raise RuntimeError
def bad(): raise Bad(1)
def anchors(): return (1 + 2) * w["a b"] ** 3
def anchors2(): return "é" + 1
def anchors3(): return [1,2][5]
class Outer:
    class Err(Exception): pass
def nested(): raise Outer.Err()
for f in [lambda: rec(2), lambda: rec(10), chain, notes, group, many, deep, syn, syn2, sup, bad, anchors, anchors2, anchors3, nested]:
    try: f()
    except Exception as e:
        print("=====", traceback.format_exc(), sep="\n")
        print(traceback.format_exception_only(e))
        if traceback.format_exc() != "".join(traceback.format_exception(e)): print("differ 1")
        if traceback.format_exc() != "".join(traceback.format_exception(type(e), e, e.__traceback__)): print("differ 2")
        print([tuple(x) for x in traceback.extract_tb(e.__traceback__)][-1])
        print(len(traceback.format_tb(e.__traceback__, limit=1)), len(traceback.format_tb(e.__traceback__, limit=-2)))
        print(traceback.format_exception(e, limit=1, chain=False))
        te = traceback.TracebackException.from_exception(e)
        print(str(te), te.exc_type.__name__, te.__suppress_context__, te == traceback.TracebackException.from_exception(e))
print(traceback.format_exception_only(None), traceback.format_exception(None))
print(traceback.format_exc())
print(traceback.format_list([("a.py", 3, "f", "x = 1"), ("b.py", 4, "g", None)]))
def st(): return traceback.extract_stack()
def st2(): return st()
for x in st2(): print(x)
print(traceback.format_stack()[-1])
def fr():
    a = 1
    b = "x"
    return sys._getframe()
f = fr()
print(f.f_locals, f.f_code.co_name, f.f_lineno, f.f_back.f_code.co_name, f.f_globals is globals(), f.f_back.f_back)
try: sys._getframe(100)
except ValueError as e: print(e)
traceback.print_stack(file=sys.stdout)
try: 1/0
except Exception: traceback.print_exc(file=sys.stdout, limit=0)
fs = traceback.FrameSummary("f", 1, "n", line="hello", locals={"a": 1})
print(fs, list(fs), fs.locals, fs == ("f",1,"n","hello"), len(fs))
print(traceback.StackSummary.from_list([fs]*6).format())
try: traceback.format_exception(1)
except TypeError as e: print(e)
try: traceback.format_exception(ValueError, ValueError())
except ValueError as e: print(e)
