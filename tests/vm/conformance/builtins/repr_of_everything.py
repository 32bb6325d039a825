# repr and str of every kind of object that has no address in it.
import sys


class C:
    def m(self): pass
    class Inner: pass


def f(a, b=1): pass


values = [None, True, False, ..., NotImplemented, 0, -5, 10 ** 25, 1.0, -0.0, 1e16, 1e-5, float("inf"), float("nan"), 1j, 1 + 2j, -1j, complex(0, -0.0), "a'b", 'a"b', "\n\t\\", "é\x00", b"a'\x00\xff", bytearray(b"x'"), [], [1, [2]], (), (1,), (1, "a"),
          {}, {"a": 1, 2: [3]}, set(), {1}, frozenset(), frozenset([2]), range(5), range(1, 5, 2), range(0), slice(1, None, 2), slice(5), int, str, type, object, C, C.Inner, type(None), type(f), type(len), type(...), type(sys), type(C().m), type(x for x in ()),
          ValueError, ValueError("a"), ValueError("a", 1), KeyError("k"), OSError(2, "no"), StopIteration(5), Exception(), len, print, {}.keys(), {"a": 1}.values(), {"a": 1}.items(), sys.__class__, [..., None], {(1, 2): {3: 4}}, memoryview, property, zip, map]
for v in values:
    print(repr(v), str(v) if str(v) != repr(v) else "")
l = [1]
l.append(l)
d = {"self": None}
d["self"] = d
t = ([],)
t[0].append(t)
print(l, d, t, [l, l], str(l) == repr(l))
for v in (f, C().m, C(), C.m, iter([]), object(), lambda: 0, f.__code__, [].append, "".join, zip(), map(str, ""), memoryview(b"")):
    text = repr(v)
    print(text[:text.index(" at ")] if " at " in text else text[:12])


class R:
    def __repr__(self): return "R()"


class Sub(list): pass
class SubDict(dict): pass
class SubSet(set): pass
class SubFrozen(frozenset): pass
class SubStr(str): pass
class SubInt(int): pass
class SubTuple(tuple): pass
class SubFloat(float): pass
class SubBytes(bytes): pass


print([R()], {R: R()}.values(), (R(), R()), {1: R()}, str(R()), f"{R()}", "%s %r" % (R(), R()), {R()} != 0)
print(Sub([1]), SubDict(a=1), SubSet([1]), SubFrozen([1]), SubStr("s"), repr(SubStr("s")), SubInt(5), SubTuple((1,)), SubFloat(1.5), SubBytes(b"x"), SubSet(), SubFrozen())


class BadRepr:
    def __repr__(self): return None


class RaisingRepr:
    def __repr__(self): raise KeyError("inside repr")


for g in (lambda: repr(BadRepr()), lambda: str(BadRepr()), lambda: repr([RaisingRepr()]), lambda: "%r" % RaisingRepr(), lambda: repr(), lambda: f"{BadRepr()!r}"):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
