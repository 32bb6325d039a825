# print: sep and end of each kind, file objects of one's own, flush, what is refused, __str__ that fails half way.
import io
import sys


class Out:
    def __init__(self):
        self.calls = []

    def write(self, text):
        self.calls.append(text)

    def flush(self):
        self.calls.append("FLUSH")


class Fails:
    def __str__(self):
        raise ValueError("no text")


out = Out()
print(1, "a", None, sep="-", end="!", file=out)
print(file=out)
print("x", "y", sep="", end="", file=out, flush=True)
print("x", "y", sep=None, end=None, file=out, flush=0)
try:
    print("before", Fails(), "after", file=out)
except ValueError as e:
    print(e)
print(out.calls)
for kw in [{"sep": 1}, {"end": 1}, {"sep": b""}, {"file": 5}, {"file": object()}, {"sap": ""}, {"end": []}, {"file": Out}]:
    try:
        print("x", **kw)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
old, sys.stdout = sys.stdout, None
print("nowhere")
sys.stdout = text = io.StringIO()
print("caught", file=None)
sys.stdout = old
print(repr(text.getvalue()), print("", end=""))
print(*[], sep="x")
print(*"abc", sep="\n")
print("a\0b" == "a\x00b", end="\n\n")
