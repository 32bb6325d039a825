# Operators, len, iteration, call, truth and formatting of classes through their metaclass; classes as context managers and keys.
class M(type):
    def __add__(c, o): return type(c)(c.__name__ + o.__name__, (c, o), {})
    def __mul__(c, n): return [c() for _ in range(n)]
    def __lt__(c, o): return c.__name__ < o.__name__
    def __len__(c): return len(c.__name__)
    def __iter__(c): yield from c.__name__
    def __bool__(c): return c.__name__ != "Empty"
    def __contains__(c, x): return x in c.__name__
    def __neg__(c): return "neg " + c.__name__
    def __getitem__(c, k): return c.__name__[k]
    def __enter__(c): print("enter", c.__name__); return c
    def __exit__(c, *a): print("exit", c.__name__); return True
    def __matmul__(c, o): return isinstance(o, c)
    def __index__(c): return 2
class A(metaclass=M): pass
class Bee(metaclass=M): pass
class Empty(metaclass=M): pass
print((A + Bee).__mro__[1:3] == (A, Bee), [type(x).__name__ for x in A * 2], sorted([Bee, Empty, A])[0] is A, len(Bee), list(Bee), bool(Empty), "e" in Bee, -A, Bee[1:], A @ A(), [1, 2, 3][A])
with Bee as b: print(b is Bee); raise KeyError
for f in (lambda: A() + A(), lambda: len(A()), lambda: [*A()], lambda: -A(), lambda: A()[0], lambda: A - Bee, lambda: A > 5):
    try: print(f())
    except TypeError as e: print(e)
print({A: 1}[A], hash(A) == hash(A), A == A, A != Bee, bool(Empty()))
