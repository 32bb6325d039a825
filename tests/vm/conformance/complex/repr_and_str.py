# repr of complex: signs of zeros, missing parts, infinities; format keeps to it.
inf, nan = float("inf"), float("nan")
for re in (0.0, -0.0, 1.5, -2.0, 1e20, inf, -inf, nan):
    print([repr(complex(re, im)) for im in (0.0, -0.0, 1.0, -2.5, 1e-7, inf, -inf, nan)])
z = complex(1, -0.0)
print(str(z), f"{z}", f"{z!r}", "%s %r" % (z, z), [z], -z, z.conjugate())
print(complex(-0.0, 0), complex(-0.0, -0.0), -0j, complex(0, -1), 1 - 0j, 0 * 1j)
