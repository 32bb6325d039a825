# Exceptions that also are other things: two bases, with slots, own __str__, __eq__, __hash__, pickled, copied, as keys.
import copy, pickle
class Both(KeyError, AttributeError): pass
class Num(ValueError, ArithmeticError):
    def __init__(self, n): self.n = n
    def __str__(self): return f"num {self.n}"
class Eq(Exception):
    def __eq__(self, o): return isinstance(o, Eq) and self.args == o.args
    __hash__ = Exception.__hash__
class Slot(Exception): __slots__ = ("s",)
class Mix(Exception):
    code = property(lambda s: s.args[0] if s.args else None)
for e in (Both("k"), Num(5), Eq(1), Slot("x")):
    try: raise e
    except (AttributeError, ArithmeticError, Eq, Slot) as x: print(type(x).__name__, str(x), repr(x), x.args)
print(Eq(1) == Eq(1), Eq(1) == Eq(2), ValueError(1) == ValueError(1), Eq(1) in [Eq(1)], Mix(7).code, Mix().code)
s = Slot("a"); s.s = 1; s.other = 2; print(s.s, vars(s))
for text in ("class X(KeyError, OSError): pass", "class X(int, KeyError): pass", "class X(Exception, dict): pass", "class X(StopIteration, ValueError): pass"):
    try: exec(text); print("fine")
    except TypeError as e: print(e)
for e in (Num(3), KeyError("k", 2), OSError(2, "m", "f"), Mix(4), UnicodeDecodeError("u", b"b", 0, 1, "r")):
    e.extra = [1]
    for c in (copy.copy(e), copy.deepcopy(e), pickle.loads(pickle.dumps(e))):
        print(type(c).__name__, c.args, c.extra, c.extra is e.extra, str(c), end="; ")
    print()
class Two(Exception):
    def __init__(self, a, b): super().__init__(f"{a}-{b}"); self.a = a
try: pickle.loads(pickle.dumps(Two(1, 2)))
except TypeError as e: print(e)
