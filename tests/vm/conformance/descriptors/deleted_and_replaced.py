# Descriptors taken out of a class, put in later, replaced by values while instances live.
class D:
    def __init__(self, n): self.n = n
    def __get__(self, o, t): return f"get {self.n}"
    def __set__(self, o, v): print("set", self.n, v)
class C: x = D(1)
c = C(); c.__dict__["x"] = "instance"; print(c.x)
del C.x; print(c.x)
C.x = D(2); print(c.x); c.x = 5
C.x = "plain"; print(c.x); c.x = 6; print(c.x, C.x)
class S(C): x = D(3)
print(S().x); del S.x; print(S().x); C.x = D(4); print(S().x, c.x)
