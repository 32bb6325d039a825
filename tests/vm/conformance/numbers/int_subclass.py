# Subclasses of int and float behave as numbers, and their own methods are asked first.
class Meters(int):
    unit = "m"

    def __repr__(self):
        return "Meters(" + int.__repr__(self) + ")"

    def __add__(self, other):
        return Meters(int(self) + other)


m = Meters(5)
print(m, repr(m), m + 1, type(m + 1).__name__, m * 2, type(m * 2).__name__, 1 + m, m == 5, hash(m) == hash(5), m < 6, -m, type(-m).__name__)
m.note = "long"
print(m.note, m.unit, {5: "five"}[m], [0, 1, 2, 3, 4, "x"][m], "ab" * m, range(m), m.bit_length(), m.real, type(m.real).__name__)
print(Meters("12"), Meters("ff", 16), Meters(), Meters(2 ** 100), Meters(-3.7), isinstance(m, int), Meters.from_bytes(b"\x05", "big"))
big = Meters(10 ** 30)
print(big, big // 7, big % 7, int(big), float(big), str(big), f"{big:,}", f"{m:04d}", "%d" % m)


class Even(int):
    def __new__(cls, n):
        return super().__new__(cls, n - n % 2)


print(Even(7), Even(8), type(Even(9)).__name__, Even(7) + Even(7))


class Temperature(float):
    def __str__(self):
        return "%.1f C" % float(self)


t = Temperature(21.56)
t.where = "lab"
print(t, repr(t), t + 1, type(t + 1).__name__, t == 21.56, t.where, round(t, 1), int(t), {21.56: "warm"}[t], t.is_integer(), f"{t}", f"{t:.3f}")
print(Temperature("1e3"), Temperature.fromhex("0x1.8p1"), Temperature(), -t, abs(Temperature(-2.5)), Temperature(3) // 2, 7 % Temperature(4))


class C(complex):
    pass


c = C(1, 2)
print(c, c.real, c * 2, type(c + 1).__name__, c == 1 + 2j)


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Real:
    def __float__(self):
        return 2.5


class Int:
    def __int__(self):
        return 99


class Trunc:
    def __trunc__(self):
        return 41


i = Index(3)
print(int(i), float(i), [1, 2, 3, 4][i], "abc" * i, range(i), hex(i), bin(i), complex(i), (1).__lshift__(2), bytes(i), round(2.34567, i))
print(float(Real()), complex(Real()), int(Int()), int(Trunc()))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Bad:
    def __index__(self):
        return "x"

    def __float__(self):
        return "y"

    def __int__(self):
        return None


attempt(lambda: int(Bad()))
attempt(lambda: float(Bad()))
attempt(lambda: [1][Bad()])
attempt(lambda: int(Real()))
attempt(lambda: float(Int()))
attempt(lambda: 1 + i)
attempt(lambda: type("B", (bool,), {}))


class Ring:
    def __init__(self, n):
        self.n = n

    def __radd__(self, other):
        return ("radd", other, self.n)

    def __rpow__(self, other):
        return ("rpow", other, self.n)

    def __rdivmod__(self, other):
        return ("rdivmod", other, self.n)

    def __eq__(self, other):
        return other == self.n

    def __gt__(self, other):
        return ("gt", other)


r = Ring(4)
print(1 + r, 2.5 + r, 10 ** 30 + r, 2 ** r, divmod(7, r), 4 == r, 5 == r, 4.0 == r, 3 < r, 1j + r)
