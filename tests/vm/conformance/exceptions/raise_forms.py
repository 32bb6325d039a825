# What may be raised: classes, instances, wrong things, classes whose making fails or returns something else.
class NeedsArgs(Exception):
    def __init__(self, a, b): super().__init__(a, b)
class NewOther(Exception):
    def __new__(cls): return 5
class InitFails(Exception):
    def __init__(self): raise LookupError("in init")
for x in (ValueError, ValueError("v"), NeedsArgs, NeedsArgs(1, 2), NewOther, InitFails, 5, "text", None, object, object(), int, (ValueError, KeyError), [ValueError], type):
    try:
        raise x
    except Exception as e:
        print(type(e).__name__, e, e.args == ())
try: raise
except RuntimeError as e: print(e)
def f(): raise
try:
    try: 1 / 0
    except ZeroDivisionError: f()
except ZeroDivisionError as e: print("same", e)
def bare_in_finally():
    try: return 1
    finally:
        raise
try: bare_in_finally()
except RuntimeError as e: print(e)
try:
    try: {}["k"]
    except KeyError:
        try: [][1]
        except IndexError: pass
        raise
except LookupError as e: print(type(e).__name__)
e = ValueError("twice")
for i in range(2):
    try: raise e
    except ValueError as got: print(got is e, got.__context__)
try:
    try: raise e
    except ValueError: raise e
except ValueError as got: print(got.__context__)
