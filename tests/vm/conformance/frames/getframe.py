import sys
def f(a):
    b = a * 2
    return g()
def g():
    fr = sys._getframe()
    back = sys._getframe(1)
    return fr.f_code.co_name, fr.f_back.f_code.co_name, sorted(back.f_locals.items()), back.f_lineno, fr.f_globals is globals()
print(f(4))
print(sys._getframe().f_code.co_name, sys._getframe().f_locals is globals(), sys._getframe().f_back)
def outer():
    x = 1
    def inner():
        x
        return sys._getframe().f_locals
    return inner()
print(outer())
class C:
    y = 5
    names = sorted(n for n in sys._getframe().f_locals if n[0] != "_")
print(C.names)
try:
    sys._getframe(1000)
except ValueError as e:
    print(e)
def who(): return sys._getframe(1).f_code.co_name
print((lambda: who())(), [who() for _ in range(1)][0] in ("<module>", "<listcomp>"))
