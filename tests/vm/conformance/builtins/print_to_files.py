# print to objects: which methods it calls and in what order, flush, sep and end of other types, errors from write.
import io
import sys


class Log:
    def __init__(self): self.calls = []
    def write(self, text): self.calls.append(text)
    def flush(self): self.calls.append("FLUSH")


for args, kw in (((), {}), (("a",), {}), (("a", 1, None), {}), (("a", "b"), {"sep": ""}), (("a", "b"), {"sep": " - ", "end": "!"}), (("x",), {"flush": True}), (("x",), {"flush": 0}), ((), {"end": ""}), (("a", "b"), {"sep": None, "end": None}), (("é", bytes), {})):
    log = Log()
    print(*args, **kw, file=log)
    print(log.calls)


class Str(str): pass


log = Log()
print("a", "b", sep=Str("|"), end=Str("."), file=log)
print(log.calls)
text = io.StringIO()
print("line", 1, file=text)
print("line", 2, file=text, end="")
print(repr(text.getvalue()))


class NoWrite: pass
class FailsLater:
    n = 0
    def write(self, text):
        self.n += 1
        if self.n == 3:
            raise OSError("third write")


class BadStr:
    def __str__(self): raise RuntimeError("no str")


class NotStr:
    def __str__(self): return 5


for f in (lambda: print("a", file=NoWrite()), lambda: print("a", "b", file=FailsLater()), lambda: print(BadStr()), lambda: print(NotStr()), lambda: print("a", sep=1), lambda: print("a", end=b"x"), lambda: print("a", flush=True, file=FailsLater()), lambda: print("a", extra=1), lambda: print("a", file="name")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
saved, sys.stdout = sys.stdout, io.StringIO()
print("caught")
caught, sys.stdout = sys.stdout.getvalue(), saved
print(repr(caught))
sys.stdout, saved = None, sys.stdout
print("goes nowhere")
sys.stdout = saved
print("back", file=sys.stdout)
