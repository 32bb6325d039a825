class Base:
    def __init_subclass__(cls): print("init", cls().who())
class D(Base):
    def who(self): return __class__.__name__
class Meta(type):
    def __new__(m, name, bases, ns):
        print("cell in namespace:", "__classcell__" in ns)
        return super().__new__(m, name, bases, ns)
class E(metaclass=Meta):
    def f(self): return __class__
print(E().f() is E, "__classcell__" in E.__dict__)
class Drop(type):
    def __new__(m, name, bases, ns):
        ns = dict(ns); ns.pop("__classcell__", None)
        return super().__new__(m, name, bases, ns)
try:
    class F(metaclass=Drop):
        def f(self): return __class__
except RuntimeError as e:
    print(str(e)[:30])
class G(metaclass=Drop):
    def f(self): return 1
print(G().f())
