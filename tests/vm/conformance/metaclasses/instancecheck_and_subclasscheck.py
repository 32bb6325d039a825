# __instancecheck__ and __subclasscheck__: called on isinstance, issubclass, except clauses and match, and when not.
class M(type):
    def __instancecheck__(cls, o): print("inst", cls.__name__, type(o).__name__); return cls.yes
    def __subclasscheck__(cls, c): print("sub", cls.__name__, c.__name__); return cls.yes
class Y(metaclass=M): yes = True
class N(metaclass=M): yes = False
class S(Y): yes = []
print(isinstance(5, Y), isinstance(Y(), Y), isinstance(Y(), N), issubclass(int, Y), issubclass(N, N), isinstance(5, (N, Y, S)))
print(isinstance(S(), Y), isinstance(5, S), isinstance(5, N | int) if hasattr(M, "__or__") else None)
match 5:
    case N(): print("no")
    case Y(): print("matched")
class ME(type):
    def __instancecheck__(cls, o): raise KeyError("asked")
class X(Exception, metaclass=ME): pass
try:
    raise X("real")
except X as e:
    print("caught", e)
try:
    try: raise ValueError("other")
    except X: print("never")
except ValueError as e:
    print("passed", e)
for f in (lambda: isinstance(1, X), lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: issubclass(int, (str, 5)), lambda: isinstance(1, (str, (int, 7)))):
    try: print(f())
    except (LookupError, TypeError) as e: print(type(e).__name__, e)
class Lie:
    __class__ = int
print(isinstance(Lie(), int), type(Lie()) is Lie, isinstance(Lie(), Lie), Lie().__class__)
