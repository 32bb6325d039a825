# Stars in calls and definitions: iterators, generators, dictionaries, strings, own mappings; duplicates; identity of what arrives.
def f(*a, **k): return a, k
t = (1, 2); d = {"x": 1}
print(f(*t)[0] == t, f(**d)[1] is d, f(*"ab", *range(2), *{"k": 1}, **d, **{"y": 2}))
print(f(*(i * i for i in range(3))), f(*iter([])), f(**{}), f(*[], **{}), f(*map(str, [1])))
class M:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
print(f(**M()), f(**M(), r=1))
class NoKeys:
    def __getitem__(self, k): return 1
class BadKeys(M):
    def keys(self): return [1]
for g in (lambda: f(**NoKeys()), lambda: f(**BadKeys()), lambda: f(**{1: 2}), lambda: f(**M(), p=1), lambda: f(**{"a": 1}, **{"a": 2}), lambda: f(*None), lambda: f(**None), lambda: len(*5), lambda: f(*[1], **[("a", 1)]), lambda: f(**"ab")):
    try: print(g())
    except TypeError as e: print(e)
def err():
    yield 1
    raise ValueError("from the generator")
try: f(*err())
except ValueError as e: print(e)
def terr():
    yield 1
    raise TypeError("own type error")
try: f(*terr())
except TypeError as e: print(e)
def kw(a, /, b, *, c=3, **rest): return a, b, c, rest
print(kw(1, b=2, a=5), kw(*[1, 2], **{"c": 4, "not an identifier": 6}), kw(1, **{"b": 2}))
def mutate(*a, **k): k["new"] = 1; return k
print(mutate(**d), d)
print(f(**{"self": 1, "cls": 2, "args": 3}), (lambda *, k: k)(k=5), (lambda *a, k=1: (a, k))(2, 3))
import collections
print(f(**collections.OrderedDict(z=1, a=2)), f(**collections.ChainMap({"a": 1}, {"b": 2}))[1] == {"a": 1, "b": 2})
