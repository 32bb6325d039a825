# isinstance and issubclass: tuples, nesting, unions, hooks of metaclasses, __class__ that lies, refusals.
class A: pass
class B(A): pass
class C(B, dict): pass


print(isinstance(B(), A), isinstance(A(), B), isinstance(C(), (int, dict)), isinstance(C(), (int, (str, (A,)))), isinstance(1, ()), issubclass(C, dict), issubclass(C, (int, (A,))), issubclass(B, B))
print(isinstance(True, int), isinstance(1, float), isinstance(None, type(None)), isinstance(int, type), isinstance(type, type), isinstance(object(), object), issubclass(bool, int), issubclass(type, object), issubclass(int, type))
print(isinstance(1, int | str), isinstance("a", int | str), isinstance(None, int | None), isinstance([], int | str), issubclass(bool, int | str))
print(isinstance(print, object), isinstance(len, type(print)), isinstance(lambda: 0, type(lambda: 1)), isinstance(A().__init__, object), isinstance(ValueError(), (OSError, Exception)), issubclass(KeyError, LookupError), issubclass(FileNotFoundError, OSError))


class Even(type):
    def __instancecheck__(cls, x): return isinstance(x, int) and x % 2 == 0
    def __subclasscheck__(cls, c): return c.__name__.startswith("Even")


class E(metaclass=Even): pass
class EvenStar: pass


print(isinstance(2, E), isinstance(3, E), isinstance("a", E), issubclass(EvenStar, E), issubclass(int, E), isinstance(4, (str, E)))
print(isinstance(E(), E))


class Liar:
    __class__ = property(lambda self: int)


print(isinstance(Liar(), int), isinstance(Liar(), Liar), type(Liar()).__name__, isinstance(Liar(), str))


class Angry(type):
    def __instancecheck__(cls, x): raise LookupError("no instance check")


class G(metaclass=Angry): pass


for f in (lambda: isinstance(1, 5), lambda: isinstance(1, "int"), lambda: isinstance(1, [int]), lambda: isinstance(1, (int, 5)), lambda: isinstance("a", (int, 5)), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: issubclass(int, (str, "a")),
          lambda: isinstance(1), lambda: issubclass(int), lambda: isinstance(1, G), lambda: isinstance(1, None), lambda: issubclass("a", str), lambda: isinstance(1, int, str)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
