# __index__, __int__, __float__, __complex__, __trunc__, __round__, __floor__, __ceil__ and who asks for which.
import math, operator
class I:
    def __index__(self): return 3
class F:
    def __float__(self): return 2.5
class Tr:
    def __trunc__(self): return 7
    def __round__(self, n=None): return ("round", n)
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
class Cx:
    def __complex__(self): return 1 + 2j
class Bad:
    def __index__(self): return "x"
    def __float__(self): return 1
    def __int__(self): return 1.5
    def __complex__(self): return 5
i = I()
print(int(i), float(i), complex(i), hex(i), "abcd"[i], [0] * i, range(i), bytes(i), chr(i + 65) if hasattr(i, "__add__") else chr(I()))
print(list(range(10))[i:], "x" * i, (1).__lshift__(i.__index__()), round(2.34567, i), math.sqrt(i), operator.index(i), int("11", i))
print(float(F()), complex(F()), math.floor(F()), math.ceil(F()))
print(round(Tr()), round(Tr(), 2), math.floor(Tr()), math.ceil(Tr()), math.trunc(Tr()))
print(complex(Cx()))
for f in (lambda: operator.index(Bad()), lambda: float(Bad()), lambda: int(Bad()), lambda: complex(Bad()), lambda: [1][Bad()], lambda: int(F()), lambda: float(Cx()), lambda: round(F()), lambda: math.trunc(F()), lambda: [1][F()]):
    try: print(f())
    except TypeError as e: print(e)
