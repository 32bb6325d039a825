from enum import Enum, IntEnum, Flag

class P(Enum):
    A = 1

class Q(Enum):
    A = 1
    def __str__(self): return "q!"

class R(Enum):
    A = 1
    def __format__(self, spec): return f"<{spec}>"

class S(IntEnum):
    A = 1
    def __repr__(self): return "custom"

class T(float, Enum):
    HALF = 0.5

print(f"{P.A}", f"{P.A:>6}", f"{Q.A}", f"{Q.A:-^8}", f"{R.A:x}", f"{R.A}", f"{S.A:5}", repr(S.A), str(S.A), [S.A], [Q.A])
print(f"{T.HALF}", str(T.HALF), repr(T.HALF), "%s %r" % (P.A, P.A), "{0!r:>12} {0!s}".format(P.A))
