# __call__ on instances: with all kinds of arguments, as decorators, keys, callbacks, on metaclasses; set on the instance it does nothing.
class Adder:
    "adds"
    def __init__(self, n): self.n = n
    def __call__(self, x=0, *a, k=1, **kw): return self.n + x + sum(a) * k, kw
a = Adder(5)
print(a(), a(1), a(1, 2, 3, k=10, z=1), callable(a), callable(Adder), callable(3))
a.__call__ = lambda: "instance"
print(a(), a.__call__())
print(list(map(Adder(10), [1, 2])), sorted([3, 1], key=Adder(0)), max(1, 5, key=lambda x: Adder(-x)()[0]))
class Deco:
    def __init__(self, f): self.f, self.count = f, 0
    def __call__(self, *a): self.count += 1; return self.f(*a)
@Deco
def f(x): return x * 2
print(f(2), f(4), f.count)
class K:
    @Deco
    def m(self): return 1
try: K().m()
except TypeError as e: print(e)
class Curry:
    def __call__(self): return self
c = Curry(); print(c()()()() is c)
class NotCallable:
    __call__ = None
for o in (5, "s", NotCallable(), object(), [1], None):
    print(callable(o), end=" ")
    try: o()
    except TypeError as e: print(e)
class Chain:
    __call__ = Adder(3)
print(Chain()(4))
class S:
    @staticmethod
    def __call__(x): return x
class T:
    @classmethod
    def __call__(cls, x): return cls.__name__, x
print(S()(1), T()(2))
