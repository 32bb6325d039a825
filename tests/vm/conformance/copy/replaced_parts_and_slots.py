# copy and deepcopy of nested structures: what is shared, instances with properties, dictionaries' keys, named tuples, deques, defaultdicts.
import copy, collections
NT = collections.namedtuple("NT", "a b")
class P:
    def __init__(self): self._v = [1]
    @property
    def v(self): return self._v
def shared(o, get):
    return get(copy.copy(o)) is get(o), get(copy.deepcopy(o)) is get(o)
x = [0]
for o, get in ((NT(x, 1), lambda o: o.a), (P(), lambda o: o.v), ({"k": x}, lambda o: o["k"]), (collections.deque([x], 3), lambda o: o[0]), (collections.defaultdict(list, k=x), lambda o: o["k"]), (collections.OrderedDict(k=x), lambda o: o["k"]), (collections.ChainMap({"k": x}), lambda o: o["k"]), (collections.UserList([x]), lambda o: o[0]), ([[x]], lambda o: o[0][0]), ((x,), lambda o: o[0])):
    c = copy.deepcopy(o)
    print(type(c).__name__, type(copy.copy(o)) is type(o), shared(o, get))
d = copy.copy(collections.deque([1, 2], 3)); print(d.maxlen, d)
dd = copy.deepcopy(collections.defaultdict(int, a=1)); print(dd["new"], dd.default_factory)
k = (1, (2, 3)); print(list(copy.deepcopy({k: "v"}))[0] is k)
print(copy.copy(collections.Counter("aab")), copy.copy(range(3)))
try: copy.deepcopy((i for i in "ab"))
except TypeError as e: print("refused")
class A:
    def m(self): return self
a = A(); a.f = a.m; b = copy.deepcopy(a); print(b.f() is b, copy.copy(a).f() is a)
