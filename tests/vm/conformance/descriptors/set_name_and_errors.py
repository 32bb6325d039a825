class N:
    def __set_name__(self, owner, name): print("set", owner.__name__, name)
class C:
    a = N(); b = N()
C.c = N()
class Bad:
    def __set_name__(self, owner, name): 1 / 0
try:
    class D: x = Bad()
except RuntimeError as e:
    print(str(e)[:40], type(e.__cause__).__name__)
class Meta(type):
    def __new__(m, n, b, d):
        print("before"); c = super().__new__(m, n, b, d); print("after"); return c
class E(metaclass=Meta):
    n = N()
