# The numeric tower's attributes of int and bool, and that they cannot be set.
for n in (5, -5, True, 2 ** 80):
    print(n.real, n.imag, n.numerator, n.denominator, n.conjugate(), n.as_integer_ratio(), type(n.real).__name__)
print((5).__index__(), (5).__int__(), (5).__trunc__(), (5).__floor__(), (5).__ceil__(), (5).__float__(), (7).__bool__())
for name in ("real", "imag", "numerator", "denominator"):
    try:
        setattr(5, name, 1)
    except AttributeError as e:
        print(e)
print((5).__add__("x"), (5).__pow__(2, 3), (5).__rsub__(7), (5).__divmod__(3), (5).__lt__(6), (5).__eq__(5.0), (5).__hash__())
