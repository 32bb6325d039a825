# enumerate: starts of every kind, long ones, negative ones, keywords and errors.
class Index:
    def __index__(self):
        return 7


print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate(iterable="ab", start=2)))
print(list(enumerate("ab", 2**63 - 1)), list(enumerate("abc", 2**64)), list(enumerate("ab", -2**70)), list(enumerate("a", True)))
print(list(enumerate("ab", Index())))
for args, kw in [((), {}), ((1,), {}), (("a", "b"), {}), (("a", 1.0), {}), (("a", None), {}), (("a", 1, 2), {}), (("a",), {"begin": 1})]:
    try:
        print(list(enumerate(*args, **kw)))
    except TypeError as e:
        print(args, kw, e)
e = enumerate("xyz")
print(next(e), iter(e) is e, list(e), list(e), next(e, None))
first = enumerate("ab")
pairs = list(first)
print([type(p).__name__ for p in pairs], pairs[0] is not pairs[1])
print(dict(enumerate("ab", 1)), [i for i, (a, b) in enumerate(["xy", "zw"])])
