# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__ of a metaclass work on classes, not on instances.
class M(type):
    def __getattr__(cls, n): return f"{cls.__name__}?{n}"
    def __setattr__(cls, n, v): print("set", n); super().__setattr__(n, v)
    def __delattr__(cls, n): print("del", n); super().__delattr__(n)
    def __dir__(cls): return ["b", "a"]
    def __repr__(cls): return f"<M {cls.__name__}>"
    def __str__(cls): return f"str {cls.__name__}"
    def __format__(cls, spec): return f"{cls.__name__}:{spec}"
    def __hash__(cls): return 5
    def __eq__(cls, o): return cls.__name__ == getattr(o, "__name__", o)
class A(metaclass=M):
    x = 1
class B(A): pass
print(A.x, A.nothing, B.x, B.zip, dir(A), A, repr(B), f"{A:spec}", hash(A), A == "A", {A: 1, B: 2})
A.x = 2; del A.x; print(A.x, hasattr(B, "anything"))
try: A().x
except AttributeError as e: print(e)
try: print(A().nothing)
except AttributeError as e: print(e)
a = A(); a.y = 3; print(a.y)
class G(type):
    def __getattribute__(cls, n):
        if n.startswith("__"): return super().__getattribute__(n)
        return n.upper()
class C(metaclass=G):
    def method(self): return "method"
print(C.method, C().method(), C.q)
try: M.zzz
except AttributeError as e: print(e)
class P(type):
    @property
    def size(cls): return len(cls.__name__)
    @classmethod
    def make(m, n): return m(n, (), {})
    @staticmethod
    def st(): return "static"
class Long(metaclass=P): pass
print(Long.size, P.make("Q").size, Long.make("RR").size, Long.st(), hasattr(Long(), "size"), type(P.size).__name__)
