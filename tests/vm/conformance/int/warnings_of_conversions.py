# Deprecated conversions warn, and are errors when warnings are.
import warnings


class Sub(int): pass
class SubFloat(float): pass
class A:
    def __int__(self): return Sub(3)
class B:
    def __index__(self): return True
class C:
    def __trunc__(self): return 4
class D:
    def __float__(self): return SubFloat(1.5)


for f in (lambda: int(A()), lambda: [1, 2][B()], lambda: int(C()), lambda: float(D()), lambda: range(B())):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        print(f(), [(w.category.__name__, str(w.message)) for w in seen])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            print(f())
        except DeprecationWarning as e:
            print("error:", str(e)[:40])
