# complex(real, imag) of every mixture of types, subclasses, and __complex__.
class C:
    def __init__(self, value): self.value = value
    def __complex__(self): return self.value
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 7
class Sub(complex): pass


import warnings
warnings.simplefilter("ignore")
def attempt(*args, **kw):
    try:
        r = complex(*args, **kw)
        print(r, type(r).__name__)
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)


attempt(C(1 + 2j))
attempt(C(Sub(3j)))
attempt(C(1))
attempt(C("x"))
attempt(F())
attempt(I())
attempt(F(), I())
attempt(1, C(1j))
attempt(1 + 2j, 3 + 4j)
attempt(1j, 1j)
attempt(real=1, imag=2)
attempt(imag=1j)
attempt("1", 2)
attempt(1, "2")
attempt("1+2j", imag=1)
attempt(None)
attempt([])
attempt(b"1")
attempt(10 ** 400)
attempt(1, None)
attempt(1, 2, 3)
attempt(x=1)
print(type(Sub(1, 2)), Sub("3j"), Sub(1) + 1, type(Sub(1) + 1), complex(Sub(5)), type(complex(Sub(5))), type(+Sub(1)))
