# pow, divmod, round and abs: three arguments, negative powers, halves, digits, own methods.
print(pow(2, 10), pow(2, -1), pow(2.0, 3), pow(-2, 3), pow(0, 0), pow(0.0, 0), pow(2, 0.5), pow(base=2, exp=5), pow(2, 5, mod=7), pow(exp=3, base=2, mod=None))
print(pow(3, 100, 7), pow(3, -1, 7), pow(3, -5, 11), pow(-3, 3, 7), pow(3, 3, -7), pow(10 ** 30, 10 ** 30, 10 ** 9 + 7), pow(2, 1000, 1), pow(0, 0, 1), pow(5, 0, 3), pow(2, 100) == 1 << 100, pow(-1, 10 ** 20))
print(divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(-7, -2), divmod(7.5, 2), divmod(-7.5, 2), divmod(10 ** 30, 10 ** 10 + 1), divmod(True, 2), divmod(0, 5), divmod(-1, 10 ** 20), divmod(5, float("inf")), divmod(-5, float("inf")))
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(-1.5), round(2.675, 2), round(1.005, 2), round(1e22), round(123.456, -1), round(123.456, -2), round(123.456, -3), round(5e-324, 400))
print(round(15, -1), round(25, -1), round(35, -1), round(-15, -1), round(149, -2), round(150, -2), round(250, -2), round(7, 3), round(7, -1), round(10 ** 20 + 50, -2), round(5, -10 ** 3), round(True), type(round(True)).__name__)
print(round(1.5, None), round(number=2.567, ndigits=1), type(round(2.0)).__name__, type(round(2.0, 0)).__name__, round(-0.0), round(-0.0, 1), round(-0.04, 1), round(0.1 + 0.2, 15), round(1e300, -299), round(9.995, 2), round(12345.6789, 3))
print(abs(-5), abs(-2.5), abs(3 - 4j), abs(True), abs(-10 ** 30), abs(-0.0), abs(float("-inf")))


class N:
    def __round__(self, n="none given"): return ("round", n)
    def __divmod__(self, o): return ("divmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __pow__(self, o, m="none given"): return ("pow", o, m)
    def __rpow__(self, o): return ("rpow", o)
    def __abs__(self): return "abs"


n = N()
print(round(n), round(n, 3), round(n, None), divmod(n, 5), divmod(5, n), pow(n, 2), pow(n, 2, 3), n ** 4, pow(2, n), abs(n))
for f in (lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: pow(0, -1), lambda: pow(0.0, -1), lambda: pow(2.0, 3, 5), lambda: pow(2, 1.5, 5), lambda: pow("a", 2), lambda: divmod(1, 0), lambda: divmod(1.0, 0),
          lambda: divmod("a", 1), lambda: round("a"), lambda: round(1.5, "a"), lambda: round(1.5, 1.0), lambda: round(float("nan")), lambda: round(float("inf")), lambda: round(object()), lambda: abs("a"), lambda: pow(2, "a"),
          lambda: pow(2), lambda: divmod(1), lambda: round(), lambda: pow(1, 2, "a"), lambda: round(1, 2, 3), lambda: abs(), lambda: divmod(1j, 1), lambda: round(1j), lambda: pow(10.0, 400), lambda: round(1.7e308, -308)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
