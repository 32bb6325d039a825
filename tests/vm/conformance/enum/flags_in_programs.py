# Flags: decomposition, iteration, containment, complement, in dictionaries, empty flags, named combinations, int and str forms.
import enum
class P(enum.Flag):
    R = 4
    W = 2
    X = 1
    RW = 6
    NONE = 0
print(list(P), P.R | P.X, P.RW, P(7), ~P.R, P.RW & P.W, P.RW ^ P.X, P.RW in P.RW | P.X, P.X in P.RW, bool(P.NONE), bool(P.R))
print(list(P.RW), len(P.RW), len(P(0)), P(0) is P.NONE, P(6) is P.RW, (P.R | P.W) is P.RW, P.R.name, (P.R | P.X).name, P(7).value, repr(P(5)), str(P(5)))
for f in (lambda: P(8), lambda: P.R | 1, lambda: P["Q"], lambda: 1 in P.RW, lambda: P("R"), lambda: P.R < P.W, lambda: -P.R):
    try: print(f())
    except (ValueError, TypeError, KeyError) as e: print(type(e).__name__, str(e).splitlines()[0])
class A(enum.Flag):
    a = enum.auto()
    b = enum.auto()
    c = a | b
    d = enum.auto()
print([(m.name, m.value) for m in A], A.c.value, A.d.value, list(A.c), [m.name for m in A(7)])
class I(enum.IntFlag):
    ONE = 1
    TWO = 2
print(I.ONE | I.TWO, I.ONE | 8, I(16), I.ONE + 1, ~I.ONE, I.ONE | I.TWO == 3, repr(I(9)), str(I(3)), I.TWO in I(3), I(0), repr(I(0)), f"{I.ONE}", 2 & I.TWO, list(I(11)))
d = {P.R | P.W: "rw"}; print(d[P.RW], hash(P(6)) == hash(P.RW))
perms = P.NONE
for p in (P.R, P.X): perms |= p
perms &= ~P.X; perms ^= P.W
print(perms, perms == P.RW)
def mode(s): return sum(({"r": P.R, "w": P.W, "x": P.X}[c].value for c in s if c != "-"))
print([P(mode(s)) for s in ("rwx", "r-x", "---")])
class Empty(enum.Flag): pass
print(list(Empty), Empty(0), len(Empty))
