# input reads from sys.stdin when that is another object, and prompts on sys.stdout.
import io
import sys

real_in, real_out = sys.stdin, sys.stdout
sys.stdin = io.StringIO("first line\nsecond\n\nlast without end")
print([input(), input("ask> "), input(), input("again")])
try:
    input("at the end ")
except EOFError as e:
    print()
    print(type(e).__name__, e)
sys.stdin = io.StringIO("a\nb\nc\n")
print(sys.stdin.readline(), [line for line in sys.stdin])
sys.stdin = io.StringIO("x\n")
sys.stdout = io.StringIO()
value = input("prompt: ")
shown, sys.stdout = sys.stdout.getvalue(), real_out
print(repr(value), repr(shown))


class Lines:
    def __init__(self, *lines): self.lines = list(lines)
    def readline(self): return self.lines.pop(0) if self.lines else ""
    def fileno(self): raise io.UnsupportedOperation("fileno")


sys.stdin = Lines("one\n", "two")
print(input(), input(5))
sys.stdin = Lines(7)
for f in (lambda: input(), lambda: input(), lambda: input(1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
sys.stdin = real_in
try:
    print(repr(input()))
except EOFError as e:
    print("nothing on the real stdin:", e)
print(repr(sys.stdin.read()), repr(sys.stdin.readline()))
