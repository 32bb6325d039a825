# __match_args__ of all kinds: inherited, wrong, too few, dataclasses, namedtuples, builtins' single positional, properties.
import dataclasses, collections
@dataclasses.dataclass
class P:
    x: int
    y: int = 0
class Q(P): pass
NT = collections.namedtuple("NT", "a b")
class Own:
    __match_args__ = ("one", "two")
    one = 1
    @property
    def two(self): print("asked two"); return 2
class Missing: __match_args__ = ("nothing",)
class BadType: __match_args__ = ["x"]
class BadItem: __match_args__ = (5,)
class NoArgs: pass
def m(v):
    match v:
        case P(0, 0): return "origin"
        case Q(x): return "Q", x
        case P(x, y=0): return "on x", x
        case P(x, y): return x, y
        case NT(a, b=2): return "nt", a
        case NT(): return "some nt"
        case Own(1, t): return "own", t
        case Missing(z): return "never"
        case bool(b): return "bool", b
        case int(i) | str(i): return "int or str", i
        case list([a, *_]) | dict({"k": a}): return "container", a
        case float(real=r, imag=i): return r, i
        case type(): return "a class"
        case object(__class__=c): return c.__name__
for v in (P(0), Q(0, 0), Q(3), P(2), P(1, 5), NT(1, 2), NT(1, 3), Own(), Missing(), True, 5, "s", [7, 8], {"k": 1}, [], 2.5, int, 3j): print(m(v))
for pat in ("BadType(x)", "BadItem(x)", "NoArgs(x)", "P(1, 2, 3)", "P(1, x=1)", "int(1, 2)", "NoArgs(x=1)", "len()", "P.x()"):
    try: exec(f"match v:\n case {pat}: print('matched')\n case _: print('no match')", globals() | {"v": BadType() if "Type" in pat else BadItem() if "Item" in pat else NoArgs() if "No" in pat else P(1, 2) if "P" in pat else 1})
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
