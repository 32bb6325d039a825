class Log(dict):
    def __init__(self): self.log = []
    def __setitem__(self, k, v):
        if k[:2] != "__": self.log.append(k)
        super().__setitem__(k, v)
class M(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print("prepare", name, bases, kw); return Log()
    def __new__(m, n, b, ns, **kw):
        c = super().__new__(m, n, b, ns); c.log = ns.log; return c
    def __init__(c, n, b, ns, **kw): super().__init__(n, b, ns)
class C(metaclass=M, opt=3):
    a = 1
    def f(self): pass
    a = 2
print(C.log, C.a, type(C.__dict__).__name__)
class Bad(type):
    def __prepare__(name, bases): return 5
try:
    class D(metaclass=Bad): pass
except TypeError as e:
    print(e)
print(type.__prepare__(), type.__prepare__("x", (), a=1))
