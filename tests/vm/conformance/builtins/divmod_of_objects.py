# divmod: the order in which __divmod__ and __rdivmod__ are asked, mixed numbers, signs, zero.
class L:
    def __divmod__(self, other):
        print("L divmod")
        return NotImplemented


class R:
    def __rdivmod__(self, other):
        print("R rdivmod")
        return "from R"


class Sub(L):
    def __rdivmod__(self, other):
        print("Sub rdivmod")
        return "from Sub"


print(divmod(L(), R()), divmod(L(), Sub()), divmod(1, R()), divmod(1.5, R()))
print([divmod(a, b) for a in (7, -7, 7.5, -7.5, True) for b in (2, -2, 2.5, -2.5)])
print(divmod(2**100, 2**50 + 1), divmod(-2**100, 7), divmod(1, float("inf")), divmod(-1, float("inf")), divmod(0.0, -3), divmod(5, 1e-320))
for a, b in [(1, 0), (1.0, 0), (1, 0.0), (1j, 1), (1, 1j), ("a", 1), ("%d", 1), (None, 1), (L(), 1), (1, L()), (2**2000, 1.0), (2**2000, 0.5), (float("inf"), 2), (float("nan"), 2), (0, False)]:
    try:
        print(divmod(a, b))
    except (TypeError, ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__, e)
for args in [(), (1,), (1, 2, 3)]:
    try:
        divmod(*args)
    except TypeError as e:
        print(e)
