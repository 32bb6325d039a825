# Two operands of the very same class: the reflected method is not asked.
class A:
    def __add__(self, other):
        return NotImplemented
    def __radd__(self, other):
        return "reflected"
    def __sub__(self, other):
        return NotImplemented
    __rsub__ = __radd__
class B(A):
    pass
for a, b in ((A(), A()), (A(), B()), (B(), A()), (B(), B()), (5, A()), (A(), 5)):
    for op in (lambda: a + b, lambda: a - b):
        try:
            print(type(a).__name__, type(b).__name__, op())
        except TypeError as e:
            print(e)
