class M1(type):
    def __new__(m, n, b, d, **k):
        print("M1 makes", n, k); return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k): super().__init__(n, b, d)
class M2(M1): pass
class M3(type): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
class C(A, B, x=1): pass
print(type(C).__name__, type(type("D", (B,), {})).__name__)
try:
    class E(A, metaclass=M3): pass
except TypeError as e:
    print(e)
class F(B, metaclass=M1): pass
print(type(F).__name__)
class G(metaclass=lambda n, b, d: (n, b, sorted(k for k in d if k[0] != "_"))):
    z = 1
print(G)
