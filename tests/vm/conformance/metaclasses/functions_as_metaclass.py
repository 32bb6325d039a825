# metaclass= may be any callable: functions, partials, instances; keywords reach it; what it returns is the class.
import functools
def show(name, bases, ns, **kw):
    print(name, [b.__name__ for b in bases], sorted(k for k in ns if k[:2] != "__"), kw)
    return type(name, bases, ns)
class A(metaclass=show, flag=1):
    x = 1
    def f(self): return __class__.__name__
print(type(A), A().f())
class B(A): pass
print(type(B))
class C(metaclass=lambda *a, **k: (a[0], len(a), k), z=3): y = 1
print(C)
class D(int, metaclass=functools.partial(show, bold=True)): pass
print(D(5) + 1)
class Obj:
    def __prepare__(self, name, bases, **kw): print("prepare", name, bases, kw); return {"seed": 1}
    def __call__(self, name, bases, ns, **kw): return ns["seed"] + ns["x"]
class E(metaclass=Obj(), k=1): x = 41
print(E)
def none(*a): pass
class F(metaclass=none): pass
print(F)
for text in ("class X(metaclass=5): pass", "class X(object, metaclass=type, metaclass=type): pass", "class X(flag=1): pass", "class X(*[int], **{'metaclass': 7}): pass", "class X(5): pass", "class X(int, int): pass", "class X(1, 2): pass"):
    try: exec(text)
    except (TypeError, SyntaxError) as e: print(type(e).__name__, e.args[0])
class G(*(A, object), **{"metaclass": type}): pass
print([k.__name__ for k in G.__mro__])
