from functools import singledispatch
from abc import ABC

class A(ABC): pass
class B(ABC): pass
class Impl: pass

@singledispatch
def f(x): return "base"
f.register(A, lambda x: "A")
print(f(Impl()))
A.register(Impl)
print(f(Impl()))
f.register(B, lambda x: "B")
B.register(Impl)
try:
    f(Impl())
except RuntimeError as e:
    print("Ambiguous" in str(e))
f.register(Impl, lambda x: "own")
print(f(Impl()))
class Sub(Impl, A): pass
print(f(Sub()))
