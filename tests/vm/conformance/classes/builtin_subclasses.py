# Subclasses of builtins keep behaviour and may add to it.
class L(list):
    def __init__(self, *a):
        super().__init__(a)
        self.extra = "x"

    def append(self, v):
        super().append(v * 2)

    def __getitem__(self, i):
        return ("got", super().__getitem__(i))


l = L(1, 2)
l.append(5)
print(l, l[0], len(l), l.extra, l + [1], type(l + [1]).__name__, l == [1, 2, 10], list(l), sorted(l), isinstance(l, list))


class D(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, (v, "!"))


d = D(a=1)
d["b"] = 2
d.update(c=3)
print(d, d["b"], d.get("c"), dict(d), list(d))


class S(str):
    def __add__(self, o): return S("<" + str(self) + o + ">")
    def shout(self): return self.upper() + "!"


s = S("hi")
print(s + "x", s.shout(), s * 2, type(s * 2).__name__, "a" + s, s == "hi", s[0], {"hi": 1}[s], f"{s}", "%s" % s, isinstance(s, str), "-".join([s, s]))


class I(int):
    def __add__(self, o): return I(int(self) + o + 1000)
    def __str__(self): return "I!" + super().__str__()


i = I(5)
print(i + 1, i - 1, 1 + i, repr(i), i, i * 2, type(i * 2).__name__, [1] * I(2), range(I(3)), i == 5, "%d" % i, f"{i}", hash(i) == hash(5))


class F(float):
    pass


class T(tuple):
    def __repr__(self): return "T" + super().__repr__()


class E(Exception):
    def __init__(self, code):
        super().__init__("code %d" % code)
        self.code = code


f = F(1.5)
f.unit = "m"
print(f + 1, f.unit, T((1, 2)), T([1]) + (2,), E(5), E(5).code, repr(E(6)), F("2.5") > f)


class B(bytes): pass


class FS(frozenset):
    def first(self): return min(self)


print(B(b"ab") + b"c", B(b"ab").hex(), FS([3, 1, 2]).first(), FS([1]) | {2}, type(FS([1]) | {2}).__name__)
