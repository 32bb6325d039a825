# Operators of a subclass of int give plain ints unless it says otherwise; reflected methods of the subclass come first.
class Plain(int):
    pass


class Loud(int):
    def __radd__(self, other):
        return f"radd {other}"

    def __mul__(self, other):
        return f"mul {other}"

    def __repr__(self):
        return f"Loud({int(self)})"


p = Plain(6)
for r in (p + 1, 1 + p, -p, +p, abs(p), ~p, p << 1, p & 7, p // 2, p / 2, p ** 2, round(p), p.__int__(), p.real, p.numerator, p.conjugate()):
    print(type(r).__name__, r, end="; ")
print()
l = Loud(3)
print(1 + l, l + 1, l * 2, 2 * l, [l], str(l), f"{l}", f"{l:03d}", "%d %s" % (l, l))
print({p: 1}[6], p == 6, hash(p) == hash(6), p + 0 == 6, int(p) == 6, type(int(p)))
print(Plain("11", 2), Plain(2 ** 70) + 0, Plain(), Plain(3.9))
