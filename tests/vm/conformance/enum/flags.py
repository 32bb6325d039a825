from enum import Flag, auto


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W

print(list(Perm), Perm.RW, repr(Perm.RW), Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm(0), repr(Perm(0)))
print(~Perm.R, Perm.RW & Perm.W, Perm.R ^ Perm.RW, bool(Perm(0)), bool(Perm.R), Perm.R in Perm.RW, Perm.X in Perm.RW)
print(list(Perm.RW), len(Perm.RW), list(Perm.R | Perm.X), Perm(5), Perm["RW"].value, Perm(7), ~Perm(0), Perm(-1))
print(Perm.R | Perm.W is Perm.RW, (Perm.R | Perm.W) is Perm.RW, hash(Perm.R) == hash(Perm(1)), Perm.RW == Perm.R | Perm.W)
shown(lambda: Perm.R | 1)
shown(lambda: 1 in Perm.RW)
shown(lambda: Perm("x"))
print((Perm.R | Perm.X).name, (Perm.R | Perm.X).value, Perm(0).name, list(Perm.__members__))
