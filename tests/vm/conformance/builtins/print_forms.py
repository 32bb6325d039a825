# print: sep, end, file, several arguments, str of each.
import sys
print()
print("a", "b", 1, None, [1, "x"], sep="-")
print("no newline", end="")
print(" | joined", end="!\n")
print(1, 2, sep="", end=".\n")
print(*range(5), sep=", ")
print("x", sep=None, end=None)
print("to stdout", file=sys.stdout, flush=True)
print("nothing", file=None)


class File:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)


f = File()
print("a", 1, file=f, sep="+", end="E")
print(file=f)
print(f.parts)
for bad in (lambda: print(1, sep=5), lambda: print(1, end=5), lambda: print(1, nosuch=2), lambda: print(1, file=5)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
sys.stdout.write("written\n")
print("é€😀", "tab\tx", "\\", "'q'", 'nul', b"\x00", 1.0, 1e100, -0.0)


class S:
    def __str__(self): return "S!"
    def __repr__(self): return "R!"


print(S(), [S()], (S(),), {S: 1}[S], {"k": S()})
