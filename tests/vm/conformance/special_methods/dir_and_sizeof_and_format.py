# __dir__, __format__, __len__, __length_hint__, __bool__ with right and wrong results.
import operator
class D:
    def __dir__(self): return ("z", "a", "m")
class Bad:
    def __dir__(self): return 5
    def __format__(self, s): return 5
    def __len__(self): return -1
    def __bool__(self): return 1
    def __length_hint__(self): return "x"
    def __repr__(self): return None
    def __str__(self): return 7
    def __bytes__(self): return "s"
    def __hash__(self): return "h"
    def __iter__(self): return self
class Mixed:
    def __dir__(self): return ["a", 1]
print(dir(D()))
for f in (dir, lambda b: format(b), len, bool, repr, str, bytes, hash, iter, lambda b: f"{b!s}", lambda b: f"{b}", lambda b: "%s" % b, lambda b: "%r" % b, lambda b: dir(Mixed())):
    try: print(f(Bad()))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
class H:
    def __init__(self, h): self.h = h
    def __length_hint__(self): return self.h
    def __iter__(self): return iter("ab")
for h in (5, 0, NotImplemented, -1, "x", True):
    try: print(operator.length_hint(H(h)), list(H(h)))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(operator.length_hint([1, 2]), operator.length_hint(iter([1, 2, 3])), operator.length_hint(5, 9), operator.length_hint(x for x in "abc"))
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in (0, 3, True, 2 ** 70, 1.5, None):
    try: print(len(L(n)), bool(L(n)))
    except (TypeError, OverflowError) as e: print(type(e).__name__, e)
