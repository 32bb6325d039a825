# Which subjects match sequence and mapping patterns: registered, subclassed, str excluded, lengths asked, keys by get.
import collections, collections.abc, array
class Seq(collections.abc.Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
class Duck:
    def __len__(self): return 2
    def __getitem__(self, i): return [5, 6][i]
class Reg(Duck): pass
collections.abc.Sequence.register(Reg)
class Map(collections.abc.Mapping):
    def __getitem__(self, k): print("getitem", k, end=" "); return {"a": 1}[k]
    def __iter__(self): return iter("a")
    def __len__(self): return 1
    def get(self, k, d=None): print("get", k, end=" "); return {"a": 1}.get(k, d)
def m(v):
    match v:
        case []: return "empty"
        case [1, *_]: return "starts with 1"
        case [a, b]: return a, b
        case [*_, last]: return "last", last
        case {"zz": _}: return "zz"
        case {"a": x, **r}: return x, r
        case {}: return "mapping"
        case _: return "neither"
for v in (Seq(), Seq(1, 2), Seq(5, 6), Seq(7, 8, 9), Duck(), Reg(), Map(), "ab", b"ab", bytearray(b"ab"), array.array("b", [1, 2]), collections.deque([1]), collections.deque([3, 4]), range(2), memoryview(b"ab"), {1, 2}, iter([1, 2]), (x for x in "ab"), collections.OrderedDict(a=2), collections.defaultdict(int), collections.Counter("ab"), {}, collections.UserList([1, 2]), collections.UserDict(a=1), collections.ChainMap({"a": 5})):
    print(type(v).__name__, m(v))
dd = collections.defaultdict(list)
match dd:
    case {"k": v}: print("made", v)
    case _: print("not made", dict(dd))
for pat in ('{"a": 1, "a": 2}', "[*a, *b]", "{**r, 'a': 1}", "[a, a]", "a | b", "{x: 1}", "P(a, b=a)", "1 + 2", "-x", "f'a'", "(x := 1)", "a.b | c", "{**_}", "1 as _"):
    try: compile(f"match v:\n case {pat}: pass", "t", "exec"); print("fine")
    except SyntaxError as e: print(e.msg)
