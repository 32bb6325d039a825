class A: pass
class Stand:
    def __init__(self, *b): self.b = b
    def __mro_entries__(self, bases): print("asked", len(bases)); return self.b
s = Stand(A)
class C(s, int): pass
print(C.__bases__, C.__orig_bases__[0] is s, len(C.__orig_bases__))
class D(Stand()): pass
print(D.__bases__, "__orig_bases__" in D.__dict__)
try:
    type("E", (s,), {})
except TypeError as e:
    print(e)
class Bad:
    def __mro_entries__(self, bases): return 5
try:
    class F(Bad()): pass
except TypeError as e:
    print(e)
import types
print(types.resolve_bases((s, A))[0] is A, types.new_class("G", (s,)).__orig_bases__[0] is s)
class K(list[int]): pass
print(K.__bases__, K.__orig_bases__)
