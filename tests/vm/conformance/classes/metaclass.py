# Metaclasses: __new__, __init__, __call__, __prepare__, attributes, conflicts, keywords.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"prepared": True}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")))
        ns["added"] = name.lower()
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", cls.__name__, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    def __len__(cls): return 7
    def __iter__(cls): return iter("meta")
    def __getitem__(cls, k): return cls.__name__, k
    def __repr__(cls): return "<meta %s>" % cls.__name__
    def hello(cls): return "hello " + cls.__name__
    @property
    def prop(cls): return "prop of " + cls.__name__


class A(metaclass=Meta, option=1):
    x = 1


class B(A):
    def __init__(self, *a): self.a = a


b = B(1, 2)
print(b.a, A.added, B.added, A.prepared, len(A), list(B), A[5], A, A.hello(), B.prop, type(A).__name__, type(B) is Meta)
try:
    b.hello
except AttributeError as e:
    print(e)


class Other(type): pass
class C(metaclass=Other): pass


try:
    class D(A, C): pass
except TypeError as e:
    print(e)
F = Meta("F", (A,), {"y": 2})
print(F.y, F.x, isinstance(F, Meta), issubclass(F, A))


def function_meta(name, bases, ns):
    return name, len(bases), ns["z"]


class G(metaclass=function_meta):
    z = 5


print(G)
T = type("T", (object,), {"f": lambda self: "dynamic", "n": 3})
print(T().f(), T.n, T.__name__, type(T) is type, type(5) is int)


class Registry(type):
    all = []

    def __init__(cls, name, bases, ns):
        Registry.all.append(name)


class R1(metaclass=Registry): pass
class R2(R1): pass


print(Registry.all, isinstance(R1, type))


class Inst(type):
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, c): return c is str


class I(metaclass=Inst): pass


print(isinstance(5, I), isinstance(6, I), issubclass(str, I), issubclass(int, I))
