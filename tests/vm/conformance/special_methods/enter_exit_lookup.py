# with looks __enter__ and __exit__ up on the type; exits by descriptors, falsy and truthy results, raising enter.
class Bound:
    def __get__(self, o, t): print("get exit"); return lambda *a: print("exit", a[0] and a[0].__name__) or True
class A:
    def __enter__(self): print("enter"); return self
    __exit__ = Bound()
with A() as a:
    raise KeyError("swallowed")
a.__exit__ = "on the instance is not looked at"
with a: pass
class B:
    @classmethod
    def __enter__(cls): return cls.__name__
    @staticmethod
    def __exit__(t, v, tb): return t is ValueError
with B() as n: print(n); raise ValueError
try:
    with B(): raise KeyError("passed")
except KeyError as e: print(e)
class T:
    def __enter__(self): pass
    def __exit__(self, *a): return Truth()
class Truth:
    def __bool__(self): print("asked"); return True
with T(): raise OSError
with T(): pass
class FailEnter:
    def __enter__(self): raise LookupError("enter")
    def __exit__(self, *a): print("never")
try:
    with T(), FailEnter(): pass
except LookupError as e: print("not swallowed")
else: print("swallowed by the outer one")
class OnlyEnter:
    def __enter__(self): pass
class OnlyExit:
    def __exit__(self, *a): pass
for o in (OnlyEnter(), OnlyExit(), 5, A):
    try:
        with o: pass
    except TypeError as e: print(e)
class TooFew:
    def __enter__(self): pass
    def __exit__(self): pass
try:
    with TooFew(): pass
except TypeError as e: print(e)
