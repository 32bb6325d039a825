# in, iteration, reversed and unpacking with __contains__, __iter__, or only __getitem__; None set for them.
class Old:
    def __getitem__(self, i):
        if i > 3: raise IndexError(i)
        return i * i
class OldLen(Old):
    def __len__(self): return 4
class It:
    def __iter__(self): return iter("abc")
class Con(It):
    def __contains__(self, x): return "truthy" if x == 5 else []
class NoIter(Old): __iter__ = None
class NoCon(It): __contains__ = None
class NoRev(OldLen): __reversed__ = None
class Stop:
    def __getitem__(self, i):
        if i == 2: raise StopIteration
        return i
o = Old()
print(list(o), 4 in o, 5 in o, [*o], max(o), sum(o), tuple(zip(o, o))[-1], dict(enumerate(o)))
a, *b = o; print(a, b)
print(list(reversed(OldLen())), 5 in Con(), "a" in Con(), "c" in It(), "z" in It(), list(Stop()))
for f in (lambda: iter(NoIter()), lambda: 1 in NoIter(), lambda: 1 in NoCon(), lambda: reversed(NoRev()), lambda: 1 in 5, lambda: list(5), lambda: reversed(It()), lambda: iter(type("B", (), {"__iter__": lambda s: 5})()), lambda: 1 in type("X", (), {"__iter__": lambda s: 5})()):
    try: print(f())
    except TypeError as e: print(e)
class Bad(Old):
    def __getitem__(self, i): return 1 // (2 - i)
try: list(Bad())
except ZeroDivisionError as e: print(e)
it = iter(o); print(next(it), list(it), next(it, "end"), type(it).__name__)
import operator
print(operator.contains(o, 9), operator.indexOf(o, 9), operator.countOf(It(), "a"))
