# Subclasses of int, str, tuple, list, dict, set, float and bytes: attributes, results of operators, equality, repr, own methods.
def make(b): return type("My" + b.__name__.title(), (b,), {"tag": lambda self: type(self).__name__})
for b, v in ((int, 5), (str, "ab"), (tuple, (1, 2)), (list, [1]), (dict, {"a": 1}), (set, {1}), (frozenset, {1}), (float, 1.5), (bytes, b"x"), (bytearray, b"y"), (complex, 1j)):
    k = make(b); o = k(v); o.attr = 1
    print(repr(o), o == b(v), b(v) == o, o.tag(), vars(o), type(b(o)) is b, isinstance(o, b), k.__mro__[1] is b)
    for n in ("__add__", "__mul__", "copy", "__neg__"):
        if n in ("__mul__", "__add__") and b in (str, tuple, list, bytes) or n == "copy" and hasattr(b, n):
            try: print(n, type(getattr(o, n)(*{"copy": (), "__neg__": (), "__mul__": (2,)}.get(n, (b(v),)))).__name__, end=" ")
            except TypeError as e: print(n, "TypeError", end=" ")
    print()
S = make(str); s = S("a,b")
print([type(x).__name__ for x in (s.upper(), s.split(",")[0], s[:], s[0], s + "", s.strip(), f"{s}", str(s), s.replace("z", ""), S(s))])
I = make(int); i = I(3)
print([type(x).__name__ for x in (+i, i + 0, abs(i), i.real, round(i), int(i), i ** 1, ~i, i.conjugate())], [10, 20, 30, 40][i], hash(i) == hash(3), {3: "x"}[i])
L = make(list); l = L([3, 1]); print([type(x).__name__ for x in (l[:], l + [], l * 1, l.copy(), sorted(l))])
class K(str):
    def __eq__(self, o): return str.lower(self) == str.lower(o)
    def __hash__(self): return hash(str.lower(self))
print({K("ABC"): 1}[K("abc")], K("X") in [K("x")], K("q") == "Q", "Q" == K("q"))
