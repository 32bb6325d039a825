import weakref

def try_(x):
    try:
        weakref.ref(x)
        print(type(x).__name__, "yes")
    except TypeError as e:
        print(e)

class I(int): pass
class T(tuple): pass
class L(list): pass
class S(str): pass
class Slots: __slots__ = ("a",)
class SlotsW: __slots__ = ("a", "__weakref__")
class Sub(Slots): pass
for x in (1, "s", b"b", [], {}, (), None, 1.5, object(), I(), T(), L(), S(), Slots(), SlotsW(), Sub(), set(), frozenset(), len, int, try_, (i for i in ()), ValueError("x")):
    try_(x)
for bad in ((), (L(), None, 1)):
    try:
        weakref.ref(*bad)
    except TypeError as e:
        print(type(e).__name__)
