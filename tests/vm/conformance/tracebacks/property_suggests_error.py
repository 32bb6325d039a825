# An attribute missing inside a property, with what was meant.
def f(x):
    return not x.y

class P:
    @property
    def y(self): return self._y
f(P())
