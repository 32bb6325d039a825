import io
import sys


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)

    def flush(self):
        self.parts.append("<flush>")


k = Sink()
print("a", 1, None, file=k, sep="-", end="$", flush=True)
print(k.parts)


class Stream(io.IOBase):
    def write(self, s):
        sys.stdout.write(f"[{s}]")
        return len(s)


print("x", file=Stream())
print()
old, sys.stdout = sys.stdout, io.StringIO()
print("captured")
text, sys.stdout = sys.stdout.getvalue(), old
print(repr(text))
old, sys.stdin = sys.stdin, io.StringIO("first\nsecond")
print(input(), input())
try:
    input()
except EOFError as e:
    print(e)
sys.stdin = old
try:
    print("x", file=object())
except AttributeError as e:
    print(e)
print(sys.__stdout__ is sys.stdout, sys.stdout.writable(), sys.stdin.readable(), sys.stdout.name, sys.stderr.name)
