# complex: text, arithmetic, power, comparison, constructor.
def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


inf, nan = float("inf"), float("nan")
zs = [0j, 1j, -1j, 1 + 2j, -1.5 - 0.5j, 3 + 0j, complex(0, -0.0), complex(-0.0, 0), 1e16 + 1e-7j, complex(inf, nan), 1e200 + 1e200j]
for z in zs:
    print(z, repr(z), str(z), z.real, z.imag, z.conjugate(), -z, +z, bool(z), z == z)
for a in (1 + 2j, -3.5j, 2 + 0j, 0j):
    for b in (1 - 1j, 2, 0.5, 1j, 0, -3 + 4j, True, 10 ** 20):
        print(a, b, a + b, b + a, a - b, b - a, a * b, b * a)
        attempt(lambda: a / b)
        attempt(lambda: b / a)
        attempt(lambda: a == b)
for z in (1j, 1 + 2j, -2 + 0j, 0j, 0.5 - 1j):
    for n in (0, 1, 2, 3, -1, -2, 100):
        attempt(lambda: z ** n)
attempt(lambda: (1e300 + 1j) ** 2)
attempt(lambda: (1 + 1j) ** 1j)
attempt(lambda: 1j // 1)
attempt(lambda: 1j % 1)
attempt(lambda: divmod(1j, 1))
attempt(lambda: 1j < 2)
attempt(lambda: 1 < 2j)
attempt(lambda: ~1j)
attempt(lambda: 1j * 10 ** 400)
attempt(lambda: int(1j))
attempt(lambda: float(1j))
attempt(lambda: abs(3 + 4j))
attempt(lambda: abs(complex(inf, nan)))
attempt(lambda: abs(1e308 + 1e308j) if False else abs(-5j))
for text in ("1", "1+2j", "-1.5e3-2.5j", "j", "-j", "+j", "1j", "(1+2j)", " ( 1-j ) ", "inf", "nanj", "1e5j", "1_0+2_0j", "infinity-nanj", "1+", "1 + 2j", "",
             "(", "()", "1+2", "j1", "1jj", "((1))", "1e", "1+2j3", "--j", "1e-5+1e+5j"):
    try:
        print(repr(text), complex(text))
    except ValueError as e:
        print(repr(text), "ValueError:", e)
print(complex(), complex(1), complex(1.5, 2), complex(1, 2j), complex(1j, 1j), complex(real=3), complex(imag=2), complex(1, imag=5), complex(True, False))
attempt(lambda: complex([]))
attempt(lambda: complex("1", 2))
attempt(lambda: complex(1, "2"))
attempt(lambda: complex(1, []))
attempt(lambda: complex(1, 2, 3))
attempt(lambda: complex(x=1))
print(1j == 1j, 1j != 1, 3 + 0j == 3, 3 + 0j == 3.0, 2 ** 53 + 1 == complex(2 ** 53), 3 == 3 + 0j, complex(nan, 0) == complex(nan, 0), 1j == "a", 1j in [1j])
print(hash(3 + 0j) == hash(3), hash(0.5 + 0j) == hash(0.5), {1 + 2j: "z"}[1 + 2j], {3: "three"}[3 + 0j], len({1j, 1j, -1j}))
print(sum([1j, 2, 0.5]), (1 + 2j).__add__(1), (1 + 2j).__eq__("a"), (1j).__complex__())


class Z:
    def __complex__(self):
        return 5 - 1j


print(complex(Z()))
