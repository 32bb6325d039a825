class R:
    def go(self): return ["R"]
class A(R):
    def go(self): return ["A"] + super().go()
class B(R):
    def go(self): return ["B"] + super().go()
class C(A, B):
    def go(self): return ["C"] + super().go()
print(C().go(), A.go(C()), super(A, C()).go())
class My(super): 
    def tag(self): return "tag"
m = My(C, C())
print(m.go(), m.tag(), type(m).__name__)
class Meta(type):
    def go(cls): return "meta"
class M2(Meta):
    def go(cls): return "m2 " + super().go()
class X(metaclass=M2): pass
print(X.go())
def f(self): return super().go()
try:
    f(C())
except RuntimeError as e:
    print(e)
class D:
    def f(self):
        del self
        super().f
try:
    D().f()
except RuntimeError as e:
    print(e)
