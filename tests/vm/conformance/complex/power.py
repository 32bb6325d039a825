# ** with complex operands: small int exponents by multiplication, zeros, and overflow.
for z in (1 + 1j, -2j, 3 - 4j, 0.5 + 0j):
    print(z, [z ** n for n in range(-3, 6)])
for a, b in ((0j, 0), (0j, 2), (0j, 1.5), (0, 0j), (1j, 0j), (2, 1j), (-1, 0.5), (1 + 1j, 0.5), (1 + 1j, 1 + 1j)):
    r = a ** b
    print(a, b, "%.12g %.12g" % (r.real, r.imag))
for f in (lambda: 0j ** -1, lambda: 0j ** 1j, lambda: 0 ** 1j, lambda: (1e200 + 0j) ** 3, lambda: pow(1j, 2, 3), lambda: pow(2, 1j, 3), lambda: 1j ** "a"):
    try:
        print(f())
    except (ZeroDivisionError, OverflowError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
