# Members by value, by name, by call; iteration with aliases; containment; comparison; truth; length; reversed; unknown ones.
import enum
class C(enum.Enum):
    RED = 1
    GREEN = "g"
    ALIAS = 1
    NONE = None
    LIST = (1, 2)
    ZERO = 0
print(list(C), len(C), C(1), C["ALIAS"], C("g"), C(None), C((1, 2)), list(reversed(C))[0])
print(C.RED is C.ALIAS, C.RED == 1, C.RED in C, bool(C.ZERO), C.ALIAS.name, list(C.__members__), C.RED.value)
for f in (lambda: C(9), lambda: C("RED"), lambda: C["nope"], lambda: C.nope, lambda: C(), lambda: C.RED < C.GREEN, lambda: C([]), lambda: C.RED + 1, lambda: C.RED.RED.value, lambda: C.RED.nope, lambda: C[1]):
    try: print(f())
    except (ValueError, KeyError, AttributeError, TypeError) as e: print(type(e).__name__, e)
print(repr(C.RED), str(C.RED), C.GREEN, repr(C), isinstance(C.RED, C), type(C.RED) is C, hash(C.RED) == hash("RED"))
d = {C.RED: 1, C.GREEN: 2}; print(d[C(1)], C.GREEN in d, {m.name: m.value for m in C if m.value})
class E(enum.Enum): pass
print(list(E), len(E), bool(E), bool(C))
class Sub(E): A = 1
print(Sub.A, Sub.A in E if 0 else isinstance(Sub.A, E))
try:
    class S2(C): pass
except TypeError as e: print(e)
import copy
print(copy.deepcopy(C.RED) is C.RED, copy.copy([C.RED])[0] is C.RED, C.RED.__class__.__name__, C.__name__, C.__module__)
print([m for m in C if m is not C.RED][:2], sorted(C, key=lambda m: m.name), C.RED.__objclass__ if hasattr(C.RED, "__objclass__") else "-")
