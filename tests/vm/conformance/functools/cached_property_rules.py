from functools import cached_property


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class A:
    def __init__(self): self.n = 0
    @cached_property
    def value(self):
        """how often"""
        self.n += 1
        return self.n

a = A()
print(a.value, a.value, a.__dict__, A.value.__doc__, A.value.attrname)
del a.value
print(a.value, a.n)
a.value = "set"
print(a.value)

class S:
    __slots__ = ("x",)
    @cached_property
    def v(self): return 1
shown(lambda: S().v)
def twice():
    class B:
        @cached_property
        def p(self): return 1
        q = p
try:
    twice()
except (TypeError, RuntimeError) as e:
    print(e if isinstance(e, TypeError) else e.__cause__)
c = cached_property(lambda self: 1)
A.late = c
shown(lambda: a.late)
class Sub(A):
    @cached_property
    def value(self): return super().value + 100
print(Sub().value)
