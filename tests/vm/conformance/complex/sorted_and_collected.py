# complex in containers and built-ins: sum, sets, sorting by a key, and what has no order.
zs = [3 + 4j, 1j, -2 + 0j, 0j, 2 - 1j]
print(sum(zs), sum(zs, 1.5), sorted(zs, key=abs), {0j, 0, 0.0, -0.0, False}, len({1 + 0j, 1, 1.0, True}), max(zs, key=lambda z: (z.imag, z.real)), [z.conjugate() for z in zs], all(zs), any(zs))
for f in (lambda: sorted(zs), lambda: max(zs), lambda: 1j < 2j, lambda: 1j in range(3), lambda: int(1 + 0j), lambda: divmod(1j, 1), lambda: chr(1j), lambda: range(1j), lambda: hex(1j), lambda: "%d" % 1j, lambda: "a" * 1j):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(isinstance(1j, complex), type(1j * 2), 2j ** 2, 1j * 1j == -1, complex(2) == 2, -1j, +1j, 1_0j, 1e3j, 0.5j, 1J, abs(3 - 4j), bool(0j))
