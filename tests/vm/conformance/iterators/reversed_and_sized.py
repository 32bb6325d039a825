# reversed over own classes, ranges, dictionaries, strings and slices; iterators' length hints while they run.
import operator
class S:
    def __len__(self): return 3
    def __getitem__(self, i): print("item", i, end=" "); return i * 10
class R:
    def __reversed__(self): return iter("own")
print(list(reversed(S())), list(reversed(R())), list(reversed(range(1, 10, 3))), list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1, "b": 2}.items())), "".join(reversed("héy")), list(reversed((1, 2)))[0], list(reversed(b"ab")))
for mk in (lambda: iter([1, 2, 3]), lambda: iter(range(3)), lambda: iter({1: 2}), lambda: iter({5}), lambda: iter((1, 2)), lambda: reversed(range(3))):
    it = mk(); out = [operator.length_hint(it)]
    for _ in it: out.append(operator.length_hint(it))
    print(type(it).__name__.replace("str_ascii", "str"), out)
l = [1, 2, 3]; r = reversed(l); next(r); l.append(4); print(list(r)); r = reversed(l); l.clear(); print(list(r))
for bad in ({1}, 5, iter([]), (x for x in ""), zip()):
    try: reversed(bad)
    except TypeError as e: print(e)
d = {"a": 1, "b": 2}; r = reversed(d); next(r); d["c"] = 3
try: next(r)
except RuntimeError as e: print(e)
