# type, isinstance, getattr and friends, callable, id, hash, dir, vars, repr.
class A:
    x = 1
    def f(self): return 2


class B(A): pass


b = B()
b.y = 5
print(type(b) is B, type(B) is type, isinstance(b, A), isinstance(b, (int, A)), issubclass(B, A), issubclass(B, (int, A)), isinstance(True, int), isinstance(1, bool), isinstance(None, type(None)))
print(getattr(b, "x"), getattr(b, "zz", 7), getattr(b, "f")(), hasattr(b, "y"), hasattr(b, "q"), vars(b), setattr(b, "n", 1), b.n, delattr(b, "n"), sorted(vars(b)))
print(callable(b), callable(B), callable(b.f), callable(lambda: 0), callable(print), id(b) == id(b), hash(1) == hash(True), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)))
print([n for n in dir(b) if not n.startswith("__")], "__class__" in dir(b), [n for n in dir() if n in ("A", "B", "b")], repr(b)[:17], ascii("é"), format(5, "03d"), format("x"))
print(abs(-5), abs(-2.5), abs(3 + 4j), divmod(17, 5), pow(2, 10), pow(2, 10, 1000), round(2.567, 1), bin(10), hex(255), oct(8), chr(8364), ord("€"), bool(""), complex(1, 2), int("5"), float("2"))
for f in (lambda: getattr(b, "zz"), lambda: setattr(5, "a", 1), lambda: getattr(b, 5), lambda: ord("ab"), lambda: chr(2 ** 21), lambda: hash([]), lambda: vars(5), lambda: delattr(b, "zz"), lambda: hasattr(b, 1), lambda: isinstance(1, "int")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print(type("X", (A,), {"k": 3}).k, type(5)("6"), type([])("ab"), print.__name__, len.__name__, int.__name__, type(iter([])).__name__)
print(isinstance([], list), isinstance(B, type), issubclass(bool, int), issubclass(type, object), isinstance(object, type), isinstance(type, object))
