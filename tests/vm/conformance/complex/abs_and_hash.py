# abs() of complex is a hypotenuse without overflow inside; equality and hashing with reals.
inf, nan = float("inf"), float("nan")
for z in (3 + 4j, -5 + 12j, 1e200 + 1e200j, 1e-200 + 1e-200j, 5e-324j, complex(inf, nan), complex(nan, inf), complex(-inf, 1), complex(nan, 1), -0j):
    print(abs(z), end=" ")
print()
try:
    abs(complex(1.7e308, 1.7e308))
except OverflowError as e:
    print(e)
print(hash(2 + 0j) == hash(2), hash(0.5 + 0j) == hash(0.5), hash(1j) == hash(complex(0, 1)), {1: "a"}[1 + 0j], 1 + 0j == True, 1j == 1, complex(nan, 0) == complex(nan, 0))
print(bool(0j), bool(-0j), bool(1j), bool(complex(nan, 0)), (1 + 2j).real, (1 + 2j).imag, (1 + 2j).conjugate(), complex(1, 2).__complex__())
try:
    (1j).real = 2
except AttributeError:
    print("real is read-only")
