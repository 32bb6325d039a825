from enum import Flag, IntFlag, STRICT, CONFORM, EJECT, KEEP


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Strict(Flag, boundary=STRICT):
    A = 1
    B = 4

class Conform(Flag, boundary=CONFORM):
    A = 1
    B = 4

class Eject(Flag, boundary=EJECT):
    A = 1
    B = 4

class Keep(Flag, boundary=KEEP):
    A = 1
    B = 4

for cls in Strict, Conform, Eject, Keep:
    for value in 5, 2, 9, -2:
        shown(lambda: (cls.__name__, value, repr(cls(value))))
print(repr(~Conform.A), repr(~Eject.A), repr(~Keep.A), Keep(8).name, repr(STRICT), str(KEEP), Flag._boundary_, IntFlag._boundary_)
