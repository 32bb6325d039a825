# Unary operators and conversions through dunder methods.
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __round__(self, n="none"): return ("round", n)
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __complex__(self): return 2j
    def __index__(self): return 3
    def __bool__(self): return False
    def __len__(self): return 9
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __bytes__(self): return b"bytes"
    def __format__(self, spec): return "format<%s>" % spec
    def __hash__(self): return 11
    def __trunc__(self): return 5
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __sizeof__(self): return 100


import math
u = U()
print(-u, +u, ~u, abs(u), round(u), round(u, 2), int(u), float(u), bool(u), len(u), str(u), repr(u), bytes(u))
print(f"{u} {u!r} {u!s} {u:>5}", format(u), format(u, "x"), "%s %r" % (u, u), "{} {!r} {:q}".format(u, u, u), hash(u))
print([0, 1, 2, 3, 4][u], hex(u), range(u), "ab" * u, math.floor(u), math.ceil(u), math.trunc(u), [u], (u,), {u: u}, bin(u), chr(u) == "\x03")


class Bad:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __len__(self): return "x"
    def __str__(self): return 5
    def __repr__(self): return None
    def __bool__(self): return None
    def __index__(self): return 1.0
    def __hash__(self): return "h"
    def __bytes__(self): return "s"
    def __format__(self, s): return 5


b = Bad()
for f in (int, float, len, str, repr, bool, hash, bytes, format, hex):
    try:
        print(f.__name__, f(b))
    except TypeError as e:
        print(f.__name__, e)


class Neither: pass


for f in (int, float, len, abs, round, hex, bytes, iter, lambda x: -x, lambda x: ~x, lambda x: [1][x], complex, reversed, next):
    try:
        f(Neither())
    except TypeError as e:
        print(e)


class OnlyIndex:
    def __index__(self): return 6


print(int(OnlyIndex()), float(OnlyIndex()), complex(OnlyIndex()), [0] * OnlyIndex(), round(2.5), "%d" % OnlyIndex())


class OnlyRepr:
    def __repr__(self): return "R!"


print(str(OnlyRepr()), OnlyRepr(), f"{OnlyRepr()}", "%s" % OnlyRepr(), format(OnlyRepr()))
try:
    format(OnlyRepr(), ">10")
except TypeError as e:
    print(e)
