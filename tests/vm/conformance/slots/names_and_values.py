# Every form __slots__ may have: string, list, dict with documents, iterator, mangled names, wrong ones.
class A: __slots__ = "one"
class B: __slots__ = iter(["a", "b"])
class C: __slots__ = {"x": "the x", "y": None}
class D: __slots__ = ["__private", "__dunder__", "_single"]
class E: __slots__ = ()
a = A(); a.one = 1; print(a.one, A.__slots__)
b = B(); b.a, b.b = 1, 2; print(b.a + b.b, list(B.__slots__))
print(C.x.__doc__, C.y.__doc__, C.__slots__, type(C.x).__name__, C.x.__name__, C.x.__objclass__ is C)
d = D(); d._D__private = 5; d.__dunder__ = 6; print(sorted(n for n in vars(D) if n in ("_D__private", "__dunder__", "_single")))
print(repr(C.x), C.x.__get__(None, C) is C.x)
try: E().z = 1
except AttributeError as e: print(e)
for s in ("'a b'", "5", "['a', 5]", "['']", "['1x']", "'x', 'x'", "['__dict__', '__dict__']", "'y',\n y = 1", "['__weakref__', '__weakref__']", "['é']", "b'x'"):
    try: exec(f"class X: __slots__ = {s}\nprint(X.__slots__)".replace("\n y", "\n    y") if "\n" not in s else "class X:\n    __slots__ = 'y',\n    y = 1")
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
for base in ("int", "tuple", "str", "bytes", "list", "dict"):
    try: exec(f"class X({base}): __slots__ = 'a',"); print(base, "fine")
    except TypeError as e: print(e)
C.x.__set__(c := C(), 9); print(c.x)
try: C.x.__get__(a, A)
except TypeError as e: print(e)
