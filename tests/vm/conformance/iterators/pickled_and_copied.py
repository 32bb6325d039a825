# Iterators copied and pickled half way: lists, tuples, ranges, strings, reversed, zip, enumerate, map, dictionaries.
import copy, pickle, operator
def check(name, it, take=1):
    for _ in range(take): next(it)
    try:
        a = copy.copy(it)
        b = pickle.loads(pickle.dumps(it))
    except (TypeError, AttributeError, pickle.PicklingError) as e:
        print(name, "refused", type(e).__name__)
        return
    print(name, list(b), list(it))
check("list", iter([1, 2, 3]))
check("tuple", iter((1, 2, 3)), 2)
check("str", iter("abc"))
check("bytes", iter(b"abc"))
check("range", iter(range(5)), 3)
check("reversed", reversed([1, 2, 3]))
check("enumerate", enumerate("abc"), 2)
check("zip", zip("abc", [1, 2, 3]))
check("map", map(abs, [-1, -2, -3]))
check("filter", filter(None, [1, 0, 2, 0, 3]))
check("done", iter([]), 0)
check("generator", (x for x in "ab"))
check("callable", map(operator.itemgetter(0), ["ab", "cd"]))
class Own:
    def __init__(self): self.n = 3
    def __iter__(self): return self
    def __next__(self):
        if not self.n: raise StopIteration
        self.n -= 1
        return self.n
check("own", Own())
l = [1, 2, 3]; it = iter(l); next(it); c = copy.copy(it); l.append(4); print(list(c), list(it))
print(list(copy.deepcopy(iter([[1], [2]]))))
