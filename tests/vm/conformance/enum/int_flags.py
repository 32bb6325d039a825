from enum import IntFlag

class F(IntFlag):
    A = 1
    B = 2
    C = 8

print(F.A | F.B, repr(F.A | F.B), F.A | 16, repr(F.A | 16), repr(F(32)), F.A + F.B, F(0), repr(F(0)))
print(repr(~F.A), int(~F.A), repr(F(-1)), F.A in F(3), [m for m in F(11)], F.C > F.B, repr(4 | F.A), repr(F.A ^ 3), repr(F(9) & 8))
print(f"{F.B}", str(F.C), "%d" % F.A, F(3) == 3, F(2) is F.B, isinstance(F.A | 64, F), len(F(11)))
